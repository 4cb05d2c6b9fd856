import type { CaseState } from './case-lifecycle.js';

/** What a case can ask of somebody, one thing at a time. */
export const caseTasks = ['write', 'review', 'decide', 'deliver', 'acknowledge', 'answer'] as const;
export type CaseTask = (typeof caseTasks)[number];

/** What somebody is to a case, and how far telling the person is. */
export interface TaskFacts {
  readonly state: CaseState;
  readonly isPerson: boolean;
  readonly isPresenter: boolean;
  readonly isNominator: boolean;
  /** Of a case whose business need has been decided. */
  readonly isDecider: boolean;
  /** Answers the appeal against the newest decision. */
  readonly isAppealDecider: boolean;
  readonly hasPanel: boolean;
  /** Was asked to tell the person of the newest decision. */
  readonly isDeliverer: boolean;
  /** Something has been decided, and the person does not know it yet. */
  readonly toTell: boolean;
  readonly toAcknowledge: boolean;
}

/** What a case waits for from somebody now; null where it waits for others, or for nobody. */
export function caseTask(facts: TaskFacts): CaseTask | null {
  switch (facts.state) {
    case 'intent':
    case 'drafting':
      return facts.isNominator ? 'write' : null;
    case 'returned':
      return facts.isPerson ? 'write' : null;
    case 'manager_review':
      return facts.isPresenter ? 'review' : null;
    case 'locked':
      return facts.isDecider && !facts.hasPanel ? 'decide' : null;
    case 'calibration':
      return facts.isDecider ? 'decide' : null;
    case 'decided':
    case 'delivered':
    case 'ready_not_funded':
      if (facts.toTell) return facts.isDeliverer ? 'deliver' : null;
      return facts.toAcknowledge && facts.isPerson ? 'acknowledge' : null;
    case 'appealed':
      return facts.isAppealDecider ? 'answer' : null;
    case 'blocked':
    case 'independent_review':
    case 'acknowledged':
    case 'withdrawn':
      return null;
  }
}
