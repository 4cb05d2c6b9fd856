import { OPERATIONS, type OperationRule } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';

/** Relations that follow from the note itself, as conditions on note `n` and viewer `$2`. */
const OF_THE_NOTE: Readonly<Partial<Record<Relation, string>>> = { author: 'n.author_id = $2', other: 'n.other_id = $2' };

/**
 * SQL condition on note `n` that holds for exactly those notes about one person that the access table opens to viewer `$2`.
 * @param relations how the viewer stands to the person
 */
export function readableNotes(relations: ReadonlySet<Relation>): string {
  const rule: OperationRule = OPERATIONS['note.read'];
  const stands = (relation: Relation): string[] => (OF_THE_NOTE[relation] !== undefined ? [OF_THE_NOTE[relation]] : relations.has(relation) ? ['TRUE'] : []);
  const opened = (Object.keys(rule.allow) as Relation[]).flatMap((relation) => {
    const states = rule.allow[relation];
    const inState = states === undefined ? 'FALSE' : states === true ? 'TRUE' : `n.visibility IN (${states.map((state) => `'${state}'`).join(', ')})`;
    return stands(relation).map((condition) => `(${condition} AND ${inState})`);
  });
  const refused = (rule.never ?? []).flatMap(stands).map((condition) => `(${condition}) IS NOT TRUE`);
  return [`(${opened.length > 0 ? opened.join(' OR ') : 'FALSE'})`, ...refused].join(' AND ');
}
