import { describe, expect, it } from '@jest/globals';

import { distributionWords, narrowedTo, teamAddress } from './roll-up-words';

const states = { ready: 1, close: 0, building: 0, noEvidence: 0, noTarget: 0, notYetAssessed: 0 };

describe('the words and addresses of the roll-up', () => {
  it('narrows to a group that can be told apart', () => {
    expect(narrowedTo('manager', { key: 'm1', states })).toEqual({ under: 'm1' });
    expect(narrowedTo('team', { key: 'none', states })).toEqual({ team: 'none' });
    expect(narrowedTo('location', { key: 'Oslo', states })).toEqual({ location: 'Oslo' });
    expect([narrowedTo('manager', { key: 'direct', states }), narrowedTo('location', { key: 'others', states }), narrowedTo('rung', { key: 'PM', states: null })]).toEqual([null, null, null]);
  });

  it('leads to the team page where that shows the same people', () => {
    expect(teamAddress({ by: 'rung', rung: 'PM', state: 'close' })).toEqual({ scope: 'all', rung: 'PM', state: 'close' });
    expect([teamAddress({ location: 'Oslo' }), teamAddress({ unseen: 'true' }), teamAddress({ under: 'm1' })]).toEqual([null, null, null]);
  });

  it('says the distribution aloud', () => {
    expect(distributionWords([1, 0, 0, 0, 0, 0, 0, 0, 0, 2])).toBe('People by index. 0 to 9: 1, 90 to 100: 2.');
    expect(distributionWords([])).toBe('Nobody has an index.');
  });
});
