export { CaseToDoLines } from './case-to-do-lines';
