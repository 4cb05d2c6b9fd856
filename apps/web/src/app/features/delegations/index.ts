export { StandInLines } from './stand-in-lines';
export { StandIns } from './stand-ins';
