import { describe, expect, it } from '@jest/globals';

import { refusalWords } from './refusal-words';

describe('why the company’s sign-in did not work', () => {
  it('has words of its own for every reason, and common ones for whatever the address says', () => {
    const known = ['unavailable', 'declined', 'expired', 'not_verified', 'no_access', 'too_many'].map((reason) => refusalWords(reason).title);
    expect(new Set(known).size).toBe(known.length);
    for (const odd of [undefined, '', 'invalid', 'constructor', '__proto__', '<b>']) expect(refusalWords(odd).title).toBe('This sign-in could not be trusted');
  });
});
