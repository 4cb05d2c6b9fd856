/** A rung from a day on; null: without a rung. */
export interface DatedRung {
  readonly rung: string | null;
  readonly from: string;
}

/**
 * Since when somebody has been on the rung on which they are, with the newest first: a rung recorded again, to mend a reason, begins
 * nothing anew. Null without a rung.
 */
export function rungSince(levels: readonly DatedRung[], today: string): string | null {
  const past = levels.filter(({ from }) => from <= today);
  // Of several recorded for one day the last one counts.
  const counting = past.filter(({ from }, at) => past[at - 1]?.from !== from);
  const present = counting[0];
  if (!present || present.rung === null) return null;
  let since = present.from;
  for (const { rung, from } of counting) {
    if (rung !== present.rung) break;
    since = from;
  }
  return since;
}
