export { PersonNav } from './person-nav';
