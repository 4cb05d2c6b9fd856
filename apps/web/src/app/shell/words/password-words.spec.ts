import { describe, expect, it } from '@jest/globals';

import { longEnough, passwordHint } from './password-words';

describe('the length of a new password, while it is typed', () => {
  it.each([
    ['', 'At least 12 characters. A few words are easier than symbols.', false],
    ['a', '1 character of at least 12.', false],
    ['four green ', '11 characters of at least 12.', false],
    ['four green g', '12 characters.', true],
    ['😀😀😀😀😀😀', '6 characters of at least 12.', false],
  ])('%s', (password, hint, enough) => expect([passwordHint(password), longEnough(password)]).toEqual([hint, enough]));
});
