import { addDays, type IsoDate } from '../kernel/index.js';

/** What can come of a case. `withdrawn` is no decision: nobody decided. */
export const caseOutcomes = ['promote', 'defer', 'not_yet'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** A decision is delivered to the person within so many days. */
export const DELIVER_WITHIN_DAYS = 7;
/** A person may appeal for so many days after the decision was delivered. */
export const APPEAL_WITHIN_DAYS = 30;
/** A promotion takes effect at most so many days from the day of the decision. */
export const EFFECTIVE_WITHIN_DAYS = 366;
/** What is deferred or not yet there is looked at again within so many days. */
export const REVIEW_AGAIN_WITHIN_DAYS = 366;

/** What has to be shown for a decision to be another one. */
export interface DecisionCondition {
  /** Competency of the target rung. */
  readonly competency: string;
  readonly text: string;
}

export interface DecisionDraft {
  readonly outcome: CaseOutcome;
  readonly reason: string;
  readonly effectiveOn: IsoDate | null;
  readonly conditions: readonly DecisionCondition[];
  readonly ownerId: string | null;
  readonly reviewOn: IsoDate | null;
}

export interface DecisionFinding {
  readonly field: string;
  readonly message: string;
}

const within = (day: IsoDate, today: IsoDate, days: number): boolean => day >= today && day <= addDays(today, days);

/** What is wrong with a decision as it is written, at its fields; empty when it can be made. */
export function decisionFindings({ outcome, reason, effectiveOn, conditions, ownerId, reviewOn }: DecisionDraft, today: IsoDate, { needed }: { readonly needed: boolean }): DecisionFinding[] {
  const findings: DecisionFinding[] = [];
  const say = (field: string, message: string): void => {
    findings.push({ field, message });
  };
  if (reason.trim() === '') say('reason', 'Say why. The person reads it.');
  if (outcome === 'promote') {
    if (!needed) say('outcome', 'The organisation does not need this role now, so nobody is promoted to it.');
    if (effectiveOn === null) say('effectiveOn', 'Say from which day on.');
    else if (!within(effectiveOn, today, EFFECTIVE_WITHIN_DAYS)) say('effectiveOn', 'Choose a day from today on, within a year.');
    if (conditions.length > 0) say('conditions', 'A promotion has no conditions.');
    if (ownerId !== null) say('ownerId', 'A promotion has no conditions that somebody would look after.');
    if (reviewOn !== null) say('reviewOn', 'A promotion is not looked at again.');
    return findings;
  }
  if (effectiveOn !== null) say('effectiveOn', 'Only a promotion takes effect on a day.');
  if (conditions.length === 0) say('conditions', 'Say what has to be shown, in at least one competency.');
  if (ownerId === null) say('ownerId', 'Say who looks after the conditions.');
  if (reviewOn === null) say('reviewOn', 'Say when it is looked at again.');
  else if (!within(reviewOn, addDays(today, 1), REVIEW_AGAIN_WITHIN_DAYS)) say('reviewOn', 'Choose a day after today, within a year.');
  return findings;
}
