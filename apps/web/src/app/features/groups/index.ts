export { OwnGroups } from './own-groups';
