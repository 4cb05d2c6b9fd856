import { describe, expect, it } from '@jest/globals';
import type { FirstLookView } from '@nextrung/api-client';

import { askWords, standWords } from './first-look-words';

const look = (change: Partial<FirstLookView>): FirstLookView => ({ rung: 'SPM', begunBy: { id: 'm', name: 'Amara' }, begunOn: '2027-03-14', side: 'manager', personMarkedOn: null, managerMarkedOn: null, cells: [], ...change });

describe('the words of a first look', () => {
  it('say to each of the two whose turn it is', () => {
    expect(standWords(look({ begunBy: null }), 'Callum')).toMatch(/^Not begun/);
    expect(standWords(look({ managerMarkedOn: '2027-03-14' }), 'Callum')).toMatch(/^You have marked. Callum has not/);
    expect(standWords(look({ managerMarkedOn: '2027-03-14', side: 'person' }), 'Callum')).toMatch(/^Your manager has marked. Yours is next/);
    expect(standWords(look({ managerMarkedOn: '2027-03-14', personMarkedOn: '2027-03-15' }), 'Callum')).toMatch(/^Both/);
    expect(standWords(look({ side: 'person' }), 'Callum')).toBe('Neither of you has marked yet.');
  });

  it('turn a gap into what to do, for each of the two', () => {
    expect([askWords('log', true, 0), askWords('log', false, 0)]).toEqual(['Log what shows it', 'Ask for evidence that shows it']);
    expect([askWords('none', false, 1), askWords('none', false, 2)]).toEqual(['1 shared item names it', '2 shared items name it']);
  });
});
