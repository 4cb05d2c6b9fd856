import { canonicalJson } from './canonical.js';
import type { Packet } from './model.js';
import { numberByFirstMention } from './numbering.js';

/**
 * The packet as JSON for programs, two spaces a level and keys in order: docs/packet.schema.json says what is in it. The same
 * packet gives the same text. Throws a PacketError when the packet breaks its own rules.
 */
export function renderJson(packet: Packet): string {
  const ordered: unknown = JSON.parse(canonicalJson(numberByFirstMention(packet)));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
