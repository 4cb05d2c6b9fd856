export { PersonCases } from './person-cases';
