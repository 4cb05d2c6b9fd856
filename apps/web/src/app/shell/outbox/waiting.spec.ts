import { describe, expect, it } from '@jest/globals';

import type { Problem } from '../http/problem';
import { delayAfter, isFinal, isWaiting, waitingWords } from './waiting';

const problem = (status: number): Problem => ({ status, title: '', detail: '', code: '', errors: [], retryAfter: null });

describe('what waits to be sent', () => {
  it('is tried again unless the server looked at it and said no', () => {
    expect([0, 401, 403, 408, 429, 500, 502, 503].filter((status) => isFinal(problem(status)))).toEqual([]);
    expect([400, 404, 409, 413, 422].filter((status) => isFinal(problem(status)))).toEqual([400, 404, 409, 413, 422]);
  });

  it('is tried less and less often, once a minute at least, and not before the server wants it', () => {
    expect([0, 1, 2, 5, 50].map((failures) => delayAfter(failures, null))).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
    expect(delayAfter(0, 90)).toBe(90_000);
  });

  it('is told in words', () => {
    expect(waitingWords([])).toBe('');
    expect(waitingWords([{ problem: null }])).toBe('1 item waits to be sent.');
    expect(waitingWords([{ problem: null }, { problem: null }, { problem: problem(400) }])).toBe('2 items wait to be sent. 1 item could not be saved.');
  });

  it('is told from anything else that a browser may hold under its name', () => {
    expect([null, 'x', {}, { key: 'k' }, { title: 'x' }].filter(isWaiting)).toEqual([]);
    expect(isWaiting({ key: 'k', body: { title: 'x' }, draft: null, share: false, at: '2026-01-01', problem: null })).toBe(true);
  });
});
