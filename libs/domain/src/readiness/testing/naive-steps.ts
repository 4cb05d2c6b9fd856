import { addDays, byText, earlier, round6 } from '../../kernel/index.js';
import { assess } from '../assess.js';
import type { Assessment } from '../assessment.js';
import { corroborated, linked, measured, newItem, newPeer, verified } from '../changes.js';
import type { EvidenceInput, ReadinessInput, WitnessedInput } from '../input.js';
import type { NextStep, NextStepAction, NextStepOptions } from '../next-steps.js';
import { readinessPolicy as policy } from '../policy.js';

const light = (input: ReadinessInput): Assessment => assess(input, { lapseDates: false });

/**
 * Next steps as they are defined, without any cleverness: every change is made to the input and all of it is assessed
 * again, before and after. What `nextSteps` gives must be this, in this order.
 */
export function naiveSteps(input: ReadinessInput, { allow = () => true, expiries = new Map() }: NextStepOptions = {}): NextStep[] {
  const now = whatCounts(input);
  return [...onItems(now), ...ahead(now, allow, expiries)].filter(allow).sort((a, b) => compare(a, b, a.gain / a.effort, b.gain / b.effort)).slice(0, policy.listedSteps);
}

/** What counts on the day of the input, as if nothing dated later were there. */
export function whatCounts(input: ReadinessInput): ReadinessInput {
  const { asOf } = input;
  const seen = new Set<string>();
  const counting = <Item extends WitnessedInput>(items: readonly Item[]): Item[] =>
    items
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .filter(({ loggedOn, startedOn }) => loggedOn <= asOf && startedOn <= asOf)
      .map((item) => ({
        ...item,
        endedOn: earlier(item.endedOn, asOf),
        ratings: item.ratings.filter(({ on }) => on <= asOf),
        corroborations: item.corroborations.filter(({ on }) => on <= asOf),
      }));
  const evidence = counting(input.evidence);
  return { ...input, evidence, counterObservations: counting(input.counterObservations) };
}

function onItems(input: ReadinessInput): NextStep[] {
  const before = light(input);
  const known = new Set(input.target.competencies.flatMap(({ indicators }) => indicators.filter(({ waived }) => waived !== true).map(({ id }) => id)));
  const peer = newPeer(input);
  return input.evidence
    .filter((item) => item.indicators.some((id) => known.has(id)))
    .flatMap((item) => {
      const changes: readonly [NextStepAction, number, EvidenceInput | null][] = [
        ['verify', 1, verified(item, input, known)],
        ['corroborate', 1, corroborated(item, peer, input.asOf)],
        ['link', 1, linked(item)],
        ['measure', 2, measured(item)],
      ];
      return changes.flatMap(([action, effort, changed]) => {
        if (changed === null) return [];
        const evidence = input.evidence.map((one) => (one === item ? changed : one));
        return step(action, item.id, effort, before, light({ ...input, evidence }));
      });
    });
}

function ahead(input: ReadinessInput, allow: Required<NextStepOptions>['allow'], expiries: Required<NextStepOptions>['expiries']): NextStep[] {
  const today = light(input);
  const after = (days: number): ReadinessInput => {
    const asOf = addDays(input.asOf, days);
    const applies = (id: string): boolean => (expiries.get(id) ?? '9999-12-31') <= asOf;
    const competencies = input.target.competencies.map((competency) => ({
      ...competency,
      indicators: competency.indicators.map(({ waived = false, ...indicator }) => ({ ...indicator, waived: waived && !applies(indicator.id) })),
    }));
    return { ...input, asOf, target: { ...input.target, competencies } };
  };
  const withItem = (indicator: string, days: number): ReadinessInput => ({
    ...after(days),
    evidence: [...input.evidence, newItem(input, indicator, days)],
  });
  return today.competencies.filter(({ met }) => !met).flatMap(({ id, required, status, coverageDays, indicators }) => {
    const fresh = indicators
      .filter((indicator) => allow({ action: 'new_evidence', ref: indicator.id }))
      .flatMap((indicator) => step('new_evidence', indicator.id, 6, light(after(90)), light(withItem(indicator.id, 90))))
      .sort((a, b) => compare(a, b, a.gain, b.gain))
      .slice(0, 1);
    const days = input.target.sustainDays - coverageDays;
    const best = [...indicators].sort((a, b) => b.score - a.score || byText(a.id, b.id))[0];
    if (required !== 'sustained' || status === 'no_evidence' || days <= 0 || best === undefined) return fresh;
    return [...fresh, ...step('keep_operating', id, Math.max(1, Math.ceil(days / 30)), light(after(days)), light(withItem(best.id, days)))];
  });
}

function step(action: NextStepAction, ref: string, effort: number, before: Assessment, after: Assessment): NextStep[] {
  const gain = round6(after.rawIndex - before.rawIndex);
  if (gain <= 0.05) return [];
  const gatesClosed = before.unmet.filter((id) => !after.unmet.includes(id)).length;
  return [{ action, ref, effort, gain, indexAfter: after.index, gatesClosed, makesReady: after.state === 'ready' && before.state !== 'ready' }];
}

function compare(a: NextStep, b: NextStep, worthOfA: number, worthOfB: number): number {
  return (
    Number(b.makesReady) - Number(a.makesReady) ||
    b.gatesClosed - a.gatesClosed ||
    worthOfB - worthOfA ||
    a.effort - b.effort ||
    byText(a.ref, b.ref) ||
    byText(a.action, b.action)
  );
}
