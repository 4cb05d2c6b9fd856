export { CloseActionForm } from './close-action';
export { Gaps } from './gaps';
