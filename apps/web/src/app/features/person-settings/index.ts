export { PersonSettings } from './person-settings';
