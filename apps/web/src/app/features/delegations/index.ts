export { StandIns } from './stand-ins';
