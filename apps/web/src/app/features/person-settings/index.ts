export { Leaves } from './leaves';
export { PersonSettings } from './person-settings';
