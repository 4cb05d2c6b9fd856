import type { Relation } from '../../platform/access/relations.js';

interface PacketState {
  readonly lockedOn: string | null;
  readonly needDecided: boolean;
}

type Relations = ReadonlySet<Relation>;

/** Who writes the packet of a case. */
export const writesPacket = (relations: Relations): boolean => relations.has('self') || relations.has('presenter') || relations.has('delegate');

/**
 * Who reads the packet of a case. A draft: who writes it, and the managers above. Locked: also who judges, once the business need is
 * decided. Whoever decides that need reads nothing before they have, whatever else they are.
 */
export function readsPacket(relations: Relations, { lockedOn, needDecided }: PacketState): boolean {
  if (writesPacket(relations)) return true;
  if (relations.has('need_decider') && !needDecided) return false;
  if (relations.has('manager')) return true;
  return lockedOn !== null && needDecided && (['decider', 'panel_member', 'facilitator', 'appeal_decider'] as const).some((relation) => relations.has(relation));
}
