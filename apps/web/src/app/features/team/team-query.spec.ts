import { describe, expect, it } from '@jest/globals';

import { addressFrom, addressOf, addressText, askedOf, chipsOf, isNarrowed, withFilter } from './team-query';
import { ariaSort, keysOf, pressed, sortText } from './team-sort';

const names = { rung: (id: string) => `rung ${id}`, competency: (id: string) => `competency ${id}`, team: (id: string) => `team ${id}`, manager: (id: string) => `manager ${id}` };

describe('the address of the team page', () => {
  it('leaves out what asks for nothing, and does not ask the server for columns', () => {
    const address = addressOf({ scope: 'all', q: ' ', state: 'close', columns: 'index' });
    expect(address).toEqual({ scope: 'all', state: 'close', columns: 'index' });
    expect(askedOf(address)).toEqual({ scope: 'all', state: 'close' });
    expect([isNarrowed(address), isNarrowed({ scope: 'all', sort: 'name' })]).toEqual([true, false]);
  });

  it('comes back from the text that is kept', () => {
    const address = { scope: 'all', sort: 'index,-name', rung: 'PM,SPM', q: 'Zoë & co' };
    expect(addressFrom(addressText(address))).toEqual(address);
    expect(addressFrom('page=3&person=x&state=ready')).toEqual({ state: 'ready' });
  });

  it('has one chip for each value, which takes only that one away', () => {
    const address = withFilter({ rung: 'PM', lapses: '30' }, 'rung', 'SPM');
    expect(address).toEqual({ rung: 'PM,SPM' });
    const chips = chipsOf({ rung: 'PM,none', lapses: '30', waiting: 'true', missing: 'data', q: 'zo' }, names);
    expect(chips.map(({ words }) => words)).toEqual(['Name: “zo”', 'Rung: rung PM', 'Rung: none', 'Lapses within 30 days', 'No evidence for competency data', 'Waits for me']);
    expect(chips[1]?.without).toEqual({ rung: 'none' });
    expect(chips[3]?.without).toEqual({ lapses: null });
    expect(withFilter({ lapses: '30' }, 'lapses', '60')).toEqual({ lapses: '60' });
  });
});

describe('sorting', () => {
  it('goes by one column, the other way round, and by several with Shift', () => {
    const one = pressed([], 'index', false);
    expect(sortText(one)).toBe('index');
    expect(sortText(pressed(one, 'index', false))).toBe('-index');
    expect(sortText(pressed(pressed(one, 'index', false), 'index', false))).toBe('index');
    const two = pressed(one, 'name', true);
    expect(sortText(two)).toBe('index,name');
    expect(sortText(pressed(two, 'index', true))).toBe('-index,name');
    expect(sortText(pressed(pressed(two, 'index', true), 'index', true))).toBe('name');
    expect(sortText(pressed(two, 'name', false))).toBe('name');
    expect(sortText(pressed(keysOf('a,b,c,d'), 'e', true))).toBe('a,b,c,d');
    expect(sortText([])).toBeNull();
  });

  it('says the direction as it is seen', () => {
    expect(['name', '-name', 'index', '-index'].map((sort) => ariaSort(keysOf(sort)[0]))).toEqual(['ascending', 'descending', 'descending', 'ascending']);
    expect(ariaSort(undefined)).toBeNull();
  });
});
