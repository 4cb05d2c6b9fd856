import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { anyInput } from './testing/arbitrary.js';
import { runs } from './testing/runs.js';

const assessed: fc.Arbitrary<Assessment> = anyInput.map((input) => assess(input));
const indicatorsIn = ({ competencies }: Assessment) => competencies.flatMap(({ indicators }) => indicators);

const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void => {
  fc.assert(property, { numRuns: runs });
};

describe('bounds', () => {
  it('6: without any rater nothing passes .30 or emerging', () => {
    const unrated = anyInput.map((input) =>
      assess({ ...input, evidence: input.evidence.map((item) => ({ ...item, ratings: [] })) }, { lapseDates: false }),
    );
    check(fc.property(unrated, (assessment) => {
      for (const { score, state } of indicatorsIn(assessment)) {
        expect(score).toBeLessThanOrEqual(0.3);
        expect(state).not.toBe('demonstrated');
      }
    }));
  });

  it('7: without a grade-A item nothing passes .65', () => {
    check(fc.property(assessed, (assessment) => {
      for (const { counted, score } of indicatorsIn(assessment)) {
        if (!counted.some(({ grade }) => grade === 'A')) expect(score).toBeLessThanOrEqual(0.65);
      }
    }));
  });

  it('8: every part is between 0 and 1, the index between 0 and 100', () => {
    check(fc.property(assessed, (assessment) => {
      const parts = [
        assessment.rawIndex / 100,
        assessment.index / 100,
        assessment.confidence,
        assessment.breadth.gate,
        ...assessment.competencies.flatMap((one) => [one.gate, one.progress, one.confidence]),
        ...indicatorsIn(assessment).flatMap((one) => [one.support, one.counter, one.score]),
        ...indicatorsIn(assessment).flatMap(({ counted }) => counted.flatMap((one) => [one.quality, one.recency, one.value])),
      ];
      for (const part of parts) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('9: the index is 100, the state ready and every gate met together', () => {
    check(fc.property(assessed, ({ index, state, unmet, competencies, breadth }) => {
      const everyGate = competencies.every(({ met }) => met) && breadth.gate === 1;
      expect(index === 100).toBe(state === 'ready');
      expect(state === 'ready').toBe(everyGate);
      expect(unmet.length === 0).toBe(everyGate);
    }));
  });

  it('10: an empty gate keeps the index at 50 n / (n + 1) or below', () => {
    check(fc.property(assessed, ({ competencies, index, breadth }) => {
      const n = competencies.length;
      const empty = breadth.gate === 0 || competencies.some(({ gate }) => gate === 0);
      if (empty) expect(index).toBeLessThanOrEqual((50 * n) / (n + 1));
    }));
  });

  it('tries ready, close, building and empty records', () => {
    const states = new Set(fc.sample(assessed, { numRuns: 300, seed: 7 }).map(({ state }) => state));
    expect([...states].sort()).toEqual(['building', 'close', 'no_evidence', 'ready']);
  });
});
