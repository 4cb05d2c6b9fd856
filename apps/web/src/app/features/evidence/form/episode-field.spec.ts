import { describe, expect, it } from '@jest/globals';

import { proposed } from './episode-field';

const NAMES = ['Returns', 'New returns', 'Customs'];

describe('proposed episodes', () => {
  it('hold what is typed, whatever its case, those that begin with it first', () => {
    expect(proposed(NAMES, 'ret')).toEqual(['Returns', 'New returns']);
    expect(proposed(['New returns', 'Returns'], 'RET')).toEqual(['Returns', 'New returns']);
    expect(proposed(NAMES, 'xyz')).toEqual([]);
  });

  it('are the last used while nothing is typed, six at most, and none beside one that is typed in full', () => {
    expect(proposed(Array.from({ length: 9 }, (_, at) => `E${String(at)}`), '')).toHaveLength(6);
    expect(proposed(NAMES, 'Returns')).toEqual([]);
  });
});
