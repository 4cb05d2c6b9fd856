import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import type { Level } from '../evidence/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import type { EvidenceInput, RaterRole, ReadinessInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import { everyInput, counterObservation, evidence, goodLevel, indicatorsOf, settled, today } from './testing/arbitrary.js';
import { lowered, scoresOf } from './testing/compare.js';
import { check } from './testing/check.js';
import { reliabilityOf, voicesOf } from './voices.js';

const light = (input: ReadinessInput): Assessment => assess(input, { lapseDates: false });

/** An input with one of its items and one of that item's indicators. */
const withChoice = fc
  .tuple(everyInput.filter((input) => input.evidence.length > 0), fc.nat(), fc.nat())
  .chain(([input, at, one]) => {
    const item = input.evidence[at % input.evidence.length];
    const indicator = item?.indicators[one % item.indicators.length];
    return item === undefined || indicator === undefined ? fc.constant(null) : fc.constant({ input, item, indicator });
  })
  .filter((choice) => choice !== null);

const replaced = (input: ReadinessInput, item: EvidenceInput): ReadinessInput => ({
  ...input,
  evidence: input.evidence.map((one) => (one.id === item.id ? item : one)),
});

/** The item with one more rating, given today by someone who has said nothing about it yet. */
const rated = (item: EvidenceInput, indicator: string, level: Level, role: RaterRole): EvidenceInput => {
  const heard = new Set([...item.ratings, ...item.corroborations].map(({ raterId }) => raterId));
  const raterId = ['mgr', 'skip', 'sponsor', 'former', 'new rater'].find((person) => !heard.has(person)) ?? 'new rater';
  return { ...item, ratings: [...item.ratings, { raterId, role, indicator, level, on: today }] };
};

const role = fc.constantFrom('manager' as const, 'other' as const);

describe('what can only help', () => {
  it('3: a supporting item', () => {
    const grown = everyInput.chain((input) =>
      evidence('new', indicatorsOf(input.target), goodLevel).map((item) => [input, { ...input, evidence: [...input.evidence, item] }] as const),
    );
    check(fc.property(grown, ([input, more]) => {
      expect(lowered(light(input), light(more))).toEqual([]);
    }));
  });

  it('3: a newer weak item leaves the strong ones of its episode counted', () => {
    check(fc.property(withChoice, ({ input, item }) => {
      const weak: EvidenceInput = { ...item, id: 'weak', endedOn: today, loggedOn: today, hasLink: false, impact: 'activity', ratings: [], corroborations: [] };
      const before = light(input);
      const after = light({ ...input, evidence: [...input.evidence, weak] });
      before.competencies.forEach((competency, at) => {
        competency.indicators.forEach((indicator, one) => {
          const strong = indicator.counted.filter(({ grade }) => grade === 'A');
          expect(after.competencies[at]?.indicators[one]?.counted).toEqual(expect.arrayContaining(strong));
        });
      });
    }));
  });

  it('4: a corroboration', () => {
    check(fc.property(withChoice, fc.constantFrom('new peer', 'mgr', 'skip', 'peer-1', 'pm'), ({ input, item }, raterId) => {
      const confirmed = { ...item, corroborations: [...item.corroborations, { raterId, on: today }] };
      expect(lowered(light(input), light(replaced(input, confirmed)))).toEqual([]);
    }));
  });

  it('4: a rating at or above the present attainment by someone new', () => {
    check(fc.property(withChoice, role, fc.constantFrom('partial' as const, 'meets' as const, 'exceeds' as const), ({ input, item, indicator }, as, level) => {
      if (policy.attainment[level] < presentAttainment(item, indicator, input)) return;
      expect(lowered(light(input), light(replaced(input, rated(item, indicator, level, as))))).toEqual([]);
    }));
  });

  it('4: a first verification above not shown by someone new', () => {
    check(fc.property(withChoice, role, goodLevel, ({ input, item, indicator }, as, level) => {
      const unrated = { ...item, ratings: item.ratings.filter((rating) => rating.indicator !== indicator) };
      const before = replaced(input, unrated);
      expect(lowered(light(before), light(replaced(before, rated(unrated, indicator, level, as))))).toEqual([]);
    }));
  });
});

describe('what can only hurt', () => {
  it('5: a counter-observation', () => {
    const objected = everyInput.chain((input) =>
      counterObservation('new', indicatorsOf(input.target)).map(
        (counter) => [input, { ...input, counterObservations: [...input.counterObservations, counter] }] as const,
      ),
    );
    check(fc.property(objected, ([input, more]) => {
      expect(lowered(light(more), light(input))).toEqual([]);
    }));
  });

  it('11: a later day, for an indicator without counter-observations and new items', () => {
    check(fc.property(everyInput.map(settled), fc.integer({ min: 1, max: 900 }), (input, days) => {
      const still = { ...input, counterObservations: [] };
      const before = scoresOf(light(still));
      for (const [id, score] of Object.entries(scoresOf(light({ ...still, asOf: addDays(today, days) })))) {
        expect(score).toBeLessThanOrEqual((before[id] ?? -1) + 1e-9);
      }
    }));
  });
});

function presentAttainment(item: EvidenceInput, indicator: string, input: ReadinessInput): number {
  const raters = voicesOf(item, input.subjectId, input.asOf).ratersOf(indicator);
  if (raters.length === 0) return policy.attainment[item.selfClaims[indicator] ?? 'partial'];
  const total = raters.reduce((sum, rater) => sum + reliabilityOf(rater.role), 0);
  return raters.reduce((sum, rater) => sum + reliabilityOf(rater.role) * policy.attainment[rater.level], 0) / total - 1e-9;
}
