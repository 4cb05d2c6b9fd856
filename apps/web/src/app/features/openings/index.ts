export { SeenBy } from './seen-by';
