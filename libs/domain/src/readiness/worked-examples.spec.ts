import { describe, expect, it } from '@jest/globals';
import { assess } from './assess.js';
import { forecast } from './forecast.js';
import { nextSteps } from './next-steps.js';
import { workedExamples } from './testing/examples.js';
import { differences } from './testing/nearly.js';

describe('worked examples', () => {
  it('are all there', () => {
    expect(workedExamples).toHaveLength(27);
  });

  for (const { name, input, expected } of workedExamples) {
    it(`assesses "${name}"`, () => {
      expect(differences(assess(input), expected.assessment)).toEqual([]);
    });

    it(`finds the next steps of "${name}"`, () => {
      expect(differences(nextSteps(input), expected.nextSteps)).toEqual([]);
    });

    it(`forecasts "${name}"`, () => {
      expect(differences(forecast(input), expected.forecast)).toEqual([]);
    });
  }
});
