/**
 * Every constant of the readiness model; the reason of each stands in `policy-reasons.ts`. A stored assessment names
 * the version it was made with; a changed constant is a new version.
 */
export const readinessPolicy = {
  version: '1',
  /** How far one voice can be trusted. */
  reliability: {
    self: 0.15,
    link: 0.2,
    peer: 0.3,
    manager: 0.55,
    otherRater: 0.45,
  },
  /** Highest credibility without a rater. */
  unratedCredibility: 0.29,
  /** What a rated level counts as. */
  attainment: { not_shown: 0, partial: 0.5, meets: 1, exceeds: 1 },
  impact: { activity: 0.4, shipped: 0.6, measured: 0.85, attributed: 1 },
  /** Quality from which an item is strong (A) or moderate (B). */
  grades: { A: 0.6, B: 0.3 },
  /** Highest support without grade A, and without A and B. */
  ceilings: { withoutA: 0.65, withoutAB: 0.3 },
  /** Full weight, then half for every further so many days. In active days. */
  recency: { fullDays: 365, halvingDays: 365 },
  /** Weight of a counter-observation. */
  severity: { minor: 0.4, material: 0.7, serious: 1 },
  /** What each later episode of strong work leaves of a counter-observation. */
  laterEpisodeFactor: 0.5,
  /** Score from which an indicator is demonstrated. */
  demonstratedFrom: 0.6,
  /** Counter-evidence from which an indicator is contested. */
  contestedFrom: 0.25,
  /** Share of a competency's indicators asked for besides every must. */
  requiredShare: { part: 2, of: 3 },
  /** Active days, the day of the assessment included. */
  lookBackDays: 548,
  /** Calendar days one item covers. */
  itemCover: { least: 14, most: 182 },
  /** What a sustained gate is made of. */
  sustainedWeights: { progress: 0.7, coverage: 0.1, episodes: 0.1, attestation: 0.1 },
  sustainedEpisodes: 2,
  sustainedAttesters: 2,
  /** Highest gate while contested. */
  contestedGate: 0.95,
  /** Highest gate while anything required is missing. */
  unfinishedGate: 0.999999,
  /** Of one rater; what a colleague who only confirms counts as, in raters. */
  confidence: { singleRater: 0.52, confirmingPeer: 0.6 },
  /** Where confidence is called medium, and high. */
  confidenceWords: { medium: 0.5, high: 0.7 },
  /** Active days after which the newest strong item is going stale, and stale. */
  freshness: { goingStaleAfter: 182, staleAfter: 365 },
  indexWeights: { weakest: 0.5, mean: 0.5 },
  /** Index from which a person without an empty competency is close. */
  closeFrom: 75,
  /** How far ahead a lapse is looked for, in calendar days. */
  lapseHorizonDays: 900,
  /** Effort of a next step in rough working weeks of the person. */
  efforts: { verify: 1, corroborate: 1, link: 1, measure: 2, new_evidence: 6 },
  /** Length of the new item that a next step imagines. Calendar days. */
  newEvidenceDays: 90,
  /** Smallest gain of a next step worth listing, in points of the index. */
  leastGain: 0.05,
  listedSteps: 5,
  /** Active days between two points of the forecast, and how many intervals it looks back on. */
  forecast: { monthDays: 30, intervals: 6, leastPoints: 4, leastSlope: 0.5, mostMonths: 24 },
} as const;
