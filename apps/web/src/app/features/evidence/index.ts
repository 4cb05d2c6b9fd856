export { FindBox } from './find/find-box';
