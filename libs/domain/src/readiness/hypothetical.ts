import { accepted, addDays, byText, earlier, type IsoDate, type Result } from '../kernel/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { newItem } from './changes.js';
import { targetOn, withWaiverExpiries, type WaiverExpiries } from './expiries.js';
import { checkHypotheses, withHypothesis, type Hypothesis, type ItemHypothesisKind } from './hypotheses.js';
import type { EvidenceInput, ReadinessInput, WitnessedInput } from './input.js';
import { counting } from './record.js';
import type { InputProblem } from './validate.js';

/** What would be, beside what is. */
export interface WhatIf {
  readonly today: Assessment;
  /** The day that the hypotheses end on. */
  readonly on: IsoDate;
  /** On that day, had nothing happened until then. */
  readonly before: Assessment;
  /** On that day, had all of it happened. */
  readonly after: Assessment;
}

/**
 * The assessment as it would be, or the path of the first hypothesis that cannot be. What is waived today applies again
 * on a day on which its waiver has ended, so no picture shows a gate that another one says has lapsed by then.
 */
export function whatIf(input: ReadinessInput, hypotheses: readonly Hypothesis[], expiries: WaiverExpiries = new Map()): Result<WhatIf, InputProblem> {
  const then = withHypotheses(input, hypotheses);
  if (!then.ok) return then;
  const on = then.value.asOf;
  const target = targetOn(input.target, expiries, on);
  const assessed = (one: ReadinessInput): Assessment => withWaiverExpiries(assess(one), one.target, expiries);
  return accepted({
    today: assessed(input),
    on,
    before: assessed({ ...settledOn(input), target, asOf: on }),
    after: assessed({ ...then.value, target }),
  });
}

/**
 * The input as if all of it had happened, in whatever order it is named; or the path of the first hypothesis that cannot
 * be. Starts from what counts on the day: what is dated later is dropped, not awaited.
 */
export function withHypotheses(input: ReadinessInput, hypotheses: readonly Hypothesis[]): Result<ReadinessInput, InputProblem> {
  const checked = checkHypotheses(input, hypotheses);
  if (!checked.ok) return checked;
  const today = settledOn(input);
  const done = sorted(hypotheses);
  const changed: ReadinessInput = { ...today, evidence: today.evidence.map((item) => changedItem(item, done, today)) };
  const withNew = done.reduce<ReadinessInput>((sofar, one) => (one.kind === 'new_item' ? added(sofar, one.indicator, one.days) : sofar), changed);
  const leaves = done.flatMap((one) => (one.kind === 'leave' ? [{ from: one.from, to: one.to }] : []));
  return accepted({ ...withNew, leaves: [...today.leaves, ...leaves], asOf: lastDay(input.asOf, done) });
}

// Only what counts on the day, each id once, with the words and ends of that day. A leave that is planned stays planned.
function settledOn(input: ReadinessInput): ReadinessInput {
  const { asOf } = input;
  const known = counting(input, asOf);
  const settled = <Item extends WitnessedInput>(item: Item): Item => ({
    ...item,
    endedOn: earlier(item.endedOn, asOf),
    ratings: item.ratings.filter(({ on }) => on <= asOf),
    corroborations: item.corroborations.filter(({ on }) => on <= asOf),
  });
  return {
    ...input,
    evidence: known.evidence.map(settled),
    counterObservations: known.counterObservations.map(settled),
  };
}

// Each item is changed on its own, so that the same new colleague may confirm several of them.
function changedItem(item: EvidenceInput, hypotheses: readonly Hypothesis[], today: ReadinessInput): EvidenceInput {
  const kinds = hypotheses.flatMap((one): ItemHypothesisKind[] => ('item' in one && one.item === item.id ? [one.kind] : []));
  return kinds.reduce((sofar, kind) => {
    const evidence = today.evidence.map((one) => (one.id === item.id ? sofar : one));
    return withHypothesis(sofar, kind, { ...today, evidence }) ?? sofar;
  }, item);
}

function added(input: ReadinessInput, indicator: string, days: number): ReadinessInput {
  return { ...input, evidence: [...input.evidence, newItem(input, indicator, days)] };
}

function lastDay(asOf: IsoDate, hypotheses: readonly Hypothesis[]): IsoDate {
  const passed = hypotheses.reduce((sum, one) => (one.kind === 'days' ? sum + one.days : sum), 0);
  const longest = Math.max(0, ...hypotheses.map((one) => (one.kind === 'new_item' ? one.days : 0)));
  return addDays(asOf, Math.max(passed, longest));
}

function sorted(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  return [...hypotheses].sort((a, b) => byText(keyOf(a), keyOf(b)));
}

function keyOf(hypothesis: Hypothesis): string {
  switch (hypothesis.kind) {
    case 'verify':
    case 'corroborate':
    case 'link':
    case 'measure':
      return `${hypothesis.kind} ${hypothesis.item}`;
    case 'new_item':
      return `${hypothesis.kind} ${String(hypothesis.days).padStart(3, '0')} ${hypothesis.indicator}`;
    case 'leave':
      return `${hypothesis.kind} ${hypothesis.from} ${hypothesis.to}`;
    case 'days':
      return `${hypothesis.kind} ${String(hypothesis.days)}`;
  }
}
