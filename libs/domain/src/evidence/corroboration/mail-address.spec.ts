import { describe, expect, it } from '@jest/globals';
import { mailboxKey, withoutTag } from './mail-address.js';

describe('the key of a mailbox', () => {
  it.each([
    [' Maria.Lopez@Example.ORG ', 'maria.lopez@example.org'],
    ['maria+work@gmail.com', 'maria@gmail.com'], ['m.a.r.i.a@googlemail.com', 'maria@gmail.com'], ['maria+x@outlook.com', 'maria@outlook.com'], ['maria.lopez@outlook.com', 'maria.lopez@outlook.com'],
    // Elsewhere a plus or a dot can be part of somebody else's address.
    ['maria+work@example.org', 'maria+work@example.org'], ['marialopez@example.org', 'marialopez@example.org'], ['+x@gmail.com', '+x@gmail.com'],
  ])('%s is %s', (address, key) => {
    expect(mailboxKey(address)).toBe(key);
  });

  it('leaves a tag out on request', () => {
    expect([withoutTag('Maria+a+b@Example.org'), withoutTag('+a@example.org'), withoutTag('maria@example.org')]).toEqual(['maria@example.org', '+a@example.org', 'maria@example.org']);
  });
});
