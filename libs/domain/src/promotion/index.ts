export { ANSWER_APPEAL_WITHIN_DAYS, appealGrounds, appealOutcomes, type AppealGrounds, type AppealOutcome } from './appeal.js';
export { cycleLifecycle, cycleMoves, cycleStates, stepOn, type CycleDays, type CycleMove, type CycleState } from './cycle.js';
export { caseLifecycle, caseMoves, caseParts, caseStates, isCaseClosed, isDelivered, isPacketOpen, MANAGER_REVIEW_DAYS, type CaseFacts, type CaseMove, type CasePart, type CaseState } from './case-lifecycle.js';
export { caseGaps, caseRisks, selectPacketEvidence, type CaseGap, type PacketRow, type PacketSelection } from './case-summary.js';
export { conflictKinds, conflictOf, type ConflictFacts, type ConflictKind } from './conflicts.js';
export { APPEAL_WITHIN_DAYS, caseOutcomes, DELIVER_WITHIN_DAYS, decisionFindings, EFFECTIVE_WITHIN_DAYS, REVIEW_AGAIN_WITHIN_DAYS, type CaseOutcome, type DecisionCondition, type DecisionDraft, type DecisionFinding } from './decision.js';
export { processWords, type ProcessPart } from './process-words.js';
