import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assess } from './assess.js';
import { standingsOf } from './standing.js';
import { anyInput } from './testing/arbitrary.js';
import { runs } from './testing/runs.js';

describe('the standing of a competency', () => {
  it('names as many people as the assessment counts, and the age behind its freshness', () => {
    fc.assert(fc.property(anyInput, (input) => {
      const standings = standingsOf(input);
      const { competencies } = assess(input, { lapseDates: false });
      expect(standings.map(({ competency }) => competency)).toEqual(competencies.map(({ id }) => id));
      competencies.forEach(({ verifiers, attesters, freshness }, at) => {
        const standing = standings[at];
        expect(standing?.verifiers).toHaveLength(verifiers);
        expect(standing?.attesters).toHaveLength(attesters);
        expect(standing?.attesters).toEqual(expect.arrayContaining([...(standing?.verifiers ?? [])]));
        const age = standing?.newestStrongDays ?? null;
        expect(age === null ? 'none' : age > 365 ? 'stale' : age > 182 ? 'going_stale' : 'fresh').toBe(freshness);
      });
    }), { numRuns: runs });
  });
});
