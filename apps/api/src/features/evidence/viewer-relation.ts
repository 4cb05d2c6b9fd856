import type { ViewerRelation } from '@nextrung/domain/evidence';
import type { Relation } from '../../platform/access/operations.js';

/** Translates the access table's relations into the ones that sealing knows. */
export function viewerRelation(relations: ReadonlySet<Relation>): ViewerRelation {
  if (relations.has('self')) return 'self';
  if (relations.has('line_manager')) return 'direct_manager';
  return relations.has('manager') ? 'manager_above' : 'other';
}
