export { OwnViews } from './own-views';
export { ownViewWords } from './own-view-words';
