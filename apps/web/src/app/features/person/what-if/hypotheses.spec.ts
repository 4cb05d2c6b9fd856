import { describe, expect, it } from '@jest/globals';

import { daysOf, hypothesisOf, hypothesisWords, toggled, withDays } from './hypotheses';

describe('hypotheses', () => {
  it('turn a change of an item on and off again', () => {
    const on = toggled([{ kind: 'link', item: 'b' }], 'link', 'a');
    expect(on).toEqual([{ kind: 'link', item: 'b' }, { kind: 'link', item: 'a' }]);
    expect(toggled(on, 'link', 'b')).toEqual([{ kind: 'link', item: 'a' }]);
  });

  it('hold one number of days, none for zero', () => {
    const some = withDays(withDays([], 30), 60);
    expect([some, daysOf(some)]).toEqual([[{ kind: 'days', days: 60 }], 60]);
    expect(withDays(some, 0)).toEqual([]);
  });

  it('find the one that a refused field is about', () => {
    expect(['hypotheses[1].item', 'hypotheses.12.days', 'hypotheses', 'target'].map(hypothesisOf)).toEqual([1, 12, null, null]);
  });

  it('are said in words', () => {
    const title = () => 'Carrier pilot';
    expect(hypothesisWords({ kind: 'corroborate', item: 'a' }, title)).toBe('Carrier pilot: one more colleague confirms it');
    expect(hypothesisWords({ kind: 'new_item', indicator: 'SPM.L1', days: 90 }, title)).toBe('A new item on SPM.L1, done in 90 days');
    expect(hypothesisWords({ kind: 'leave', from: '2027-01-04', to: '2027-03-31' }, title)).toBe('On leave from 4 Jan 2027 to 31 Mar 2027');
    expect(hypothesisWords({ kind: 'days', days: 1 }, title)).toBe('1 day passes');
  });
});
