import { describe, expect, it } from '@jest/globals';

import { withdrawnWords, withdrawWords } from './withdrawn-words';

describe('what is said about the text of a withdrawn item', () => {
  it('is for how long it stays, before it is withdrawn', () => {
    expect(withdrawWords({ textKeptMonths: 1 })).toContain('for a month, in which you can take this back');
    expect(withdrawWords({ textKeptMonths: 6 })).toContain('for 6 months');
    expect(withdrawWords({ textKeptMonths: null })).not.toContain('gone');
  });

  it('is until when, while it is there, and that it is gone', () => {
    expect(withdrawnWords({ textGone: false, textGoesOn: '2027-03-14' })).toContain('until 14 Mar 2027');
    expect(withdrawnWords({ textGone: false, textGoesOn: null })).toMatch(/You can take this back\.$/);
    expect(withdrawnWords({ textGone: true, textGoesOn: null })).toContain('its text is gone');
  });
});
