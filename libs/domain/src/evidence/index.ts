export { alsoCalled } from './also-called.js';
export { lowerClaim } from './claims.js';
export {
  checkEvidenceEntry,
  impacts,
  isWebAddress,
  levels,
  type EntryProblem,
  type EntryProblemCode,
  type EvidenceEntry,
  type Impact,
  type Level,
  type MetricEntry,
} from './input-rules.js';
export * from './corroboration/index.js';
export { daysInWords } from './days/days-in-words.js';
export type { Days } from './days/calendar.js';
export { hintFields, hintKinds, hintKindWords, hintsFor, type Hint, type HintField, type HintKind, type Written } from './hints/index.js';
export { evidenceLifecycle, type EvidenceAction, type EvidenceFacts, type EvidenceState } from './lifecycle.js';
export { evidenceLimits } from './limits.js';
export { linkTitle, pastedLink, type PastedLink } from './link-title.js';
export { claimsSealedFor, ratedBy, ratedByManager, ratingsSealedFor, type SealableItem, type Viewer, type ViewerRelation } from './sealing.js';
export { namesWhatWasSeen } from './seen-words.js';
export { type ComparableItem, sameness, type Sameness, titleLikeness } from './similar.js';
export { toldIn, type ItemTexts, type Told } from './told.js';
export { addressLeftOut, takeAlongDays, takeAlongLeftOut, takeAlongStillIn, takeAlongUntil, withoutAddresses } from './take-along.js';
export { firstLookAsk, firstLookDiffers, firstLookMarks, type FirstLookAsk, type FirstLookMark, type FirstLookPair } from './first-look.js';
