import { describe, expect, it } from '@jest/globals';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import { forecast, forecastDays } from './forecast.js';
import type { EvidenceInput, ReadinessInput } from './input.js';

const TODAY = '2026-09-27';
const ago = (days: number): string => addDays(TODAY, -days);
const INDICATORS = 20;

/** One strong item on an indicator of its own, logged so many days ago. */
const shown = (at: number, days: number): EvidenceInput => ({
  id: `e${String(at)}`, episode: 'one', indicators: [`I${String(at)}`], selfClaims: {}, startedOn: ago(days + 30), endedOn: ago(days), loggedOn: ago(days), hasLink: false, impact: 'attributed',
  ratings: [{ raterId: 'mgr', role: 'manager', indicator: `I${String(at)}`, level: 'meets', on: ago(days) }], corroborations: [],
});

/** One competency of twenty musts: each that is shown raises its gate by a twentieth, and the index by 3.75. */
const history = (days: readonly number[], change: Partial<ReadinessInput> = {}): ReadinessInput => ({
  asOf: TODAY, subjectId: 'pm', managerId: 'mgr', leaves: [], counterObservations: [],
  evidence: days.map((day, at) => shown(at, day)),
  target: { rung: 'SPM', sustainDays: 1, minEpisodes: 1, competencies: [{ id: 'c', required: 'demonstrated', indicators: Array.from({ length: INDICATORS }, (_, at) => ({ id: `I${String(at)}`, must: true })) }] },
  ...change,
});
const STEP = 3.75;
const first = 25 + STEP;

describe('the series of a forecast', () => {
  it('is the raw index every thirty active days, from the first item on, by what was known then', () => {
    const input = history([180, 140, 100, 60, 10]);
    const found = forecast(input);
    expect('series' in found && found.series).toEqual([first, first, first + STEP, first + 2 * STEP, first + 3 * STEP, first + 3 * STEP, first + 4 * STEP]);
    expect(forecastDays(input)).toEqual([180, 150, 120, 90, 60, 30, 0].map(ago));
    expect(forecastDays(history([95]))).toEqual([90, 60, 30, 0].map(ago));
    expect(forecastDays(history([90]))).toEqual([90, 60, 30, 0].map(ago));
    expect(forecastDays(history([89]))).toEqual([60, 30, 0].map(ago));
    expect(forecastDays(history([]))).toEqual([]);
    expect('series' in found && found.series.at(-1)).toBe(assess(input).rawIndex);
  });

  it('leaves out the days of a leave', () => {
    expect(forecastDays(history([95], { leaves: [{ from: ago(45), to: ago(36) }] }))).toEqual([70, 30, 0].map(ago));
  });
});

describe('the kind of a forecast', () => {
  it('needs four points', () => {
    expect(forecast(history([89, 10]))).toEqual({ kind: 'not_enough_history' });
    expect(forecast(history([90, 10])).kind).toBe('over_two_years');
    expect(forecast(history([]))).toEqual({ kind: 'not_enough_history' });
  });

  it('is that of the median of all slopes, and of their quartiles', () => {
    // Points 28.75, 32.5, 36.25, 40: every slope is 3.75, and 60 points are left.
    expect(forecast(history([90, 60, 30, 0]))).toEqual({ kind: 'eta', months: 16, earliest: 16, latest: 16, slopePerMonth: 3.75, series: [28.75, 32.5, 36.25, 40] });
    // Points 28.75, 28.75, 32.5, 43.75: slopes 0, 1.875, 3.75, 5, 7.5, 11.25; quartiles 2.34375, 4.375, 6.875; 56.25 left.
    expect(forecast(history([90, 60 - 1, 15, 14, 13]))).toMatchObject({ series: [28.75, 28.75, 32.5, 43.75], slopePerMonth: 4.375, months: 13, earliest: 9, latest: 24, kind: 'eta' });
    // Points 28.75, 28.75, 28.75, 32.5, 36.25: the lower quartile is nothing.
    expect(forecast(history([120, 59, 29]))).toMatchObject({ series: [28.75, 28.75, 28.75, 32.5, 36.25], slopePerMonth: 1.875, months: 34, latest: null, kind: 'over_two_years' });
    expect(forecast(history([120]))).toEqual({ kind: 'stalled', slopePerMonth: 0, series: [28.75, 28.75, 28.75, 28.75, 28.75] });
  });

  it('is never sooner than the days that a sustained gate lacks', () => {
    const lasting = history([90, 60, 30, 0]);
    const slow = (sustainDays: number, required: 'sustained' | 'demonstrated', waived = false) => {
      const competencies = lasting.target.competencies.map((competency) => ({ ...competency, required }));
      const more = waived ? [{ id: 'w', required: 'sustained' as const, indicators: [{ id: 'W', must: true, waived: true }] }] : [];
      const found = forecast({ ...lasting, target: { ...lasting.target, sustainDays, competencies: [...competencies, ...more] } });
      return 'months' in found ? [found.months, found.earliest, found.latest] : [];
    };
    // 121 days are covered: 900 more are thirty months, and one day more begins another.
    expect(slow(121 + 900, 'sustained')).toEqual([30, 30, 30]);
    expect(slow(121 + 901, 'sustained')).toEqual([31, 31, 31]);
    expect(slow(121 + 901, 'demonstrated')).toEqual([16, 16, 16]);
    expect(slow(121 + 901, 'demonstrated', true)[0]).toBeLessThan(31);
  });

  it('is ready where every gate is met', () => {
    const all = Array.from({ length: INDICATORS }, () => 10);
    expect(forecast(history(all))).toEqual({ kind: 'ready' });
  });
});
