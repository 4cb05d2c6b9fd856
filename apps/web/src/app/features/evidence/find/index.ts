export { FindBox } from './find-box';
export { SavedSearches } from './saved-searches';
