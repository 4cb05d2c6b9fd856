import { describe, expect, it } from '@jest/globals';

import { changeWords, planWords } from './change-words';

describe('changes of a list in words', () => {
  it.each([
    [{ what: 'rung', from: 'PM', to: 'Senior PM', on: '2026-03-01' }, 'Rung: PM → Senior PM from 1 Mar 2026'],
    [{ what: 'rung', from: null, to: 'PM', on: '2026-03-01' }, 'Rung: PM from 1 Mar 2026'],
    [{ what: 'manager', from: 'Ada', to: 'Ben', on: '2026-03-01' }, 'Manager: Ada → Ben from 1 Mar 2026'],
    [{ what: 'team', from: 'Growth', to: null, on: null }, 'Team: Growth → none'],
    [{ what: 'new_team', from: null, to: 'Growth', on: null }, 'Team: Growth (new team)'],
    [{ what: 'dotted_begins', from: null, to: 'Cem', on: '2026-03-01' }, 'Dotted line to Cem from 1 Mar 2026'],
    [{ what: 'dotted_ends', from: 'Cem', to: null, on: '2026-03-01' }, 'No dotted line to Cem any more from 1 Mar 2026'],
    [{ what: 'leaves', from: null, to: null, on: '2026-03-01' }, 'Leaves; the first day away is 1 Mar 2026'],
  ] as const)('%j', (change, words) => {
    expect(changeWords(change)).toBe(words);
  });

  it('names only what there is to do', () => {
    expect(planWords({ creates: 3, changes: 2, ends: 1 })).toBe('3 to add, 2 to change, 1 to end');
    expect(planWords({ creates: 0, changes: 0, ends: 1 })).toBe('1 to end');
    expect(planWords({ creates: 0, changes: 0, ends: 0 })).toBe('');
  });
});
