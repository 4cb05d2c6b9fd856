export { aLadder, aText } from './arbitrary.js';
