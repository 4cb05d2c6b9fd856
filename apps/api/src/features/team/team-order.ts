import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import type { TeamCounts, TeamQuery, TeamRow, TeamSort } from './team.dto.js';
import { LAPSES_SOON_DAYS } from './team-row.js';

/** Asks for people without a rung. */
export const NO_RUNG = 'none';

/** Counts over everyone in scope, whatever the filters. */
export function teamCounts(rows: readonly TeamRow[]): TeamCounts {
  return {
    people: rows.length,
    ready: rows.filter(({ state }) => state === 'ready').length,
    close: rows.filter(({ state }) => state === 'close').length,
    stale: rows.filter(({ stale }) => stale).length,
    waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}

/** The rows that the filters leave, in the order asked for; ties by name, then id. */
export function arrangeTeam(rows: readonly TeamRow[], { rung, state, q = '', sort = 'needs-me' }: TeamQuery, ladder: Ladder, today: string): TeamRow[] {
  const wanted = plain(q.trim());
  const order = comparer(sort, ladder, today);
  return rows
    .filter((row) => rung === undefined || (rung === NO_RUNG ? row.rung === null : row.rung === rung))
    .filter((row) => state === undefined || row.state === state)
    .filter((row) => wanted === '' || plain(row.person.name).includes(wanted))
    .sort((a, b) => order(a, b) || a.person.name.localeCompare(b.person.name, 'en') || (a.person.id < b.person.id ? -1 : 1));
}

/** Found without accents too. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();

function comparer(sort: TeamSort, ladder: Ladder, today: string): (a: TeamRow, b: TeamRow) => number {
  switch (sort) {
    case 'needs-me':
      return (a, b) => need(a, today) - need(b, today) || b.waiting - a.waiting || (b.index ?? -1) - (a.index ?? -1);
    case 'name':
      return () => 0;
    case 'index':
      return (a, b) => (b.index ?? -1) - (a.index ?? -1);
    case 'newest':
      return (a, b) => (b.newestEvidence ?? '').localeCompare(a.newestEvidence ?? '');
    case 'rung': {
      const ordinal = new Map(ladder.rungs.map(({ id, ordinal: at }) => [id, at]));
      return (a, b) => (ordinal.get(b.rung ?? '') ?? 0) - (ordinal.get(a.rung ?? '') ?? 0);
    }
  }
}

/** Waiting for a rating, then lapsing soon, then close to ready, then the rest. */
function need({ waiting, cells, state }: TeamRow, today: string): number {
  if (waiting > 0) return 0;
  if (cells.some(({ lapsesOn }) => lapsesOn !== null && daysBetween(today, lapsesOn) <= LAPSES_SOON_DAYS)) return 1;
  return state === 'close' ? 2 : 3;
}
