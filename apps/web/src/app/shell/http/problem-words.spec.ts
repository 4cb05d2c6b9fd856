import { describe, expect, it } from '@jest/globals';

import type { Problem } from './problem';
import { problemWords, waitWords } from './problem-words';

describe('the words of a problem', () => {
  it.each([[0, '1 second'], [1, '1 second'], [59, '59 seconds'], [60, '1 minute'], [61, '2 minutes'], [835, '14 minutes'], [3600, '60 minutes'], [5400, '2 hours'], [7201, '3 hours']])('%d s: %s', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });

  it('end with one full stop, and say how long to wait', () => {
    const problem: Problem = { status: 401, title: 'This address and password do not belong together.', detail: '', code: 'wrong', errors: [], retryAfter: null };
    expect(problemWords(problem)).toBe('This address and password do not belong together.');
    expect(problemWords({ ...problem, title: 'Nextrung cannot be reached', detail: 'Check your connection.' })).toBe('Nextrung cannot be reached. Check your connection.');
    expect(problemWords({ ...problem, status: 429, title: 'Too many attempts. Wait a few minutes and try again.', retryAfter: 835 })).toBe('Too many attempts. Try again in 14 minutes.');
  });
});
