import { describe, expect, it } from '@jest/globals';
import { tokenEntry } from './tokens.mapper.js';

const now = new Date('2027-03-14T10:00:00Z');
const row = { id: 't', name: 'Import', scopes: ['people:read' as const], createdAt: new Date('2027-01-01T00:00:00Z'), expiresAt: new Date('2027-03-14T10:00:01Z'), lastUsedAt: null, lastNetwork: null, revokedAt: null };

describe('a token in the list', () => {
  it.each([
    ['live', {}],
    ['expired', { expiresAt: now }],
    ['ended', { revokedAt: now }],
    ['ended', { revokedAt: now, expiresAt: now }],
  ])('is %s', (state, change) => {
    expect(tokenEntry({ ...row, ...change }, now).state).toBe(state);
  });

  it('holds nothing that is not said of it', () => {
    expect(Object.keys(tokenEntry({ ...row, tokenDigest: 'secret' } as never, now)).sort()).toEqual(['createdAt', 'expiresAt', 'id', 'lastNetwork', 'lastUsedAt', 'name', 'scopes', 'state']);
  });
});
