import { describe, expect, it } from '@jest/globals';

import { lifeWords, useWords } from './token-words';

describe('words about a token', () => {
  it('says until when it works', () => {
    expect(lifeWords({ state: 'live', expiresAt: '2027-03-14T10:00:00.000Z' })).toBe('Works until 14 Mar 2027.');
    expect(lifeWords({ state: 'expired', expiresAt: '2027-03-14T10:00:00.000Z' })).toBe('Ran out on 14 Mar 2027.');
    expect(lifeWords({ state: 'ended', expiresAt: '2027-03-14T10:00:00.000Z' })).toBe('Ended; it no longer works.');
  });

  it('says when and from where it was last used', () => {
    expect(useWords({ lastUsedAt: null, lastNetwork: null })).toBe('Never used.');
    expect(useWords({ lastUsedAt: '2027-03-14T09:05:07.123Z', lastNetwork: '203.0.113.0/24' })).toBe('Last used 14 Mar 2027, 09:05 UTC, from 203.0.113.0/24.');
    expect(useWords({ lastUsedAt: '2027-03-14T09:05:07.123Z', lastNetwork: '' })).toBe('Last used 14 Mar 2027, 09:05 UTC.');
  });
});
