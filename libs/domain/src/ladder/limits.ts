/** How large a ladder may be. What is read from a file and what is published keep to the same limits. */
export const ladderLimits = {
  rungs: 50,
  competencies: 50,
  indicatorsInCell: 40,
  /** Above this many indicators in a cell, publishing asks. */
  askedIndicatorsInCell: 12,
  overlays: 20,
  /** Entries of any other list. */
  entries: 200,
  /** Characters of any text. */
  text: 2_000,
  /** Characters of the id of a rung, a competency or a skill. */
  id: 40,
  /** Characters of the id of an indicator, which begins with that of its rung. */
  indicatorId: 100,
  years: 80,
  /** Whole units of the currency, a year. */
  pay: 1_000_000_000_000,
  /** A location factor lies above 0 and at most here. */
  locationFactor: 10,
  sustainDays: 730,
  episodes: 20,
  months: 600,
} as const;

/** What a rung asks for where nothing else is said: everything demonstrated. Days, and distinct episodes. */
export const importedPolicy = { sustainDays: 180, minEpisodes: 3 } as const;
