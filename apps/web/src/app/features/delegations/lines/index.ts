export { StandInLines } from './stand-in-lines';
