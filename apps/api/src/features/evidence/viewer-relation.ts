import type { ViewerRelation } from '@nextrung/domain/evidence';
import type { Relation } from '../../platform/access/relations.js';

/** Who may rate beside the line manager. */
const OTHER_RATERS = ['skip_level', 'dotted', 'sponsor'] as const satisfies readonly Relation[];
const READS_SHARED = ['manager', 'break_glass'] as const satisfies readonly Relation[];

/** Translates the access table's relations into the ones that sealing knows. */
export function viewerRelation(relations: ReadonlySet<Relation>): ViewerRelation {
  if (relations.has('self')) return 'self';
  if (relations.has('line_manager') || relations.has('delegate')) return 'direct_manager';
  if (OTHER_RATERS.some((relation) => relations.has(relation))) return 'other_rater';
  return READS_SHARED.some((relation) => relations.has(relation)) ? 'manager_above' : 'other';
}
