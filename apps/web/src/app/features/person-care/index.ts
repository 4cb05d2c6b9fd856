export { PersonCare } from './person-care';
