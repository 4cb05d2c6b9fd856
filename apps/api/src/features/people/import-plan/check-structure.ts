import { earlier, type IsoDate } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import type { ImportError } from '../import-parse/index.js';
import { circlesOf } from './circles.js';
import type { PlannedRow } from './plan.js';
import type { DatedLine, ImportState, KnownReport } from './state.js';

const MOST_NAMES = 8;

/** What no row shows alone: circles, reports without a manager, and nobody left who keeps people and structure. */
export function structureErrors(rows: readonly PlannedRow[], state: ImportState): ImportError[] {
  return [...circleErrors(rows, state), ...reportErrors(rows, state), ...adminErrors(rows, state)];
}

function circleErrors(rows: readonly PlannedRow[], state: ImportState): ImportError[] {
  const movers = new Map(rows.flatMap((row) => (row.move === null ? [] : [[row.id, { ...row.move, row }] as const])));
  const kept = state.above.flatMap((line) => {
    const move = movers.get(line.personId);
    return move === undefined ? [line] : cutFrom([line], move.on);
  });
  const moved = [...movers].map(([personId, { managerId, on, until }]): DatedLine => ({ personId, managerId, from: on, to: until }));
  return circlesOf([...kept, ...moved], [...movers.keys()], earlier(state.today, state.effectiveOn)).flatMap(({ personIds, day }) => {
    const own = personIds.flatMap((id) => movers.get(id)?.row.row.line ?? []);
    if (own.length === 0) return [];
    const names = personIds.map((id) => movers.get(id)?.row.row.name ?? state.names.get(id) ?? '…');
    const chain = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), '…'] : names;
    const when = day > state.today ? ` from ${dateWords(day)}` : '';
    return [{ line: Math.min(...own), field: 'manager', message: `These people would report to each other in a circle${when}: ${[...chain, names[0] ?? ''].join(' → ')}.` }];
  });
}

function reportErrors(rows: readonly PlannedRow[], state: ImportState): ImportError[] {
  const moves = new Map(rows.flatMap(({ id, move }) => (move === null ? [] : [[id, move.on] as const])));
  const ends = new Map(rows.flatMap(({ id, endsOn }) => (endsOn === null ? [] : [[id, endsOn] as const])));
  const left = new Map<string, Set<string>>();
  for (const report of state.reports) {
    const leaderEnds = ends.get(report.managerId);
    if (leaderEnds !== undefined && staysAfter(report, leaderEnds, moves.get(report.personId) ?? null, ends.get(report.personId) ?? report.endedOn)) {
      left.set(report.managerId, (left.get(report.managerId) ?? new Set()).add(report.name));
    }
  }
  return rows.flatMap(({ id, row, endsOn }) => {
    const names = [...(left.get(id) ?? [])].sort((a, b) => a.localeCompare(b, 'en'));
    if (names.length === 0 || endsOn === null) return [];
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return [{ line: row.line, field: 'leftOn', message: `${row.name} leaves; give their reports another manager from ${dateWords(endsOn)} or earlier: ${names.slice(0, MOST_NAMES).join(', ')}${more}.` }];
  });
}

function staysAfter(report: KnownReport, leaderEnds: IsoDate, movesOn: IsoDate | null, endsOn: IsoDate | null): boolean {
  const [line] = movesOn === null ? [report] : cutFrom([report], movesOn);
  if (line === undefined || (endsOn !== null && endsOn <= leaderEnds)) return false;
  return line.to === null || line.to > leaderEnds;
}

function adminErrors(rows: readonly PlannedRow[], { admins }: ImportState): ImportError[] {
  const leaving = rows.filter(({ person, endsOn }) => person?.isAdmin === true && endsOn !== null);
  if (leaving.length === 0 || admins.some((id) => !leaving.some((row) => row.id === id))) return [];
  return leaving.map(({ row }) => ({ line: row.line, field: 'leftOn', message: `${row.name} is the only administrator who stays. Make another one first.` }));
}

/** Lines as they stand once somebody moves: what begins from the day on is gone, what holds then ends. */
function cutFrom<Line extends Pick<DatedLine, 'from' | 'to'>>(lines: readonly Line[], on: IsoDate): Line[] {
  return lines.filter(({ from }) => from < on).map((line) => ({ ...line, to: line.to === null || line.to > on ? on : line.to }));
}
