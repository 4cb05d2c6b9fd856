import type { TeamCell, TeamRow } from '@nextrung/api-client';
import { cellWords } from '@nextrung/ui';

import type { TeamColumn } from '../team-columns';

/** The cell of a competency, of an overlay where the column is one's. */
export function cellOf(row: TeamRow, { competency, overlay }: Pick<TeamColumn, 'competency' | 'overlay'>): TeamCell | null {
  return row.cells.find((cell) => cell.competency === competency && cell.overlay === overlay) ?? null;
}

/** `PM → Senior PM` */
export function pathWords({ rung, targetRung }: Pick<TeamRow, 'rung' | 'targetRung'>, name: (rung: string) => string): string {
  if (rung === null && targetRung === null) return 'No rung';
  const from = rung === null ? 'Aspiring' : name(rung);
  return targetRung === null ? `${from}, top rung` : `${from} → ${name(targetRung)}`;
}

/** While the grid scrolls, what is drawn already is asked for its words again and again. */
function once<T extends object, R>(work: (one: T) => R): (one: T) => R {
  const kept = new WeakMap<T, R>();
  return (one) => {
    const found = kept.get(one);
    if (found !== undefined) return found;
    const made = work(one);
    kept.set(one, made);
    return made;
  };
}

const spokenCells = once((_: TeamCell) => new Map<string, string>());

/** A cell by whose and what it is, for those who do not see the headings. */
export function spoken({ person }: TeamRow, { competency, name }: Pick<TeamColumn, 'competency' | 'name'>, cell: TeamCell): string {
  const words = spokenCells(cell);
  const found = words.get(name) ?? `${person.name}, ${cellWords({ id: competency, name }, cell)}`;
  words.set(name, found);
  return found;
}

/** What of a trend is known, oldest first. */
export const trendValues = once(({ trend }: Pick<TeamRow, 'trend'>): readonly number[] => trend.filter((value) => value !== null));

export const trendWords = once(trendText);

function trendText({ trend }: Pick<TeamRow, 'trend'>): string {
  const first = trend.findIndex((value) => value !== null);
  const [from, to] = [trend[first], trend.at(-1)];
  const months = trend.length - 1 - first;
  if (first < 0 || from === undefined || from === null || to === undefined || to === null || months < 1) return 'No trend yet';
  const time = months === 1 ? 'in a month' : `in ${months} months`;
  return from === to ? `Unchanged at ${to} ${time}` : `From ${from} to ${to} ${time}`;
}
