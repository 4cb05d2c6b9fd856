export { stateWords } from '../case-words';
