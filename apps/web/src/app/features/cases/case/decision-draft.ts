import type { CaseOutcome, DecideCase, PersonRef } from '@nextrung/api-client';
import { addDays } from '@nextrung/domain/kernel';
import { decisionFindings } from '@nextrung/domain/promotion';

/** A decision while it is written. */
export interface DecisionDraft {
  readonly outcome: CaseOutcome | null;
  readonly funded: boolean;
  readonly reason: string;
  readonly effectiveOn: string;
  readonly conditions: readonly { readonly competency: string; readonly text: string }[];
  readonly owner: PersonRef | null;
  readonly reviewOn: string;
}

/** The first day of the next month. */
export function nextMonth(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

const USUAL_DAYS = 182;

/** Nothing is decided; days are proposed, and that whoever presents the case looks after the conditions. */
export const blankDecision = (today: string, owner: PersonRef | null): DecisionDraft => ({ outcome: null, funded: true, reason: '', effectiveOn: nextMonth(today), conditions: [], owner, reviewOn: addDays(today, USUAL_DAYS) });

/** What was kept in the browser, where it is a decision. */
export function keptDecision(kept: unknown, blank: DecisionDraft): DecisionDraft {
  const given = (kept ?? {}) as Partial<DecisionDraft>;
  return typeof given.reason === 'string' && Array.isArray(given.conditions) ? { ...blank, ...given } : blank;
}

/** What is sent: only what belongs to the outcome. */
export function decisionOf({ outcome, funded, reason, effectiveOn, conditions, owner, reviewOn }: DecisionDraft): Omit<DecideCase, 'expectedState'> {
  if (outcome === null || outcome === 'promote') {
    return { outcome: 'promote', funded, reason: reason.trim(), ...(funded && effectiveOn !== '' && { effectiveOn }) };
  }
  return {
    outcome, funded: true, reason: reason.trim(), conditions: conditions.map(({ competency, text }) => ({ competency, text: text.trim() })),
    ...(owner !== null && { ownerId: owner.id }), ...(reviewOn !== '' && { reviewOn }),
  };
}

/** What is missing or wrong, at its fields; empty when it can be sent. */
export function decisionErrors(draft: DecisionDraft, today: string, { needed }: { readonly needed: boolean }): Record<string, string> {
  if (draft.outcome === null) return { outcome: 'Choose what is decided.' };
  const { outcome, funded, reason, effectiveOn = null, conditions = [], ownerId = null, reviewOn = null } = decisionOf(draft);
  const findings = decisionFindings({ outcome, reason, effectiveOn: outcome === 'promote' && !funded ? today : effectiveOn, conditions, ownerId, reviewOn }, today, { needed });
  const ofConditions = conditions.flatMap(({ competency, text }, at): [string, string][] => [
    ...(competency === '' ? [[`conditions.${at}.competency`, 'Choose a competency.'] satisfies [string, string]] : []),
    ...(text.length < 5 ? [[`conditions.${at}.text`, 'Say what has to be shown, in at least 5 characters.'] satisfies [string, string]] : []),
  ]);
  return {
    ...Object.fromEntries(findings.map(({ field, message }) => [field, message])),
    ...(reason.length > 0 && reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }),
    ...Object.fromEntries(ofConditions),
  };
}
