import type { Ladder, Rung } from '@nextrung/domain/ladder';

/** The rung that a person meant by its code, short name or title, in any case. */
export function rungByName(ladder: Ladder, name: string): Rung | null {
  const wanted = name.trim().toLowerCase();
  return ladder.rungs.find(({ id, short, title }) => [id, short, title].some((known) => known.toLowerCase() === wanted)) ?? null;
}

/** The ladder's rungs in words, for an error message. */
export const rungNames = (ladder: Ladder): string => ladder.rungs.map(({ short }) => short).join(', ');
