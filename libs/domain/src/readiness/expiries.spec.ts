import { describe, expect, it } from '@jest/globals';
import { assess } from './assess.js';
import { targetOn, withWaiverExpiries } from './expiries.js';
import type { ReadinessInput } from './input.js';
import { workedExamples } from './testing/examples.js';

function example(name: string): ReadinessInput {
  const found = workedExamples.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.input;
}

const ready = example('all four competencies');
/** The third and fourth indicator of strategy, and all of leadership. */
const waived = ['S3', 'S4', 'L1', 'L2', 'L3', 'L4'];
const input: ReadinessInput = {
  ...ready,
  target: {
    ...ready.target,
    competencies: ready.target.competencies.map((competency) => ({
      ...competency,
      indicators: competency.indicators.map((indicator) => (waived.includes(indicator.id) ? { ...indicator, waived: true } : indicator)),
    })),
  },
};
const assessment = assess(input);
const lapses = (expiries: Readonly<Record<string, string>>): (string | null)[] =>
  withWaiverExpiries(assessment, input.target, new Map(Object.entries(expiries))).competencies.map(({ lapsesOn }) => lapsesOn);
const [strategy = null, communication = null, data = null] = assessment.competencies.map(({ lapsesOn }) => lapsesOn);

describe('the target on a later day', () => {
  const openOn = (day: string): string[] => {
    const target = targetOn(input.target, new Map([['S3', '2026-11-01'], ['L1', '2026-12-01'], ['S1', '2026-10-01']]), day);
    return target.competencies.flatMap(({ indicators }) => indicators.filter((indicator) => waived.includes(indicator.id) && indicator.waived !== true).map(({ id }) => id));
  };

  it('asks again for what is waived from the first day on which it applies', () => {
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01', '2040-01-01'].map(openOn)).toEqual([[], ['S3'], ['S3'], ['S3', 'L1'], ['S3', 'L1']]);
  });

  it('is the very same while nothing has ended', () => {
    expect(targetOn(input.target, new Map([['S3', '2026-11-01']]), '2026-10-31')).toBe(input.target);
  });
});

describe('waivers that expire', () => {
  it('leave everything where there are none', () => {
    expect(withWaiverExpiries(assessment, input.target, new Map())).toBe(assessment);
    expect([strategy, communication, data].every((day) => day !== null && day > '2026-12-01')).toBe(true);
  });

  it('bring the lapse of a met gate forward, to the first of them', () => {
    expect(lapses({ S3: '2026-12-01', S4: '2026-11-01' })).toEqual(['2026-11-01', communication, data, null]);
    expect(lapses({ S3: '2026-11-01', S4: '2026-12-01' })).toEqual(['2026-11-01', communication, data, null]);
  });

  it('do not put it off, and end a gate that is met by waiver alone', () => {
    expect(lapses({ S3: '2040-01-01', L2: '2040-01-01' })).toEqual([strategy, communication, data, '2040-01-01']);
  });

  it('count for indicators that are waived only, of gates that are met', () => {
    expect(withWaiverExpiries(assessment, { ...input.target, competencies: [] }, new Map([['S3', '2026-11-01']]))).toEqual(assessment);
    expect(lapses({ S1: '2026-11-01' })).toEqual([strategy, communication, data, null]);
    const open = assess({ ...input, evidence: [] });
    const then = withWaiverExpiries(open, input.target, new Map([['S3', '2026-11-01'], ['L1', '2026-11-01']]));
    expect(then.competencies.map(({ lapsesOn }) => lapsesOn)).toEqual([null, null, null, '2026-11-01']);
  });
});
