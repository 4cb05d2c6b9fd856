import { type Operation, OPERATIONS, type OperationRule } from './operations.js';
import { PERSON_RELATIONS, type PersonRelation, type Relation, ROLE_RELATIONS } from './relations.js';
import { LED_AMONG, PEOPLE_OF } from './standings.sql.js';

/**
 * SQL condition on a person's id (`alias`), after BELOW, that holds for exactly those about whom the table allows an
 * operation to viewer `$2` on day `$3` in organisation `$1`: so that a list shows whom a single page would.
 * @param relations how the viewer stands to the organisation
 */
export function peopleScope(operation: Operation, relations: ReadonlySet<Relation>, alias: string): string {
  const rule: OperationRule = OPERATIONS[operation];
  if (rule.on !== 'person') throw new Error(`${operation} is about a ${rule.on}, so there is no list of people for it.`);
  const everyone = ROLE_RELATIONS.some((relation) => rule.allow[relation] === true && relations.has(relation));
  const some = PERSON_RELATIONS.filter((relation) => rule.allow[relation] === true).map((relation) => PEOPLE_OF[relation]);
  // One set rather than a chain of ORs: that one would be searched again for every person, which is quadratic for whoever has many below.
  const allowed = everyone ? 'TRUE' : some.length > 0 ? `${alias} IN (${some.join(' UNION ALL ')})` : 'FALSE';
  const refused = PERSON_RELATIONS.filter((relation) => rule.never?.includes(relation)).map((relation) => `${alias} NOT IN (${PEOPLE_OF[relation]})`);
  return [allowed, ...refused].join(' AND ');
}

/**
 * SQL of the people, one a row in column `person_id`, about whom the table allows an operation to viewer `$2` by how they stand to
 * each; after BELOW, with the same parameters. The viewer is not among them.
 * @param without relations by which nobody is looked for here
 */
export function othersSeen(operation: Operation, without: readonly PersonRelation[] = []): string {
  const rule: OperationRule = OPERATIONS[operation];
  if (rule.on !== 'person' || rule.never) throw new Error(`${operation} has people that are not found by relations alone.`);
  const sets = PERSON_RELATIONS.filter((relation) => relation !== 'self' && rule.allow[relation] === true && !without.includes(relation)).map((relation) => PEOPLE_OF[relation]);
  return `SELECT person_id FROM (${sets.join(' UNION ALL ')}) AS seen WHERE person_id <> $2`;
}

/** SQL of those among people `$4`, one a row in column `id`, who are in `othersSeen`: asked upwards from them, which costs the same however many there are. */
export function seenAmong(operation: Operation, without: readonly PersonRelation[]): string {
  return `${LED_AMONG} SELECT s.person_id AS id FROM (SELECT person_id FROM led UNION ALL ${othersSeen(operation, [...without, 'manager'])}) s WHERE s.person_id = ANY($4::uuid[]) AND s.person_id <> $2`;
}
