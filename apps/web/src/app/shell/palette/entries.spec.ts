import { describe, expect, it } from '@jest/globals';

import { type Entry, found, stepped } from './entries';

const entry = (word: string, also = ''): Entry => ({ id: word, word, also, icon: 'search', run: () => undefined });
const words = (query: string): readonly string[] => found(ENTRIES, query).map(({ word }) => word);
const ENTRIES = [entry('Find evidence', 'search'), entry('My evidence'), entry('Log evidence', 'write capture'), entry('Hana Kovářová'), entry('Sign-in and sessions', 'password')];

describe('found', () => {
  it('shows everything before anything is typed', () => {
    expect(words('  ')).toHaveLength(ENTRIES.length);
  });

  it('finds by the beginnings of words in any order, without accents, and by other names', () => {
    expect(words('evi my')).toEqual(['My evidence']);
    expect(words('KOVAR')).toEqual(['Hana Kovářová']);
    expect(words('capture')).toEqual(['Log evidence']);
    expect(words('in sess')).toEqual(['Sign-in and sessions']);
    expect(words('sign-in')).toEqual(['Sign-in and sessions']);
    expect(words('vidence')).toEqual([]);
  });

  it('puts first what begins with what was typed', () => {
    expect(found([entry('My log'), entry('Log evidence')], 'log').map(({ word }) => word)).toEqual(['Log evidence', 'My log']);
  });
});

describe('stepped', () => {
  it('goes round the ends, and nowhere for other keys or without entries', () => {
    expect([stepped('ArrowDown', 2, 3), stepped('ArrowUp', 0, 3), stepped('PageDown', 0, 3), stepped('PageUp', 2, 3), stepped('a', 1, 3), stepped('ArrowDown', 0, 0)]).toEqual([0, 2, 2, 0, null, null]);
  });
});
