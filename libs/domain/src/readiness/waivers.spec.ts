import { describe, expect, it } from '@jest/globals';
import type { Target } from '../ladder/index.js';
import { assess } from './assess.js';
import type { ReadinessInput } from './input.js';
import { workedExamples } from './testing/examples.js';

function example(name: string): ReadinessInput {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.input;
}

function retargeted(input: ReadinessInput, change: (competency: Target['competencies'][number]) => Target['competencies'][number]): ReadinessInput {
  return { ...input, target: { ...input.target, competencies: input.target.competencies.map(change) } };
}

describe('waived and missing indicators', () => {
  it('removes a waived indicator before assessing', () => {
    const input = example('one strong item');
    const waived = retargeted(input, (one) =>
      one.id === 'strategy' ? { ...one, indicators: one.indicators.map((indicator) => (indicator.id === 'S2' ? { ...indicator, waived: true } : indicator)) } : one,
    );
    const removed = retargeted(input, (one) => (one.id === 'strategy' ? { ...one, indicators: one.indicators.filter(({ id }) => id !== 'S2') } : one));
    expect(assess(waived)).toEqual(assess(removed));
  });

  it('meets a competency whose indicators are all waived, and says so', () => {
    const input = example('three competencies sustained, one empty');
    const waived = retargeted(input, (one) =>
      one.id === 'leadership' ? { ...one, indicators: one.indicators.map((indicator) => ({ ...indicator, waived: true })) } : one,
    );
    const assessment = assess(waived);
    expect(assessment.state).toBe('ready');
    expect(assessment.index).toBe(100);
    expect(assessment.competencies.at(-1)).toEqual({
      id: 'leadership', required: 'demonstrated', status: 'demonstrated', met: true, gate: 1, progress: 1, coverageDays: 0, episodes: 0, verifiers: 0, attesters: 0,
      contested: false, confidence: 0, freshness: 'none', lapsesOn: null, indicators: [], byWaiver: true,
    });
    expect(assessment.confidence).toBeGreaterThan(0);
  });

  it('leaves out a competency without indicators, and names it', () => {
    const input = example('three competencies sustained, one empty');
    const assessment = assess(retargeted(input, (one) => (one.id === 'leadership' ? { ...one, indicators: [] } : one)));
    expect(assessment.leftOut).toEqual(['leadership']);
    expect(assessment.competencies.map(({ id }) => id)).toEqual(['strategy', 'communication', 'data']);
    expect(assessment.state).toBe('ready');
  });

  it('stays bounded when nothing is left to assess', () => {
    const assessment = assess(retargeted(example('nothing logged'), (one) => ({ ...one, indicators: [] })));
    expect(assessment).toMatchObject({ index: 0, state: 'building', unmet: ['breadth'] });
  });
});

describe('an assessment without lapse dates', () => {
  it('is the same but for them', () => {
    for (const { input } of workedExamples) {
      const full = assess(input);
      expect(assess(input, { lapseDates: false })).toEqual({
        ...full,
        competencies: full.competencies.map((competency) => ({ ...competency, lapsesOn: null })),
      });
    }
  });
});
