import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('where a sign-in leads', () => {
  it.each(['/', '/people/me', '/team?sort=name&x=%2F%2Fevil.example', '/ladder#PM.S1', '/people/a%20b'])('%s stays', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined, '', 'team', 'https://evil.example', '//evil.example', '/\\evil.example', '\\/evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', '/x\r\nSet-Cookie: a=b',
    '/./\\evil.example', '/.//evil.example', '/a/..//evil.example', ' /team', '/api/session/company', '/api', `/${'x'.repeat(3_000)}`,
  ])('%j leads to the start page', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
