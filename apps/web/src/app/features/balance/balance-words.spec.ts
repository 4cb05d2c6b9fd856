import { describe, expect, it } from '@jest/globals';
import type { BalancePerson, LeniencyView } from '@nextrung/api-client';

import { leniencyWords, lookAt, opportunityChart, rungChart } from './balance-words';

const person = (name: string, given: Partial<BalancePerson> = {}): BalancePerson => ({
  person: { id: name, name }, rung: 'PM', onRungSince: '2025-01-01', daysOnRung: 365, episodes: 2, seen: 1, measured: 0, mandated: 0, noChance: 0, waiting: 0, oldestWaitDays: null, usualWaitDays: null, ...given,
});
const unknown = { daysOnRung: null, episodes: null, seen: null, usualWaitDays: null };
const leniency = (given: Partial<LeniencyView>): LeniencyView => ({ kind: 'known', compared: 12, raters: 3, leastCompared: 10, leastRaters: 3, higher: 6, same: 4, lower: 2, difference: 0.4, habit: 'higher', ...given });

describe('charts', () => {
  it('put the longest on top, in months, and leave out who has no rung', () => {
    expect(rungChart([person('Ada'), person('Ben', { daysOnRung: 730 }), person('Cem', { daysOnRung: null })])).toMatchObject({ names: ['Ben', 'Ada'], series: [{ values: [24, 12] }] });
  });

  it('draw nothing where there is nothing', () => {
    expect([rungChart([]), opportunityChart([person('Ada', { episodes: 0, seen: 0 })])]).toEqual([null, null]);
  });

  it('put initiatives beside those that others saw', () => {
    expect(opportunityChart([person('Ada'), person('Ben', { episodes: 3, seen: 3 })])).toMatchObject({ names: ['Ben', 'Ada'], series: [{ values: [3, 2] }, { values: [3, 1] }] });
  });
});

describe('lookAt', () => {
  it('names who waits, who was not seen and who had no chance', () => {
    const people = [person('Ada', { oldestWaitDays: 12 }), person('Ben', { seen: 0, noChance: 2 }), person('Cem', { seen: 0, oldestWaitDays: 3 })];
    expect(lookAt({ people, middle: unknown })).toEqual(['Ada has waited longest for a rating: 12 days.', 'Nothing that others saw in the last year: Ben and Cem.', 'No chance given yet: Ben (2 indicators).']);
  });

  it('does not name everyone, and says middles only where they are known', () => {
    expect(lookAt({ people: [person('Ada', { seen: 0 })], middle: { ...unknown, daysOnRung: 400, seen: 1 } })).toEqual(['Half of your people have been on their rung for 1 year 1 month or longer.', 'Half of them have 1 initiative or more that others saw.']);
  });
});

describe('leniencyWords', () => {
  it('says how much is missing', () => {
    expect(leniencyWords(leniency({ kind: 'not_enough', compared: 4, raters: 1, habit: null, difference: null }))).toEqual(['Not enough to say yet.', 'It takes 10 indicators that you and others rated, by at least 3 others; there are 4 indicators by 1 other.']);
  });

  it('says the habit in levels, in either direction', () => {
    expect(leniencyWords(leniency({}))[0]).toBe('You rate 0.4 of a level higher than the others, on average.');
    expect(leniencyWords(leniency({ habit: 'lower', difference: -0.4 }))[0]).toBe('You rate 0.4 of a level lower than the others, on average.');
    expect(leniencyWords(leniency({ habit: 'alike', difference: 0.1 }))).toEqual(['You rate much like the others.', 'Of 12 indicators that 3 others rated, too, you rated 6 higher, 4 alike and 2 lower.']);
  });
});
