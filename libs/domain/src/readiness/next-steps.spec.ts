import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { nextSteps, type NextStepOptions } from './next-steps.js';
import { readinessPolicy as policy } from './policy.js';
import { everyInput, indicatorsOf } from './testing/arbitrary.js';
import { check } from './testing/check.js';
import { workedExamples } from './testing/examples.js';
import { naiveSteps } from './testing/naive-steps.js';

describe('next steps', () => {
  it('15: gain what assessing the changed record again gives, and are the best five of all', () => {
    check(fc.property(everyInput, (input) => {
      const steps = nextSteps(input);
      expect(steps).toEqual(naiveSteps(input));
      expect(steps.length).toBeLessThanOrEqual(policy.listedSteps);
      for (const { gain, effort } of steps) {
        expect(gain).toBeGreaterThan(policy.leastGain);
        expect(effort).toBeGreaterThanOrEqual(1);
      }
    }));
  });

  it.each(workedExamples.map(({ name, input }) => [name, input] as const))('are the best five of all for "%s"', (_, input) => {
    expect(nextSteps(input)).toEqual(naiveSteps(input));
  });

  it('are the best five of those that are allowed, judged on their last day with the waivers of that day', () => {
    const asked = everyInput.chain((input) => fc.record({
      input: fc.constant(input),
      refused: fc.subarray(['verify', 'corroborate', 'link', 'measure', 'new_evidence', 'keep_operating']),
      sealed: fc.subarray(input.evidence.map(({ id }) => id)),
      waived: fc.subarray(indicatorsOf(input.target)),
      days: fc.integer({ min: 1, max: 200 }),
    }));
    check(fc.property(asked, ({ input, refused, sealed, waived, days }) => {
      const competencies = input.target.competencies.map((one) => ({ ...one, indicators: one.indicators.map((indicator) => (waived.includes(indicator.id) ? { ...indicator, waived: true } : indicator)) }));
      const options: NextStepOptions = {
        allow: ({ action, ref }) => !refused.includes(action) && !sealed.includes(ref),
        expiries: new Map(waived.map((id, at) => [id, addDays(input.asOf, days + at * 30)])),
      };
      const some = { ...input, target: { ...input.target, competencies } };
      expect(nextSteps(some, options)).toEqual(naiveSteps(some, options));
    }));
  });

  it('are five also where the five best are not allowed', () => {
    const found = workedExamples.flatMap(({ input }) => {
      const all = nextSteps(input);
      const others = nextSteps(input, { allow: ({ action }) => action !== 'verify' });
      expect(others.filter(({ action }) => action === 'verify')).toEqual([]);
      return others.length > all.filter(({ action }) => action !== 'verify').length ? [others.length] : [];
    });
    expect(found).toContain(policy.listedSteps);
  });

  it('are listed from a gain of .05 on', () => {
    // A link lifts a claim of nothing from .03 to .058; of so many musts, and with breadth at 0, the index counts a quarter of it.
    const gains = (musts: number) => nextSteps({
      asOf: '2026-09-27', subjectId: 'pm', managerId: null, leaves: [], counterObservations: [],
      target: { rung: 'SPM', sustainDays: 1, minEpisodes: 1, competencies: [{ id: 'c', required: 'demonstrated', indicators: Array.from({ length: musts }, (_, at) => ({ id: `I${String(at)}`, must: true })) }] },
      evidence: [{ id: 'e', episode: 'e', indicators: ['I0'], selfClaims: {}, startedOn: '2026-09-01', endedOn: '2026-09-02', loggedOn: '2026-09-02', hasLink: false, impact: 'activity', ratings: [], corroborations: [] }],
    }).filter(({ action }) => action === 'link').map(({ gain }) => gain);
    expect(gains(23)).toEqual([0.050725]);
    expect(gains(24)).toEqual([]);
  });
});
