/** Rows from one to before another. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn beyond either edge, so that a quick turn of the wheel finds them there. */
const BEYOND = 8;

/** Which rows are drawn. @param top pixels that are scrolled away @param height of what is seen of the rows */
export function drawnRows(top: number, height: number, row: number, count: number): RowRange {
  const from = Math.max(0, Math.floor(top / row) - BEYOND);
  const to = Math.min(count, Math.ceil((top + height) / row) + BEYOND);
  return { from: Math.min(from, to), to };
}

/** The rows of a range, and the one with the focus, which stays where it is looked for. */
export function drawnIndexes({ from, to }: RowRange, kept: number | null, count: number): readonly number[] {
  const range = Array.from({ length: to - from }, (_, at) => from + at);
  if (kept === null || kept < 0 || kept >= count || (kept >= from && kept < to)) return range;
  return kept < from ? [kept, ...range] : [...range, kept];
}
