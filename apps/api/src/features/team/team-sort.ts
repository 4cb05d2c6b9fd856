import { LAPSES_SOON_DAYS } from '../readiness/next-look.js';

/** How lists can be sorted, each in its natural order: what a manager wants to see first. */
export const TEAM_SORTS = ['needs-me', 'name', 'index', 'newest', 'rung', 'target', 'state', 'confidence', 'lapses', 'waiting', 'manager', 'team', 'gates'] as const;
export type TeamSort = (typeof TEAM_SORTS)[number];

export const MOST_SORTS = 4;

/** Before the id of a competency: sorts by its cell. */
const CELL = 'cell:';

/** What one key of an order says. */
export interface SortKey {
  readonly by: TeamSort | 'cell';
  /** For `cell`: the competency. */
  readonly competency: string | null;
  /** The other way round. */
  readonly reversed: boolean;
}

/** The keys of an order such as `index,-name,cell:data`; without one: who needs the viewer first. Null for what is no key, comes twice, or is one too many. */
export function sortKeys(sort: string): SortKey[] | null {
  const parts = sort.split(',');
  const keys = parts.map((part): SortKey | null => {
    const reversed = part.startsWith('-');
    const name = reversed ? part.slice(1) : part;
    if (name.startsWith(CELL)) return { by: 'cell', competency: name.slice(CELL.length), reversed };
    const by = TEAM_SORTS.find((known) => known === name);
    return by === undefined ? null : { by, competency: null, reversed };
  });
  const found = keys.filter((key) => key !== null);
  const distinct = new Set(found.map(({ by, competency }) => `${by} ${competency ?? ''}`));
  return found.length < parts.length || found.length > MOST_SORTS || distinct.size < found.length ? null : found;
}

/** SQL of a text without accents and case, so that it is found and sorted as people write it. */
export const plainSql = (text: string): string => `lower(regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036f]+', '', 'g'))`;

/** The same in here. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/[\u0300-\u036f]+/gu, '').toLowerCase();

const STATE_RANK = `array_position(ARRAY['no_evidence', 'building', 'close', 'ready'], state)`;
const STATUS_RANK = `array_position(ARRAY['no_evidence', 'emerging', 'demonstrated', 'sustained'], c ->> 'status') * 2 + (c ->> 'met')::boolean::int`;
// Waiting for a rating, then lapsing soon, then close to ready, then the rest.
const NEED = `CASE WHEN waiting > 0 THEN 0 WHEN lapses_on <= $3::date + ${String(LAPSES_SOON_DAYS)} THEN 1 WHEN state = 'close' THEN 2 ELSE 3 END`;

const ORDER: Readonly<Record<TeamSort, readonly (readonly [sql: string, direction: 'ASC' | 'DESC'])[]>> = {
  'needs-me': [[NEED, 'ASC'], ['waiting', 'DESC'], ['index', 'DESC']],
  name: [[plainSql('name'), 'ASC']],
  index: [['index', 'DESC']],
  newest: [['newest_on', 'DESC']],
  rung: [['rung_at', 'DESC']],
  target: [['target_at', 'DESC']],
  state: [[STATE_RANK, 'DESC']],
  confidence: [['confidence', 'DESC']],
  lapses: [['lapses_on', 'ASC']],
  waiting: [['waiting', 'DESC']],
  manager: [[`(SELECT ${plainSql('m.name')} FROM people m WHERE m.organisation_id = $1 AND m.id = manager_id)`, 'ASC']],
  team: [['(SELECT lower(t.name) FROM teams t WHERE t.organisation_id = $1 AND t.id = team_id)', 'ASC']],
  gates: [['CASE WHEN gates > 0 THEN gates_met::float8 / gates END', 'DESC']],
};

/** What one row is compared with another by; who has nothing there comes last. */
export interface OrderTerm {
  readonly sql: string;
  readonly direction: 'ASC' | 'DESC';
}

/** So many terms at the end of an order only tell those apart who are equal by its keys. */
export const TIES = 2;

/** An order of the rows in scope, in which no two are equal. @param bind makes a placeholder of a value */
export function orderTerms(keys: readonly SortKey[], bind: (value: unknown) => string): OrderTerm[] {
  const parts = keys.flatMap(({ by, competency, reversed }) => {
    const terms = by === 'cell' ? [[`(SELECT ${STATUS_RANK} FROM jsonb_array_elements(cells) c WHERE c ->> 'competency' = ${bind(competency)} LIMIT 1)`, 'DESC'] as const] : ORDER[by];
    return terms.map(([sql, direction]): OrderTerm => ({ sql, direction: reversed === (direction === 'DESC') ? 'ASC' : 'DESC' }));
  });
  return [...parts, { sql: 'lower(name)', direction: 'ASC' }, { sql: 'id', direction: 'ASC' }];
}

/** SQL behind ORDER BY. */
export const orderSql = (terms: readonly OrderTerm[]): string => terms.map(({ sql, direction }) => `${sql} ${direction} NULLS LAST`).join(', ');

const column = (at: number): string => `k${String(at)}`;

/** SQL behind SELECT: what rows are compared by, for `comesAfter`. */
export const orderColumns = (terms: readonly OrderTerm[]): string => terms.map(({ sql }, at) => `${sql} AS ${column(at)}`).join(', ');

/** SQL: whether a row comes after another one, whose `orderColumns` are those of `other`. */
export function comesAfter(terms: readonly OrderTerm[], other: string): string {
  const decided = terms.map(({ sql, direction }, at) => {
    const than = `${other}.${column(at)}`;
    return `WHEN ${sql} IS DISTINCT FROM ${than} THEN ${than} IS NOT NULL AND (${sql} ${direction === 'ASC' ? '>' : '<'} ${than}) IS NOT FALSE`;
  });
  return `CASE ${decided.join(' ')} ELSE FALSE END`;
}
