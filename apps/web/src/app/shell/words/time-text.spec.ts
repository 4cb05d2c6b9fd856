import { describe, expect, it } from '@jest/globals';

import { timeText } from './time-text';

describe('timeText', () => {
  it('says it in years and months, and in days below a month', () => {
    expect([0, 1, 20, 31, 365, 366, 500, 731].map(timeText)).toEqual(['0 days', '1 day', '20 days', '1 month', '1 year', '1 year', '1 year 4 months', '2 years']);
  });
});
