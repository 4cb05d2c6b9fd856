export { CaseTaskLink } from './case-task-link';
