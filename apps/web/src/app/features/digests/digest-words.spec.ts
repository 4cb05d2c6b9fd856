import { describe, expect, it } from '@jest/globals';

import { lastWords, nextWords } from './digest-words';

const next = { day: '2027-03-15', hour: 8, timeZone: 'Europe/London', at: '2027-03-15T08:00:00.000Z' };
const settings = { own: true, team: true, leads: false, next, awayUntil: null, sendsMail: true };

describe('what is said about digests', () => {
  it('is when the next one goes, with day, hour and time zone', () => {
    expect(nextWords(settings)).toBe('The next one goes on Monday, 15 Mar 2027, at 08:00 (Europe/London).');
    expect(nextWords({ ...settings, own: false, leads: true, awayUntil: '2027-03-12' })).toBe('The next one goes on Monday, 15 Mar 2027, at 08:00 (Europe/London). Until 12 Mar 2027 you are on leave, and nothing is sent.');
  });

  it('is that none goes where none is wanted, or no mail is sent', () => {
    expect(nextWords({ ...settings, own: false })).toBe('Nothing is sent.');
    expect(nextWords({ ...settings, sendsMail: false })).toBe('Nothing is sent here: no mail server is set up.');
  });

  it('is why the last one did not come', () => {
    expect([lastWords(null), lastWords({ day: '2027-03-08', outcome: 'nothing' })]).toEqual(['', 'On 8 Mar 2027 there was nothing to say, so none was sent.']);
  });
});
