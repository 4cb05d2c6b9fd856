export { Notes } from './notes';
