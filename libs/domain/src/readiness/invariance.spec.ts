import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { forecast } from './forecast.js';
import type { ReadinessInput, WitnessedInput } from './input.js';
import { nextSteps } from './next-steps.js';
import { entryOf, recencyAt } from './recency.js';
import { recordOf } from './record.js';
import { everyInput, counterObservation, evidence, indicatorsOf, settled, subject, today } from './testing/arbitrary.js';
import { scoresOf } from './testing/compare.js';
import { check } from './testing/check.js';

/** All that an input gives. */
const everything = (input: ReadinessInput): unknown => [assess(input), nextSteps(input), forecast(input)];

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

describe('what changes nothing', () => {
  it('1: any order of items, ratings, corroborations and leaves', () => {
    const reordered = <Item extends WitnessedInput>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
      fc
        .tuple(
          ...items.map((item) =>
            fc
              .tuple(shuffled(item.ratings), shuffled(item.corroborations), shuffled(item.indicators))
              .map(([ratings, corroborations, indicators]) => ({ ...item, ratings, corroborations, indicators })),
          ),
        )
        .chain(shuffled);
    const pair = everyInput.chain((input) =>
      fc
        .tuple(reordered(input.evidence), reordered(input.counterObservations), shuffled(input.leaves))
        .map(([items, counterObservations, leaves]) => [input, { ...input, evidence: items, counterObservations, leaves }] as const),
    );
    check(fc.property(pair, ([input, other]) => {
      expect(everything(other)).toEqual(everything(input));
    }));
  });

  it('2: an id already seen, whatever comes with it', () => {
    const repeated = everyInput.chain((input) => {
      const known = indicatorsOf(input.target);
      const ids = input.evidence.map(({ id }) => id);
      const counterIds = [...ids, ...input.counterObservations.map(({ id }) => id)];
      const again = <Item>(from: readonly string[], of: (id: string) => fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
        from.length === 0 ? fc.constant([]) : fc.constantFrom(...from).chain(of).map((item) => [item]);
      return fc.tuple(again(ids, (id) => evidence(id, known)), again(counterIds, (id) => counterObservation(id, known))).map(([items, counters]) => [
        input,
        { ...input, evidence: [...input.evidence, ...items], counterObservations: [...input.counterObservations, ...counters] },
      ] as const);
    });
    check(fc.property(repeated, ([input, more]) => {
      expect(everything(more)).toEqual(everything(input));
    }));
  });

  it('2: the same item again in its episode, for the scores', () => {
    check(fc.property(everyInput, fc.nat(), (input, at) => {
      const again = <Item extends WitnessedInput>(items: readonly Item[]): Item[] =>
        items.length === 0 ? [] : [...items, ...items.slice(at % items.length, (at % items.length) + 1).map((item) => ({ ...item, id: `${item.id} again` }))];
      const twice = { ...input, evidence: again(input.evidence), counterObservations: again(input.counterObservations) };
      expect(scoresOf(assess(twice))).toEqual(scoresOf(assess(input)));
    }));
  });

  it('10: evidence on other competencies, for a competency', () => {
    check(fc.property(everyInput, (input) => {
      const full = assess(input);
      for (const [at, competency] of input.target.competencies.entries()) {
        const own = new Set(competency.indicators.map(({ id }) => id));
        const touches = (item: WitnessedInput): boolean => item.indicators.some((id) => own.has(id));
        const alone = assess({
          ...input,
          evidence: input.evidence.filter(touches),
          counterObservations: input.counterObservations.filter(touches),
        });
        expect(alone.competencies[at]).toEqual(full.competencies[at]);
      }
    }));
  });

  it('12: a leave with the day moved on by its length', () => {
    check(fc.property(everyInput.map(settled), fc.integer({ min: 1, max: 400 }), (input, days) => {
      const later: ReadinessInput = {
        ...input,
        asOf: addDays(today, days),
        leaves: [...input.leaves, { from: addDays(today, 1), to: addDays(today, days) }],
      };
      expect(assess(later)).toEqual(lapsingLater(assess(input), days));
      expect(forecast(later)).toEqual(forecast(input));
    }));
  });

  it("13: the subject's own ratings and corroborations", () => {
    check(fc.property(everyInput, (input) => {
      const own = <Item extends WitnessedInput>(item: Item): Item => ({
        ...item,
        ratings: [
          ...item.ratings,
          ...item.indicators.map((indicator) => ({ raterId: subject, role: 'manager' as const, indicator, level: 'exceeds' as const, on: today })),
        ],
        corroborations: [...item.corroborations, { raterId: subject, on: today }],
      });
      const spoken = { ...input, evidence: input.evidence.map(own), counterObservations: input.counterObservations.map(own) };
      expect(everything(spoken)).toEqual(everything(input));
    }));
  });

  it("14: an item outside an indicator's trace, for its score", () => {
    check(fc.property(everyInput, (input) => {
      const full = assess(input, { lapseDates: false });
      const scores = scoresOf(full);
      const traces = tracesOf(input, full);
      for (const item of input.evidence) {
        const without = scoresOf(assess({ ...input, evidence: input.evidence.filter((one) => one !== item) }, { lapseDates: false }));
        for (const [indicator, trace] of traces) {
          if (!trace.has(item.id)) expect(without[indicator]).toBe(scores[indicator]);
        }
      }
    }));
  });
});

function lapsingLater(assessment: Assessment, days: number): Assessment {
  return {
    ...assessment,
    competencies: assessment.competencies.map((competency) => ({
      ...competency,
      lapsesOn: competency.lapsesOn === null ? null : addDays(competency.lapsesOn, days),
    })),
  };
}

// The counted items, the freshest one, and the strong ones that take from a counter-observation.
function tracesOf(input: ReadinessInput, full: Assessment): Map<string, Set<string>> {
  const record = recordOf(input);
  return new Map(
    record.competencies.flatMap((competency, at) =>
      competency.indicators.map((indicator, one): [string, Set<string>] => {
        const counted = full.competencies[at]?.indicators[one]?.counted ?? [];
        const entries = competency.items.flatMap((item) => {
          const mark = item.marks.get(indicator.id);
          const age = record.calendar.activeDays(item.endDay, record.today);
          const entry = mark === undefined ? null : entryOf({ item, age, recency: recencyAt(age) }, mark);
          return entry === null ? [] : [entry];
        });
        const freshest = [...entries].sort((a, b) => b.recency - a.recency)[0];
        const softening = entries.filter((entry) =>
          entry.grade === 'A' && competency.counters.some((counter) => counter.weights.has(indicator.id) && entry.endDay > counter.endDay),
        );
        const ids = [...counted, ...softening, ...(freshest === undefined ? [] : [freshest])].map(({ evidenceId }) => evidenceId);
        return [indicator.id, new Set(ids)];
      }),
    ),
  );
}
