/** From which likeness on words are taken for the same expectation. Likeness is 0 to 1, by `Likeness`. */
export const mappingThresholds = {
  /** Dice, in the same cell. Two unrelated sentences about work come to 0.1 to 0.3. */
  inCell: 0.5,
  /** Dice, in another cell: moving is rarer than rewording. */
  elsewhere: 0.7,
  /** Dice with which an id is trusted before other indicators of its cell are looked at. */
  sameId: 0.3,
  /** Share of a part's words that the whole has, for a split or a merger. */
  part: 0.6,
  /** Characters read in comparisons with other cells, at most: beyond, only the same competency is looked at, then none. */
  work: 120_000_000,
} as const;
