import { describe, expect, it } from '@jest/globals';

import { movedWords, reopenedWords } from './settled-words';

describe('what was done with drafts', () => {
  it.each([
    ['accept', 1, 0, 'Trim the form', '“Trim the form” is yours now, and private.'],
    ['dismiss', 1, 0, 'Trim the form', '“Trim the form” is dismissed.'],
    ['accept', 3, 0, '', '3 drafts are yours now, and private.'],
    ['accept', 1, 0, '', '1 draft is yours now, and private.'],
    ['dismiss', 2, 1, '', '2 drafts are dismissed. 1 draft had been settled before.'],
    ['dismiss', 0, 2, '', '2 drafts had been settled before.'],
  ] as const)('%s %i, %i left', (action, moved, left, title, words) => expect(movedWords(action, moved, left, title)).toBe(words));

  it('and taken back', () => {
    expect([reopenedWords(1, 0), reopenedWords(2, 1)]).toEqual(['1 draft waits for you again.', '2 drafts wait for you again. 1 is not, since others know of it by now or it is too long ago.']);
  });
});
