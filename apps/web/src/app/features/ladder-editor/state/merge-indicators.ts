import { type Indicator, type Ladder, newIndicatorId, placedIndicators, type PlacedIndicator } from '@nextrung/domain/ladder';

import { withIndicatorIn } from './moves';

/**
 * The three ladders with every indicator of the matrix in one cell, where one of two people moved it (mine first), and
 * with an id of its own for what both added under the same id. After that, entries match by their ids.
 */
export function alignedIndicators(base: Ladder, mine: Ladder, theirs: Ladder): readonly [Ladder, Ladder, Ladder] {
  const [was, their] = [placedIndicators(base), placedIndicators(theirs)];
  let aligned: readonly [Ladder, Ladder, Ladder] = [base, mine, theirs];
  for (const my of placedIndicators(mine).values()) {
    const before = was.get(my.id);
    const there = their.get(my.id);
    if (there === undefined || my.rung === null || there.rung === null) continue;
    if (before === undefined) {
      if (my.text !== there.text) aligned = [aligned[0], renamed(aligned[1], my, aligned[2]), aligned[2]];
      continue;
    }
    if (isSameCell(my, there)) continue;
    const to = isSameCell(my, before) ? there : my;
    const place = { rung: to.rung ?? '', competency: to.competency };
    aligned = [withIndicatorIn(aligned[0], my.id, place), withIndicatorIn(aligned[1], my.id, place), withIndicatorIn(aligned[2], my.id, place)];
  }
  return aligned;
}

/** The ladder with no indicator in two cells: the one that stands where I have it stays. */
export function eachOnce(ladder: Ladder, mine: Ladder): Ladder {
  const places = placedIndicators(mine);
  const counts = new Map<string, number>();
  for (const { indicators } of ladder.cells) for (const { id } of indicators) counts.set(id, (counts.get(id) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return ladder;
  const isHere = (id: string, rung: string, competency: string): boolean => (counts.get(id) ?? 0) === 1 || (places.get(id)?.rung === rung && places.get(id)?.competency === competency);
  return { ...ladder, cells: ladder.cells.map((cell) => ({ ...cell, indicators: cell.indicators.filter(({ id }) => isHere(id, cell.rung, cell.competency)) })) };
}

function renamed(mine: Ladder, { id, rung, competency }: PlacedIndicator, theirs: Ladder): Ladder {
  const fresh = newIndicatorId({ rung: rung ?? '', competency }, mine, [theirs]);
  const withFresh = (one: Indicator): Indicator => (one.id === id ? { ...one, id: fresh } : one);
  return { ...mine, cells: mine.cells.map((cell) => (cell.rung === rung && cell.competency === competency ? { ...cell, indicators: cell.indicators.map(withFresh) } : cell)) };
}

const isSameCell = (one: PlacedIndicator, other: PlacedIndicator): boolean => one.rung === other.rung && one.competency === other.competency;
