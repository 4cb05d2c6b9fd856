import { describe, expect, it } from '@jest/globals';

import { digestIn } from './digest';

const DIGEST = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('what is typed as a digest', () => {
  it.each<[string, string, string | null]>([
    ['as it is', DIGEST, DIGEST],
    ['in capitals and groups', ` ${DIGEST.toUpperCase().replace(/(.{8})/g, '$1 ')}\n`, DIGEST],
    ['too short', DIGEST.slice(1), null],
    ['not hexadecimal', `g${DIGEST.slice(1)}`, null],
  ])('%s', (_, text, digest) => {
    expect(digestIn(text)).toBe(digest);
  });
});
