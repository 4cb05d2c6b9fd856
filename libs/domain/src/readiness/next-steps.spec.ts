import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextSteps } from './next-steps.js';
import { readinessPolicy as policy } from './policy.js';
import { everyInput } from './testing/arbitrary.js';
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
