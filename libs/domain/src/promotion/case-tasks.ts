import type { CaseState } from './case-lifecycle.js';
import type { CycleDay } from './cycle.js';

/** What a case can ask of somebody, one thing at a time. `open_review` and `calibrate` are the facilitator’s, `rate` a member’s of its panel. */
export const caseTasks = ['write', 'review', 'open_review', 'rate', 'calibrate', 'decide', 'deliver', 'acknowledge', 'answer'] as const;
export type CaseTask = (typeof caseTasks)[number];

/** What somebody is to a case, and how far it is. */
export interface TaskFacts {
  readonly state: CaseState;
  readonly isPerson: boolean;
  /** Presents it, or stands in for whoever does. */
  readonly isPresenter: boolean;
  readonly isNominator: boolean;
  /** Of a case whose business need has been decided. */
  readonly isDecider: boolean;
  /** Leads the panel, and was not recused. */
  readonly isFacilitator: boolean;
  /** Judges it on the panel. */
  readonly isMember: boolean;
  /** Presents the case, manages the person or stands in for whoever does: outside of the vote, whatever else they are. */
  readonly isOutside: boolean;
  /** Answers the appeal against the newest decision. */
  readonly isAppealDecider: boolean;
  readonly hasPanel: boolean;
  readonly needDecided: boolean;
  /** Sent it back to the person themselves. */
  readonly sentBack: boolean;
  /** Has submitted their own ratings. */
  readonly hasRated: boolean;
  /** Enough of the panel have submitted theirs; never true for whoever rates and has not. */
  readonly enoughRated: boolean;
  /** The ratings have been shown to the room. */
  readonly revealed: boolean;
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
      return facts.isPerson || (facts.isPresenter && !facts.sentBack) ? 'write' : null;
    case 'manager_review':
      return facts.isPresenter ? 'review' : null;
    case 'locked':
      if (facts.hasPanel) return facts.isFacilitator && facts.needDecided ? 'open_review' : null;
      return decides(facts) ? 'decide' : null;
    case 'independent_review':
      return rates(facts) ?? (leads(facts) && facts.enoughRated ? 'calibrate' : null);
    case 'calibration':
      if (!facts.revealed) return rates(facts) ?? (leads(facts) ? 'calibrate' : null);
      return decides(facts) ? 'decide' : leads(facts) ? 'calibrate' : null;
    case 'decided':
    case 'delivered':
    case 'ready_not_funded':
      if (facts.toTell) return facts.isDeliverer ? 'deliver' : null;
      return facts.toAcknowledge && facts.isPerson ? 'acknowledge' : null;
    case 'appealed':
      return facts.isAppealDecider ? 'answer' : null;
    case 'blocked':
    case 'acknowledged':
    case 'withdrawn':
      return null;
  }
}

const decides = ({ isDecider, isOutside }: TaskFacts): boolean => isDecider && !isOutside;
const leads = ({ isFacilitator, isOutside }: TaskFacts): boolean => isFacilitator && !isOutside;
const rates = ({ isMember, isOutside, hasRated }: TaskFacts): 'rate' | null => (isMember && !isOutside && !hasRated ? 'rate' : null);

const DAYS: Readonly<Partial<Record<CaseTask, CycleDay>>> = { write: 'lockUntil', review: 'lockUntil', open_review: 'rateUntil', rate: 'rateUntil', calibrate: 'calibrateUntil', decide: 'calibrateUntil' };

/** The last day of the step of a cycle in which a task belongs; null for what has a day of its own, or none. */
export const taskDay = (task: CaseTask): CycleDay | null => DAYS[task] ?? null;
