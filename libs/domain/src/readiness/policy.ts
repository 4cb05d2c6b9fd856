/**
 * Every constant of the readiness model, with its reason. A stored assessment names the version it was made with; a
 * changed constant is a new version.
 */
export const readinessPolicy = {
  version: '1',
  /** How far one voice can be trusted. A single supervisor's rating has an inter-rater reliability of about .52 in the meta-analyses (Viswesvaran 1996; .45 to .65 later). */
  reliability: {
    /** Saying so oneself is a start, never proof. */
    self: 0.15,
    /** A link shows that the work exists, not whose it is. */
    link: 0.2,
    /** Seeing the work is less than judging it; one colleague lifts manager, link and figure from .590 to .668, into grade A. */
    peer: 0.3,
    /** Sees the most of the work. */
    manager: 0.55,
    /** Judges, from further away. */
    otherRater: 0.45,
  },
  /** Without a rater nothing passes the lowest tier, however many confirm. */
  unratedCredibility: 0.29,
  /** What a rated level counts as. Exceeding one rung's bar says nothing about the next, so it counts as meeting it. */
  attainment: { not_shown: 0, partial: 0.5, meets: 1, exceeds: 1 },
  /** Outcome outweighs output; a baseline and a counterfactual make it whole. */
  impact: { activity: 0.4, shipped: 0.6, measured: 0.85, attributed: 1 },
  /** Quality from which an item is strong (A) or moderate (B). A manager's rating with a link and a figure gives .590, just under A, so that a second voice is asked for. */
  grades: { A: 0.6, B: 0.3 },
  /** Highest support without grade A: many moderate items demonstrate, but barely; without A and B: they cannot. */
  ceilings: { withoutA: 0.65, withoutAB: 0.3 },
  /** Full weight for a year keeps last spring equal to last week; then half for every further year. In active days. */
  recency: { fullDays: 365, halvingDays: 365 },
  /** Weight of a counter-observation. */
  severity: { minor: 0.4, material: 0.7, serious: 1 },
  /** Each later episode of strong work halves a counter-observation: people change, and show it. */
  laterEpisodeFactor: 0.5,
  /** Score from which an indicator is demonstrated: one strong episode. */
  demonstratedFrom: 0.6,
  /** Counter-evidence from which a person must have the chance to answer before the gate is met. */
  contestedFrom: 0.25,
  /** Share of a competency's indicators asked for besides every must: not everyone gets every opportunity. Two of three. */
  requiredShare: { part: 2, of: 3 },
  /** A year and a half: two half-year cycles and the one before. Active days, the day of the assessment included. */
  lookBackDays: 548,
  /** Calendar days one item covers. At most half a year, so that one long item is not a record; at least two weeks, so that a short one is seen. */
  itemCover: { least: 14, most: 182 },
  /** What a sustained gate is made of: mostly what was shown, then for how long, how often and seen by whom. */
  sustainedWeights: { progress: 0.7, coverage: 0.1, episodes: 0.1, attestation: 0.1 },
  /** Once could be luck. */
  sustainedEpisodes: 2,
  /** One judge alone never makes anything sustained. */
  sustainedAttesters: 2,
  /** Highest gate while contested: never met, and not far from it, since an answer may clear it. */
  contestedGate: 0.95,
  /** Highest gate while anything required is missing: the largest six-place number under 1. */
  unfinishedGate: 0.999999,
  /** Spearman-Brown at the reliability of one supervisor; a colleague who only confirms counts as part of a rater. */
  confidence: { singleRater: 0.52, confirmingPeer: 0.6 },
  /** Where confidence is called medium, and high: one rater is .52, two are .68, three .76. */
  confidenceWords: { medium: 0.5, high: 0.7 },
  /** Active days after which the newest strong item is going stale: half a year; and stale: a year. */
  freshness: { goingStaleAfter: 182, staleAfter: 365 },
  /** The weakest gate weighs as much as all together: gates, not an average. */
  indexWeights: { weakest: 0.5, mean: 0.5 },
  /** Index from which a person without an empty competency is close. */
  closeFrom: 75,
  /** How far ahead a lapse is looked for, in calendar days: beyond two and a half years nobody plans. */
  lapseHorizonDays: 900,
  /** Effort of a next step in rough working weeks of the person: asking is one, measuring two, new work six. */
  efforts: { verify: 1, corroborate: 1, link: 1, measure: 2, new_evidence: 6 },
  /** Length of the new item that a next step imagines: a quarter. Calendar days. */
  newEvidenceDays: 90,
  /** Smallest gain of a next step worth listing, in points of the index. */
  leastGain: 0.05,
  /** More would not be read. */
  listedSteps: 5,
  /** Active days between two points of the forecast, and how many intervals it looks back on: half a year. */
  forecast: { monthDays: 30, intervals: 6, leastPoints: 4, leastSlope: 0.5, mostMonths: 24 },
} as const;
