export { AnswerForm } from './answer/answer-form';
export { type AnswerSent, type Keeper } from './answer/answer-draft';
export { SharedWork } from './answer/shared-work';
export { Colleagues } from './ask/colleagues';
export { AsksOutSection } from './out/asks-out-section';
export { EraseOutsider } from './outside/erase-outsider';
export { AnswerCorrection } from './to-do/answer-correction';
export { JudgeConfirmation } from './to-do/judge-confirmation';
