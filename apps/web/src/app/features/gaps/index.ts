export { CloseActionForm } from './close-action';
export { Gaps } from './gaps';
export { gapWords } from './gap-words';
