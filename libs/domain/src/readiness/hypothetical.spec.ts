import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, round6 } from '../kernel/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { possibleHypotheses, type Hypothesis, type ItemHypothesisKind } from './hypotheses.js';
import { whatIf, withHypotheses } from './hypothetical.js';
import type { ReadinessInput } from './input.js';
import { nextSteps, type NextStep } from './next-steps.js';
import { anyInput } from './testing/arbitrary.js';
import { openIndicatorsOf } from './testing/open.js';
import { workedExamples } from './testing/examples.js';
import { runs } from './testing/runs.js';
import { validateInput } from './validate.js';

function example(name: string): ReadinessInput {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.input;
}

function tried(input: ReadinessInput, ...hypotheses: Hypothesis[]) {
  const result = whatIf(input, hypotheses);
  if (!result.ok) throw new Error(`${result.refusal.path} ${result.refusal.message}`);
  return result.value;
}

function hypothesisOf({ action, ref }: NextStep): Hypothesis | null {
  switch (action) {
    case 'verify':
    case 'corroborate':
    case 'link':
    case 'measure':
      return { kind: action, item: ref };
    case 'new_evidence':
      return { kind: 'new_item', indicator: ref, days: 90 };
    case 'keep_operating':
      return null;
  }
}

function expectSteps(input: ReadinessInput): string[] {
  return nextSteps(input).flatMap((step) => {
    const hypothesis = hypothesisOf(step);
    if (hypothesis === null) return [];
    const { before, after } = tried(input, hypothesis);
    expect([step.action, step.ref, round6(after.rawIndex - before.rawIndex)]).toEqual([step.action, step.ref, step.gain]);
    expect(after.index).toBe(step.indexAfter);
    return [step.action];
  });
}

/** Hypotheses that can be, of all kinds. */
const possible = (input: ReadinessInput): fc.Arbitrary<Hypothesis[]> => {
  const onItems = possibleHypotheses(input).flatMap(({ item, kinds }) => kinds.map((kind): Hypothesis => ({ kind, item })));
  const known = openIndicatorsOf(input.target);
  const any: fc.Arbitrary<Hypothesis>[] = [
    fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 1, max: 200 }) }),
    fc.tuple(fc.integer({ min: -300, max: 300 }), fc.nat({ max: 90 })).map(([start, days]) => ({ kind: 'leave', from: addDays(input.asOf, start), to: addDays(input.asOf, start + days) })),
    ...(known.length > 0 ? [fc.record({ kind: fc.constant('new_item' as const), indicator: fc.constantFrom(...known), days: fc.integer({ min: 1, max: 365 }) })] : []),
    ...(onItems.length > 0 ? [fc.constantFrom(...onItems)] : []),
  ];
  return fc.array(fc.oneof(...any), { maxLength: 4 });
};

