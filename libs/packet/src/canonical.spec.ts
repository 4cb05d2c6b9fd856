import { describe, expect, it } from '@jest/globals';

import { canonicalJson, packetDigest } from './canonical.js';
import { samplePacket } from './testing/sample-packet.js';

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }, 2], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"z":1},2]}');
  });

  it('leaves undefined members out and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ a: undefined, b: true })).toBe('{"b":true}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([() => 1])).toThrow(TypeError);
  });
});

describe('the digest', () => {
  it('does not depend on the order of keys', () => {
    const packet = samplePacket();
    const reversed = Object.fromEntries(Object.entries(packet).reverse());
    expect(packetDigest({ ...packet, ...reversed })).toBe(packetDigest(packet));
    expect(packetDigest(packet)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any word', () => {
    const packet = samplePacket();
    const changed = { ...packet, method: [...packet.method, 'One more word.'] };
    expect(packetDigest(changed)).not.toBe(packetDigest(packet));
  });
});
