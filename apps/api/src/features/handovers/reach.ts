import { allows } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import type { HandoverReach } from './handovers.dto.js';

/** What a manager’s work about someone is read with. */
const OF_THE_ROLE = ['evidence.list', 'readiness.read', 'gap.read', 'waiver.list'] as const;

/** Whoever may read each thing by itself reads the list; the others by the day: numbers ahead of it, titles afterwards. */
export function reachOf(relations: ReadonlySet<Relation>, today: string, onDay: string): HandoverReach {
  if (OF_THE_ROLE.every((operation) => allows(operation, relations, null))) return 'open';
  return today < onDay ? 'ahead' : 'past';
}
