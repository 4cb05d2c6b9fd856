export { ladderFromContent, type ContentProblem } from './content.js';
export type {
  Cell,
  ChecklistEntry,
  Compensation,
  Competency,
  Indicator,
  Ladder,
  RequiredStatus,
  Rung,
  TargetPolicy,
  Track,
} from './ladder.js';
export {
  findRung,
  indicatorsOf,
  nextRung,
  targetFor,
  type Target,
  type TargetCompetency,
  type TargetIndicator,
} from './target.js';
