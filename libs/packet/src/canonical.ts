import { createHash } from 'node:crypto';

import type { Packet } from './model.js';

/**
 * JSON with sorted keys and no white space, so that equal values give equal text (RFC 8785).
 * Members that are undefined are left out; throws a TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      throw new TypeError('A number in a packet must be finite.');
    }
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`A packet cannot hold a ${typeof value}.`);
}

/** SHA-256 of the canonical JSON of the packet, 64 hexadecimal digits. */
export function packetDigest(packet: Packet): string {
  return createHash('sha256').update(canonicalJson(packet), 'utf8').digest('hex');
}
