import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.js';

describe('a browser, in words', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36', 'Chrome on Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 'Safari on macOS'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari on iOS'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', 'Microsoft Edge on Windows'],
    ['curl/8.5.0', ''],
    ['', ''],
    [undefined, ''],
  ])('%s', (agent, words) => expect(deviceOf(agent)).toBe(words));

  it('takes no markup, no endless name and little time from whoever writes anything', () => {
    expect(deviceOf('<script>alert(1)</script>/1.0 <img src=x>')).not.toMatch(/[<>"&]/);
    const begun = performance.now();
    for (const agent of ['('.repeat(100_000), 'a'.repeat(100_000), 'Mozilla/5.0 '.repeat(10_000), ` ${'/ '.repeat(50_000)}`]) expect(deviceOf(agent).length).toBeLessThanOrEqual(80);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