describe('what if', () => {
  it('one thing alone equals the next step of its kind, in every worked example', () => {
    const seen = new Set(workedExamples.flatMap(({ input }) => expectSteps(input)));
    expect([...seen].sort()).toEqual(['corroborate', 'new_evidence', 'verify']);
  });

  it('one thing alone equals the next step of its kind, in any record', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(anyInput, (input) => {
      for (const action of expectSteps(input)) seen.add(action);
    }), { numRuns: runs });
    expect([...seen].sort()).toEqual(['corroborate', 'link', 'measure', 'new_evidence', 'verify']);
  });

  it('several things give the same in any order', () => {
    const several = anyInput.chain((input) => possible(input).chain((hypotheses) =>
      fc.shuffledSubarray(hypotheses, { minLength: hypotheses.length }).map((shuffled) => ({ input, hypotheses, shuffled })),
    ));
    fc.assert(fc.property(several, ({ input, hypotheses, shuffled }) => {
      const then = withHypotheses(input, hypotheses);
      expect(withHypotheses(input, shuffled)).toEqual(then);
      expect(then.ok && validateInput(then.value).ok).toBe(true);
    }), { numRuns: runs });
  });

  it('nothing changes nothing, and today is always the assessment', () => {
    fc.assert(fc.property(anyInput, (input) => {
      const { today, before, after } = tried(input);
      expect(today).toEqual(assess(input));
      expect(before).toEqual(today);
      expect(after).toEqual(today);
    }), { numRuns: runs });
  });

  it('days pass, and nothing dated later is awaited', () => {
    const input = example('words and work dated later do not count yet');
    const { today, before, after } = tried(input, { kind: 'days', days: 100 }, { kind: 'days', days: 20 });
    expect(after).toEqual(before);
    expect(after.rawIndex).toBe(today.rawIndex);
    const then = withHypotheses(input, [{ kind: 'days', days: 100 }, { kind: 'days', days: 20 }]);
    expect(then.ok && then.value.asOf).toBe(addDays(input.asOf, 120));
    const [waiting] = example('words and work dated later do not count yet').evidence.filter(({ ratings }) => ratings.some(({ on }) => on > input.asOf));
    expect(then.ok && then.value.evidence.find(({ id }) => id === waiting?.id)?.ratings).toEqual([]);
  });

  it('a new item ends after its days, and the day is at least its last one', () => {
    const input = example('nothing logged');
    const dayAfter = (...hypotheses: Hypothesis[]) => {
      const then = withHypotheses(input, hypotheses);
      return then.ok ? [then.value.asOf, ...then.value.evidence.map(({ startedOn, endedOn }) => `${startedOn} ${endedOn}`)] : [];
    };
    const period = `${addDays(input.asOf, 1)} ${addDays(input.asOf, 60)}`;
    expect(dayAfter({ kind: 'new_item', indicator: 'S1', days: 60 }, { kind: 'days', days: 10 })).toEqual([addDays(input.asOf, 60), period]);
    expect(dayAfter({ kind: 'days', days: 70 }, { kind: 'new_item', indicator: 'S1', days: 60 })).toEqual([addDays(input.asOf, 70), period]);
    const twice = withHypotheses(input, [{ kind: 'new_item', indicator: 'S1', days: 60 }, { kind: 'new_item', indicator: 'S1', days: 60 }]);
    expect(twice.ok && new Set(twice.value.evidence.map(({ id, episode }) => `${id} ${episode}`)).size).toBe(2);
  });

  it('a leave over the days that pass keeps the picture of today', () => {
    const input = example('all four competencies');
    const { today, before, after } = tried(input, { kind: 'days', days: 700 }, { kind: 'leave', from: addDays(input.asOf, 1), to: addDays(input.asOf, 700) });
    expect(after.rawIndex).toBe(today.rawIndex);
    expect(after.competencies.map(({ coverageDays }) => coverageDays)).toEqual(today.competencies.map(({ coverageDays }) => coverageDays));
    expect(before.rawIndex).toBeLessThan(today.rawIndex);
  });

  it('a waiver ends on its day: what it left out is missing from then on, and no gate lapses later than it', () => {
    const input = example('all four competencies');
    const competencies = input.target.competencies.map((one) => (one.id === 'leadership' ? { ...one, indicators: one.indicators.map((indicator) => ({ ...indicator, waived: true })) } : one));
    const waived = { ...input, target: { ...input.target, competencies }, evidence: input.evidence.filter(({ indicators }) => !indicators.some((id) => id.startsWith('L'))) };
    const ends = addDays(input.asOf, 50);
    const expiries = new Map(['L1', 'L2', 'L3', 'L4'].map((id) => [id, ends]));
    const after = (days: number) => {
      const result = whatIf(waived, [{ kind: 'days', days }], expiries);
      if (!result.ok) throw new Error(result.refusal.path);
      const gate = (one: Assessment) => one.competencies.find(({ id }) => id === 'leadership');
      const { today, before, after: then } = result.value;
      expect(before).toEqual(then);
      return [gate(today)?.lapsesOn, gate(then)?.met, gate(then)?.lapsesOn, then.unmet.includes('leadership')];
    };
    expect(after(49)).toEqual([ends, true, ends, false]);
    expect(after(50)).toEqual([ends, false, null, true]);
    expect(after(400)).toEqual([ends, false, null, true]);
  });

  it('a second colleague is someone else; a link that is there stays', () => {
    const input = example('one strong item');
    const [item] = input.evidence;
    const id = item?.id ?? '';
    const then = withHypotheses(input, [{ kind: 'corroborate', item: id }, { kind: 'link', item: id }, { kind: 'corroborate', item: id }]);
    const peers = then.ok ? (then.value.evidence[0]?.corroborations ?? []) : [];
    expect(new Set(peers.map(({ raterId }) => raterId)).size).toBe((item?.corroborations.length ?? 0) + 2);
    expect(then.ok && then.value.evidence[0]?.hasLink).toBe(true);
  });

  it.each<[string, Hypothesis[]]>([
    ['hypotheses[0].item', [{ kind: 'link', item: 'nowhere' }]],
    ['hypotheses[2].item', [{ kind: 'days', days: 1 }, { kind: 'days', days: 1 }, { kind: 'verify', item: 'f2' }]],
    ['hypotheses[1].indicator', [{ kind: 'days', days: 1 }, { kind: 'new_item', indicator: 'X', days: 3 }]],
    ['hypotheses[0].days', [{ kind: 'new_item', indicator: 'S1', days: 366 }]],
    ['hypotheses[0].days', [{ kind: 'new_item', indicator: 'S1', days: 0 }]],
    ['hypotheses[1].days', [{ kind: 'days', days: 500 }, { kind: 'days', days: 401 }]],
    ['hypotheses[0].days', [{ kind: 'days', days: 1.5 }]],
    ['hypotheses[0].from', [{ kind: 'leave', from: '2026-02-30', to: '2026-03-01' }]],
    ['hypotheses[0].to', [{ kind: 'leave', from: '2026-03-02', to: 'later' }]],
    ['hypotheses[0].to', [{ kind: 'leave', from: '2026-03-02', to: '2026-03-01' }]],
  ])('refuses at %s', (path, hypotheses) => {
    const result = whatIf(example('words and work dated later do not count yet'), hypotheses);
    expect(result.ok ? null : result.refusal.path).toBe(path);
  });

  it('takes 900 days in all, and nobody’s rating without a line manager', () => {
    const input = example('no manager, a sponsor rates');
    expect(whatIf(input, [{ kind: 'days', days: 500 }, { kind: 'days', days: 400 }]).ok).toBe(true);
    const result = whatIf(input, [{ kind: 'verify', item: input.evidence[0]?.id ?? '' }]);
    expect(result.ok ? null : result.refusal.path).toBe('hypotheses[0].kind');
  });
});

describe('what could be tried', () => {
  it('is what would change an item that counts', () => {
    const kindsOf = (name: string, id: string): readonly ItemHypothesisKind[] | undefined => possibleHypotheses(example(name)).find(({ item }) => item === id)?.kinds;
    expect(kindsOf('self claim only', 'e1')).toEqual(['verify', 'corroborate', 'link']);
    expect(possibleHypotheses(example('no manager, a sponsor rates')).every(({ kinds }) => !kinds.includes('verify'))).toBe(true);
    expect(kindsOf('words and work dated later do not count yet', 'f2')).toBeUndefined();
    expect(kindsOf('words and work dated later do not count yet', 'f3')).toEqual(['corroborate']);
    expect(possibleHypotheses(example('nothing logged'))).toEqual([]);
  });
});
