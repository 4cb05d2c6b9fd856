import { describe, expect, it } from '@jest/globals';
import { readinessPolicy as policy } from '@nextrung/domain/readiness';

import { workedExample } from './worked-example';

describe('the worked example', () => {
  const example = workedExample();

  it('shows the arithmetic that the model does', () => {
    for (const { credibility, quality } of [example.alone, example.confirmed]) {
      expect(quality).toBeCloseTo(credibility * policy.attainment.meets * policy.impact.measured, 6);
    }
    const gates = [...example.gates, example.breadth];
    const mean = gates.reduce((sum, gate) => sum + gate, 0) / gates.length;
    expect(example.index).toBe(Math.floor(100 * (policy.indexWeights.weakest * Math.min(...gates) + policy.indexWeights.mean * mean) + 1e-6));
  });

  it('stays what the text around it says', () => {
    expect([example.alone.grade, example.confirmed.grade]).toEqual(['B', 'A']);
    expect([example.gates.slice(0, 3), example.breadth, example.state]).toEqual([[1, 1, 1], 1, 'building']);
    expect(example.progress).toBeLessThan(1);
  });
});
