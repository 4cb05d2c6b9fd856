export { PersonNav } from './person-nav';
export { PersonNavOf } from './person-nav-of';
