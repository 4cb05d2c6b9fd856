import { describe, expect, it } from '@jest/globals';
import { PACKET_LIMITS, tooManyWords, wordCount } from './index.js';

describe('the words of a packet', () => {
  it.each([
    ['', 0], ['   \n', 0], ['One.', 1], ['Two words', 2], ['a – b', 2], ['e-mail isn’t 31.5 %', 3], ['**Bold** and *not*', 3], ['- one\n- two', 2],
    ['[the report](https://example.org/a/b?c=d)', 2], ['山田太郎', 4], ['Ship 山田 now', 4], ['สวัสดีครับ', 1], ['🚀 launch', 1],
  ])('of %j are %i', (text, count) => {
    expect(wordCount(text)).toBe(count);
  });

  it('are limited, and so are their letters', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
    expect(tooManyWords(words(PACKET_LIMITS.recommendationWords), PACKET_LIMITS.recommendationWords)).toBe(false);
    expect(tooManyWords(words(PACKET_LIMITS.recommendationWords + 1), PACKET_LIMITS.recommendationWords)).toBe(true);
    expect(tooManyWords('x'.repeat(1201), 100)).toBe(true);
  });

  it('are counted soon, whatever they are', () => {
    const begun = process.cpuUsage();
    for (const text of ['!'.repeat(20_000), `${'-'.repeat(20_000)}a`, '](('.repeat(7_000)]) wordCount(text);
    expect(process.cpuUsage(begun).user).toBeLessThan(1_000_000);
  });
});
