export { SharePreview } from './share-preview';
export type { VisibleThing } from './visible-thing';
export { WhoCanSee } from './who-can-see';
