interface Rung {
  readonly id: string;
  readonly title: string;
}

/** The rungs that somebody can be nominated for, the nearest first; all of them where they have none yet. */
export const rungsAbove = <R extends Rung>(rungs: readonly R[], present: string | null): readonly R[] => rungs.slice(present === null ? 0 : rungs.findIndex(({ id }) => id === present) + 1);
