export { ladderFromContent, type ContentProblem } from './content.js';
export { placedIndicators, type PlacedIndicator } from './indicators.js';
export type {
  Cell,
  ChecklistEntry,
  Compensation,
  Competency,
  Indicator,
  Ladder,
  Overlay,
  OverlaySkill,
  RequiredStatus,
  Rung,
  TargetPolicy,
  Track,
} from './ladder.js';
export {
  findRung,
  indicatorsOf,
  nextRung,
  overlayTargetFor,
  type RungSettings,
  targetFor,
  type Target,
  type TargetCompetency,
  type TargetIndicator,
  type TargetOptions,
} from './target.js';
