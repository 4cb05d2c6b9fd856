export { IMPORT_ACTIONS, IMPORT_CHANGES, type ImportActionName, type ImportChangeKind, type ImportPlan, type Move, type PlannedRow } from './plan.js';
export { planImport } from './plan-import.js';
export { type DatedLine, folded, type ImportState, type KnownLevel, type KnownLine, type KnownPerson, type KnownReport, type MappedLevel, type Team } from './state.js';
