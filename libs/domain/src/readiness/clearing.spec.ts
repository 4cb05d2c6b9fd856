import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../kernel/index.js';
import { assess } from './assess.js';
import { episodesToClear, episodesToClearOne } from './clearing.js';
import { explainIndicator } from './explain.js';
import type { CounterObservationInput, EvidenceInput, ReadinessInput } from './input.js';
import { anyInput, counterObservation, settled, today } from './testing/arbitrary.js';
import { openIndicatorsOf } from './testing/open.js';
import { workedExamples } from './testing/examples.js';
import { runs } from './testing/runs.js';

/** A strong item in an episode of its own, begun and ended on the day. */
const strong = (indicator: string, on: string, id: string): EvidenceInput => ({
  id, episode: id, indicators: [indicator], selfClaims: {}, startedOn: on, endedOn: on, loggedOn: on, hasLink: true, impact: 'attributed',
  ratings: [{ raterId: 'mgr', role: 'manager', indicator, level: 'meets', on }], corroborations: [{ raterId: 'peer-1', on }],
});

/** The input a day later, with so many new strong episodes that ended on that day. */
const after = (input: ReadinessInput, indicator: string, episodes: number): ReadinessInput => {
  const asOf = addDays(input.asOf, 1);
  const later = Array.from({ length: episodes }, (_, at) => strong(indicator, asOf, `later-${String(at)}`));
  return { ...input, asOf, evidence: [...input.evidence, ...later] };
};

const isContested = (input: ReadinessInput, id: string): boolean | undefined =>
  assess(input, { lapseDates: false }).competencies.flatMap(({ indicators }) => indicators).find((one) => one.id === id)?.contested;

// What is older than a year would itself fade by the day on which the new work ends.
const recent = (counter: CounterObservationInput): CounterObservationInput => {
  const loggedOn = counter.endedOn < addDays(today, -300) ? addDays(today, -300) : counter.endedOn;
  return { ...counter, startedOn: loggedOn, endedOn: loggedOn, loggedOn };
};

const against = (most: number): fc.Arbitrary<{ input: ReadinessInput; indicator: string }> =>
  anyInput.map(settled).filter(({ target }) => openIndicatorsOf(target).length > 0).chain((input) => {
    const indicator = openIndicatorsOf(input.target)[0] ?? '';
    const own = (at: number): fc.Arbitrary<CounterObservationInput> =>
      fc.tuple(counterObservation(`against-${String(at)}`, [indicator]), fc.boolean()).map(([counter, isToday]) => recent({
        ...counter,
        indicators: [indicator],
        ...(isToday ? { endedOn: today } : counter.endedOn > today ? { endedOn: today } : {}),
        ratings: [{ raterId: 'mgr', role: 'manager', indicator, level: 'not_shown', on: today }],
      }));
    return fc.integer({ min: 1, max: most })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => own(at))))
      .map((counterObservations) => ({ input: settled({ ...input, leaves: [], counterObservations }), indicator }));
  });

describe('what clears a contested indicator', () => {
  it('is the smallest number of later strong episodes, by re-running', () => {
    let contested = 0;
    fc.assert(fc.property(against(6), ({ input, indicator }) => {
      const episodes = episodesToClear(input, indicator);
      expect(episodes === null).toBe(isContested(input, indicator) === false);
      if (episodes === null) return;
      contested += 1;
      expect(isContested(after(input, indicator, episodes), indicator)).toBe(false);
      expect(isContested(after(input, indicator, episodes - 1), indicator)).toBe(true);
    }), { numRuns: runs });
    expect(contested).toBeGreaterThan(runs / 10);
  });

  it('is what the formula says for a single counter-observation', () => {
    fc.assert(fc.property(against(1), ({ input, indicator }) => {
      expect(episodesToClear(input, indicator)).toBe(episodesToClearOne({ counter: explainIndicator(input, indicator)?.counter ?? 0 }));
    }), { numRuns: runs });
    expect([0.249999, 0.25, 0.4999, 0.5, 0.999].map((counter) => episodesToClearOne({ counter }))).toEqual([null, 1, 1, 2, 2]);
  });

  it('is more than the formula says where several counter-observations weigh together', () => {
    const input = workedExamples.find(({ name }) => name === 'contested by the manager')?.input;
    const [first] = input?.counterObservations ?? [];
    if (input === undefined || first === undefined) throw new Error('no example');
    const indicator = first.indicators[0] ?? '';
    const counterObservations = Array.from({ length: 6 }, (_, at) => ({ ...first, id: `c${String(at)}`, episode: `c${String(at)}` }));
    const counter = explainIndicator({ ...input, counterObservations }, indicator)?.counter ?? 0;
    expect(episodesToClearOne({ counter })).toBe(2);
    expect(episodesToClear({ ...input, counterObservations }, indicator)).toBeGreaterThan(2);
  });

  it('is nothing where nothing is contested, or known', () => {
    const input = workedExamples[0]?.input;
    expect(input && episodesToClear(input, 'S1')).toBeNull();
    expect(input && episodesToClear(input, 'elsewhere')).toBeNull();
  });

  it('does not count a strong item that ended on the very day of the counter-observation', () => {
    const [sample] = fc.sample(counterObservation('x', ['0.0']), { numRuns: 1, seed: 3 });
    const [input] = fc.sample(anyInput, { numRuns: 1, seed: 5 });
    if (sample === undefined || input === undefined) throw new Error('no sample');
    const one = recent({ ...sample, indicators: ['0.0'], hasLink: false, corroborations: [], severity: 'serious', endedOn: today, ratings: [{ raterId: 'mgr', role: 'manager', indicator: '0.0', level: 'not_shown', on: today }] });
    const bare = { ...input, leaves: [], counterObservations: [one] };
    expect(episodesToClear({ ...bare, evidence: [] }, '0.0')).toBe(2);
    expect(episodesToClear({ ...bare, evidence: [strong('0.0', today, 'same-day')] }, '0.0')).toBe(2);
  });
});
