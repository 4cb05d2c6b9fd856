export { FirstLookLine } from './first-look-line';
