import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { digestLink, linkedDigest } from './digest-link.js';

const config = { databaseUrl: 'postgres://nextrung_server:the-password@db/nextrung' };

describe('the link that switches a digest off', () => {
  const digest = { organisationId: uuid(), digestId: uuid() };
  const token = digestLink(config, digest);

  it('says which digest it came with, and fits into an address', () => {
    expect(token).toMatch(/^[\w-]{86}$/);
    expect(linkedDigest(config, token)).toEqual(digest);
    expect(digestLink(config, { ...digest, digestId: uuid() })).not.toBe(token);
  });

  it('is nothing when any of it is changed, or another server made it', () => {
    for (let at = 0; at < token.length - 1; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect([at, linkedDigest(config, changed)]).toEqual([at, null]);
    }
    expect(linkedDigest({ databaseUrl: 'postgres://nextrung_server:another@db/nextrung' }, token)).toBeNull();
    for (const wild of ['', 'x', `${token}AAAA`, 'ü'.repeat(86), '\0']) expect(linkedDigest(config, wild)).toBeNull();
  });
});
