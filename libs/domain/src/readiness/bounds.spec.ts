import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween } from '../kernel/index.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import { forecast } from './forecast.js';
import type { EvidenceInput } from './input.js';
import { nextSteps } from './next-steps.js';
import { readinessPolicy as policy } from './policy.js';
import { everyInput, today } from './testing/arbitrary.js';
import { check } from './testing/check.js';

const assessed: fc.Arbitrary<Assessment> = everyInput.map((input) => assess(input));
const indicatorsIn = ({ competencies }: Assessment) => competencies.flatMap(({ indicators }) => indicators);

/** Each item five times, every time in an episode of its own. */
const manyTimes = (items: readonly EvidenceInput[]): EvidenceInput[] =>
  [0, 1, 2, 3, 4].flatMap((time) => items.map((item) => ({ ...item, id: `${item.id} ${String(time)}`, episode: `${item.id} ${String(time)}` })));

describe('bounds', () => {
  it('6: without any rater nothing passes .30 or emerging', () => {
    const unrated = everyInput.map((input) =>
      assess({ ...input, evidence: manyTimes(input.evidence.map((item) => ({ ...item, ratings: [] }))) }, { lapseDates: false }),
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
      for (const part of parts) expectWithin(part, 0, 1);
      for (const { coverageDays, episodes, verifiers, attesters, lapsesOn } of assessment.competencies) {
        expectWithin(coverageDays, 0, policy.lookBackDays);
        for (const count of [coverageDays, episodes, verifiers, attesters]) expect(Number.isInteger(count)).toBe(true);
        expect(attesters).toBeGreaterThanOrEqual(verifiers);
        if (lapsesOn !== null) expectWithin(daysBetween(today, lapsesOn), 1, policy.lapseHorizonDays);
      }
    }));
  });

  it('8: every next step and forecast is as well', () => {
    check(fc.property(everyInput, (input) => {
      const { competencies } = input.target;
      for (const { gain, effort, indexAfter, gatesClosed } of nextSteps(input)) {
        expectWithin(gain, policy.leastGain, 100);
        expectWithin(effort, 1, Math.max(policy.efforts.new_evidence, Math.ceil(input.target.sustainDays / 30)));
        expectWithin(indexAfter, 0, 100);
        expectWithin(gatesClosed, 0, competencies.length + 1);
      }
      const found = forecast(input);
      if (!('series' in found)) return;
      expectWithin(found.series.length, policy.forecast.leastPoints, policy.forecast.intervals + 1);
      for (const point of found.series) expectWithin(point, 0, 100);
      expectWithin(found.slopePerMonth, -100, 100);
      if (!('months' in found)) return;
      expect(found.slopePerMonth).toBeGreaterThanOrEqual(policy.forecast.leastSlope);
      expectWithin(found.earliest, 0, found.months);
      expectWithin(found.latest ?? found.months, found.months, 100 / policy.forecast.leastSlope);
      expect(found.months > policy.forecast.mostMonths).toBe(found.kind === 'over_two_years');
    }));
  });

  it('9: the index is 100, the state ready and every gate met together', () => {
    check(fc.property(assessed, ({ index, state, unmet, competencies, breadth }) => {
      const everyGate = competencies.every(({ met }) => met) && breadth.gate === 1;
      expect(index === 100).toBe(state === 'ready');
      expect(state === 'ready').toBe(everyGate);
      expect(unmet.length === 0).toBe(everyGate);
      for (const { gate, met } of competencies) expect(gate === 1).toBe(met);
    }));
  });

  it('10: an empty gate keeps the index at 50 n / (n + 1) or below', () => {
    check(fc.property(assessed, ({ competencies, index, breadth }) => {
      const n = competencies.length;
      const empty = breadth.gate === 0 || competencies.some(({ gate }) => gate === 0);
      if (empty) expect(index).toBeLessThanOrEqual((50 * n) / (n + 1));
    }));
  });
});

function expectWithin(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
}
