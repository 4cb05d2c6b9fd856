export { counterEffects } from './counter-effects';
export { LeaveRatings } from './leave-ratings';
export { ObservationNote } from './observation-note';
export { QuestionNote } from './question-note';
export { RatingForm } from './rating-form';
export { RatingResult } from './rating-result';
