import { describe, expect, it } from '@jest/globals';

import { momentText } from './moment-text';

describe('a moment in words', () => {
  it('is told in the time zone of the organisation, also across midnight', () => {
    expect(momentText('2027-03-14T15:30:00Z', 'Europe/London')).toBe('14 Mar 2027, 15:30');
    expect(momentText('2027-03-14T15:30:00Z', 'Asia/Tokyo')).toBe('15 Mar 2027, 00:30');
  });
});
