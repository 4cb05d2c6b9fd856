import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CalmLog } from './calm-log.js';

describe('a log that stays calm', () => {
  const lines: string[] = [];
  const calm = new CalmLog({ warn: (line: string) => lines.push(line) });

  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('says the same thing once a minute, whichever worker it is about', () => {
    calm.warn('no database (Queue: one, Worker: 1)');
    calm.warn('no database (Queue: two, Worker: 2)');
    calm.warn('something else');
    expect(lines).toEqual(['no database', 'something else']);
    jest.advanceTimersByTime(60_000);
    calm.warn('no database');
    expect(lines).toEqual(['no database', 'something else', 'no database']);
  });
});
