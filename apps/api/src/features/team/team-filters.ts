import { NO_RUNG, type TeamQuery } from './team.dto.js';
import { plain, plainSql } from './team-sort.js';

/** SQL behind WHERE over the rows in scope; TRUE without a filter. @param bind makes a placeholder of a value */
export function filterSql({ rung, target, state, team, manager, lapses, missing, waiting, stale, q = '' }: TeamQuery, bind: (value: unknown) => string): string {
  const wanted = plain(q.trim());
  const parts = [
    rung && `(rung = ANY(${bind(rung)}::text[])${rung.includes(NO_RUNG) ? ' OR rung IS NULL' : ''})`,
    target && `target_rung = ANY(${bind(target)}::text[])`,
    state && `state = ANY(${bind(state)}::text[])`,
    team && `team_id = ANY(${bind(team)}::uuid[])`,
    manager && `manager_id = ANY(${bind(manager)}::uuid[])`,
    lapses !== undefined && `lapses_on <= $3::date + ${bind(lapses)}::int`,
    missing && `cells @> jsonb_build_array(jsonb_build_object('competency', ${bind(missing)}::text, 'status', 'no_evidence'))`,
    waiting && 'waiting > 0',
    stale && 'stale',
    wanted !== '' && `strpos(${plainSql('name')}, ${bind(wanted)}::text) > 0`,
  ];
  return parts.filter((part): part is string => Boolean(part)).join(' AND ') || 'TRUE';
}
