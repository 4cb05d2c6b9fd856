import { describe, expect, it } from '@jest/globals';
import type { OwnSession } from '@nextrung/api-client';

import { deviceWords, limitWords, sessionWords } from './session-words';

const session: OwnSession = { id: 's', device: 'Firefox on Linux', network: '203.0.113.0/24', method: 'password', since: '2027-03-14T15:30:00.000Z', lastSeen: '2027-03-14T16:05:00.000Z', present: false, organisation: null };

describe('a session in words', () => {
  it('says since when, how, when last and from where, in the time zone of the organisation', () => {
    expect(sessionWords(session, 'Europe/Berlin')).toBe('Signed in 14 Mar 2027, 16:30 with a password. Last seen 14 Mar 2027, 17:05. Network 203.0.113.0/24.');
    expect(sessionWords({ ...session, present: true, network: '', method: 'demo', organisation: 'Birch' }, 'UTC')).toBe('Signed in 14 Mar 2027, 15:30 from the demo. In Birch.');
    expect([deviceWords(session), deviceWords({ ...session, device: '' })]).toEqual(['Firefox on Linux', 'A browser that does not say which']);
  });

  it('says the limits', () => {
    expect(limitWords(120, 12)).toBe('A browser is signed out by itself after 2 hours without a request, and 12 hours after you signed in.');
    expect(limitWords(45, 1)).toContain('after 45 minutes without a request, and 1 hour after');
  });
});
