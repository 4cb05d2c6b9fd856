import { describe, expect, it } from '@jest/globals';
import { memoryOptions } from './memory.mjs';

describe('what Node is told of memory', () => {
  it('comes before what it is told by whoever starts it, so that theirs holds', () => {
    expect(memoryOptions({})).toEqual({ NODE_OPTIONS: '--max-semi-space-size=16' });
    expect(memoryOptions({ NODE_OPTIONS: '--max-semi-space-size=64 --max-old-space-size=2048' })).toEqual({ NODE_OPTIONS: '--max-semi-space-size=16 --max-semi-space-size=64 --max-old-space-size=2048' });
  });
});
