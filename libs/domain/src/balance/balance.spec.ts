import { describe, expect, it } from '@jest/globals';
import { type Leniency, leniencyOf, middleOf, opportunityOf, type RatedLevel, type RatedTwice, rungSince, type WorkDone } from './index.js';

const twice = (own: RatedLevel, ...others: RatedLevel[]): RatedTwice => ({ own, others: others.map((level, at) => ({ raterId: `r${String(at)}`, level })) });
const times = (count: number, one: RatedTwice): RatedTwice[] => Array.from({ length: count }, () => one);

describe('leniencyOf', () => {
  it('says nothing below ten comparisons, or with fewer than three others', () => {
    expect(leniencyOf([])).toEqual({ kind: 'not_enough', compared: 0, raters: 0 });
    expect(leniencyOf(times(9, twice('exceeds', 'meets', 'meets', 'meets')))).toEqual({ kind: 'not_enough', compared: 9, raters: 3 });
    expect(leniencyOf(times(40, twice('exceeds', 'meets', 'meets')))).toEqual({ kind: 'not_enough', compared: 40, raters: 2 });
  });

  it('does not count what nobody else rated', () => {
    expect(leniencyOf([...times(9, twice('meets', 'meets', 'meets', 'meets')), ...times(9, twice('meets'))])).toMatchObject({ kind: 'not_enough', compared: 9 });
  });

  it('counts each indicator once, whoever rated it', () => {
    const rated = [...times(9, twice('meets', 'meets')), twice('exceeds', 'not_shown', 'not_shown', 'not_shown')];
    expect(leniencyOf(rated)).toEqual({ kind: 'known', compared: 10, raters: 3, higher: 1, same: 9, lower: 0, difference: 0.3, habit: 'higher' });
  });

  it('calls a difference of up to a quarter of a level alike, in both directions', () => {
    const with_ = (differing: RatedTwice, count: number): Leniency => leniencyOf([...times(12 - count, twice('meets', 'meets', 'meets', 'meets')), ...times(count, differing)]);
    expect(with_(twice('exceeds', 'meets', 'meets', 'meets'), 3)).toMatchObject({ habit: 'alike' });
    expect(with_(twice('exceeds', 'meets', 'meets', 'meets'), 4)).toMatchObject({ habit: 'higher', difference: 0.3 });
    expect(with_(twice('partial', 'meets', 'meets', 'meets'), 4)).toMatchObject({ habit: 'lower', difference: -0.3, lower: 4 });
  });
});

describe('middleOf', () => {
  it('is the middle one, or the mean of the two', () => {
    expect([middleOf([9, 1, 5], 3), middleOf([1, 2, 4, 100], 3)]).toEqual([5, 3]);
  });

  it('is not known for fewer than are asked for, nor for none', () => {
    expect([middleOf([1, 2, 3, 4], 5), middleOf([], 0)]).toEqual([null, null]);
  });
});

describe('rungSince', () => {
  it('begins with the first record of the present rung in a row', () => {
    const levels = [{ rung: 'GPM', from: '2028-01-01' }, { rung: 'PM', from: '2026-06-01' }, { rung: 'PM', from: '2025-01-01' }, { rung: 'APM', from: '2024-01-01' }, { rung: 'PM', from: '2020-01-01' }];
    expect(rungSince(levels, '2027-03-14')).toBe('2025-01-01');
  });

  it('takes the last one recorded for a day', () => {
    expect(rungSince([{ rung: 'SPM', from: '2026-01-01' }, { rung: 'PM', from: '2026-01-01' }, { rung: 'SPM', from: '2024-01-01' }], '2027-03-14')).toBe('2024-01-01');
  });

  it('is not known without a rung', () => {
    expect([rungSince([], '2027-03-14'), rungSince([{ rung: null, from: '2026-01-01' }, { rung: 'PM', from: '2024-01-01' }], '2027-03-14'), rungSince([{ rung: 'PM', from: '2028-01-01' }], '2027-03-14')]).toEqual([null, null, null]);
  });
});

describe('opportunityOf', () => {
  const work = (episode: string, given: Partial<WorkDone> = {}): WorkDone => ({ episode, impact: 'activity', mandated: false, seen: false, ...given });

  it('counts initiatives, not items', () => {
    expect(opportunityOf([work('a', { seen: true }), work('a', { seen: true, impact: 'measured' }), work('b', { mandated: true, impact: 'shipped' })])).toEqual({ episodes: 2, seen: 1, measured: 1, mandated: 1 });
  });

  it('is nothing for nothing', () => {
    expect(opportunityOf([])).toEqual({ episodes: 0, seen: 0, measured: 0, mandated: 0 });
  });
});
