export { contentFromLadder } from './content/content-from-ladder.js';
export { ladderFromContent, type ContentProblem, type ReadOptions } from './content/ladder-from-content.js';
export { policyOfImportedRung } from './content/read-policy.js';
export { unreadFields } from './content/unread-fields.js';
export type { CellDiff, IndicatorChange, IndicatorDiff, IndicatorPlace } from './diff/cell-diff.js';
export type { FieldChange, FieldValue } from './diff/field-changes.js';
export { isEmptyDiff, ladderDiff, type LadderDiff, type PartRef, type PartsDiff } from './diff/ladder-diff.js';
export { textAfter, textBefore, textDiff, type TextPart } from './diff/text-diff.js';
export { arranged } from './draft/arranged.js';
export { ladderProblems, type DraftFinding } from './draft/ladder-problems.js';
export { ladderWarnings } from './draft/ladder-warnings.js';
export { newCompetencyId, newIndicatorId, newRungId, type NewIndicatorPlace } from './draft/new-ids.js';
export {
  emptyGuide,
  type Band,
  type BandText,
  type BreakInPath,
  type FirstEvidence,
  type LadderGuide,
  type MarketFact,
  type PayStage,
  type ToolGroup,
} from './guide.js';
export { placedIndicators, type PlacedIndicator } from './indicators.js';
export type {
  Cell,
  ChecklistEntry,
  Compensation,
  Competency,
  Course,
  Indicator,
  Ladder,
  LocationFactor,
  NamedNumber,
  Overlay,
  OverlaySkill,
  RequiredStatus,
  Rung,
  TargetPolicy,
  Track,
  Years,
} from './ladder.js';
export { Lineage, type LineageStep, NO_LINEAGE } from './lineage.js';
export { composeMappings, mapIndicators, type MappingEntry, type MappingKind } from './mapping/mapping.js';
export { mappingProblems } from './mapping/mapping-problems.js';
export { withOwnIds, type OwnIds } from './mapping/own-ids.js';
export { withOwnRungs, type RungPlace } from './mapping/own-rungs.js';
export { settledMapping, type SettledEntry } from './mapping/settled-mapping.js';
export { suggestMapping, type MappingSuggestion } from './mapping/suggest-mapping.js';
export { mappingThresholds } from './mapping/thresholds.js';
export { importedPolicy, ladderLimits } from './limits.js';
export { namedSkills } from './named-skills.js';
export { ladderFromStored, type StoredLadder } from './stored.js';
export { CODE_PATTERN, INDICATOR_ID_PATTERN } from './text-rules.js';
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
