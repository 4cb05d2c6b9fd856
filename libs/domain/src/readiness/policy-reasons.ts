import { readinessPolicy } from './policy.js';

/** Paths of the numbers in a tree, such as `reliability.peer`. */
type NumberPath<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends number ? Key : Tree[Key] extends string ? never : `${Key}.${NumberPath<Tree[Key]>}`;
}[keyof Tree & string];

/** A constant of the model by its path in `readinessPolicy`. */
export type PolicyConstant = NumberPath<typeof readinessPolicy>;

export interface PolicyReason {
  /** What the constant is. */
  readonly name: string;
  /** What it counts. */
  readonly unit: string;
  /** Why it is what it is. */
  readonly reason: string;
  /** Where the number comes from, when it is not a judgement of ours. */
  readonly source?: string;
}

const RATERS = 'Viswesvaran, Ones and Schmidt 1996, a meta-analysis of supervisors’ ratings: .52; .45 to .65 in later work.';
const SPEARMAN_BROWN = 'The Spearman-Brown formula for several judges together.';
const part = 'part of 1';

/** Why each constant of the model is what it is: the one place where the reasons stand. */
export const policyReasons: Readonly<Record<PolicyConstant, PolicyReason>> = {
  'reliability.self': { name: 'Trust in one’s own word', unit: part, reason: 'Saying so oneself is a start, never proof.' },
  'reliability.link': { name: 'Trust in a link', unit: part, reason: 'A link shows that the work exists, not whose it is.' },
  'reliability.peer': { name: 'Trust in a colleague who confirms', unit: part, reason: 'Seeing the work is less than judging it. One colleague lifts an item that has a manager’s rating, a link and a figure into grade A.' },
  'reliability.manager': { name: 'Trust in the line manager’s rating', unit: part, reason: 'Sees the most of the work, and is still one judge: close to the reliability that was measured for one supervisor.', source: RATERS },
  'reliability.otherRater': { name: 'Trust in another rater', unit: part, reason: 'Judges too, from further away than the line manager.', source: RATERS },
  unratedCredibility: { name: 'Most trust without a rater', unit: part, reason: 'Without a rater nothing passes the lowest grade, however many confirm: it stays just under grade B.' },
  'attainment.not_shown': { name: 'Level “not shown”', unit: part, reason: 'The item does not show the indicator, so it adds nothing to it.' },
  'attainment.partial': { name: 'Level “partly shown”', unit: part, reason: 'Half of what the rung asks.' },
  'attainment.meets': { name: 'Level “meets”', unit: part, reason: 'What the rung asks, whole.' },
  'attainment.exceeds': { name: 'Level “exceeds”', unit: part, reason: 'Going beyond one rung’s bar says nothing about the next, so it counts as meeting it.' },
  'impact.activity': { name: 'Impact “activity”', unit: part, reason: 'Work was done; nothing has reached anyone yet.' },
  'impact.shipped': { name: 'Impact “shipped”', unit: part, reason: 'Something reached users: output, with an outcome still unknown.' },
  'impact.measured': { name: 'Impact “measured”', unit: part, reason: 'A figure before and after: outcome outweighs output.' },
  'impact.attributed': { name: 'Impact “attributed”', unit: part, reason: 'A baseline, and what would have happened otherwise, make it whole.' },
  'grades.A': { name: 'Quality of grade A', unit: 'quality, from', reason: 'A manager’s rating with a link and a figure stays just under it, so that a second voice is asked for.' },
  'grades.B': { name: 'Quality of grade B', unit: 'quality, from', reason: 'Someone has judged the work, and it did more than keep busy.' },
  'ceilings.withoutA': { name: 'Most support without grade A', unit: part, reason: 'Many moderate items demonstrate an indicator, but barely.' },
  'ceilings.withoutAB': { name: 'Most support without grades A and B', unit: part, reason: 'Weak items alone never demonstrate an indicator, however many there are.' },
  'recency.fullDays': { name: 'Full weight', unit: 'active days', reason: 'A year, so that last spring counts as much as last week.' },
  'recency.halvingDays': { name: 'Half-life after that', unit: 'active days', reason: 'Old work still counts, half as much with every further year.' },
  'severity.minor': { name: 'Minor counter-observation', unit: part, reason: 'Worth knowing; by itself it takes little.' },
  'severity.material': { name: 'Material counter-observation', unit: part, reason: 'Takes most of what one strong episode gives, when it is credible.' },
  'severity.serious': { name: 'Serious counter-observation', unit: part, reason: 'Counts as far as its witnesses are credible.' },
  laterEpisodeFactor: { name: 'Left of a counter-observation per later strong episode', unit: part, reason: 'People change, and show it: each later episode of strong work halves it.' },
  demonstratedFrom: { name: 'Score of a demonstrated indicator', unit: 'score, from', reason: 'One strong episode is enough to demonstrate.' },
  contestedFrom: { name: 'Counter-evidence that contests', unit: part, reason: 'From here on the person must have the chance to answer before the gate is met.' },
  'requiredShare.part': { name: 'Indicators asked for besides every must-have: so many', unit: 'of the share below', reason: 'Not everyone gets every opportunity; the must-haves stay.' },
  'requiredShare.of': { name: 'of so many', unit: 'indicators', reason: 'Two of three leaves room for what a job does not offer.' },
  lookBackDays: { name: 'Look-back', unit: 'active days, the day itself included', reason: 'A year and a half: two half-year cycles and the one before.' },
  'itemCover.least': { name: 'Least that one item covers', unit: 'calendar days', reason: 'So that a short piece of work is seen at all.' },
  'itemCover.most': { name: 'Most that one item covers', unit: 'calendar days', reason: 'Half a year, so that one long item is not a record by itself.' },
  'sustainedWeights.progress': { name: 'Share of progress in a sustained gate', unit: part, reason: 'Mostly what was shown.' },
  'sustainedWeights.coverage': { name: 'Share of covered days', unit: part, reason: 'Then for how long.' },
  'sustainedWeights.episodes': { name: 'Share of episodes', unit: part, reason: 'Then how often.' },
  'sustainedWeights.attestation': { name: 'Share of attestation', unit: part, reason: 'Then seen by whom.' },
  sustainedEpisodes: { name: 'Episodes of a sustained competency', unit: 'episodes', reason: 'Once could be luck.' },
  sustainedAttesters: { name: 'People behind a sustained competency', unit: 'people', reason: 'One judge alone never makes anything sustained.', source: RATERS },
  contestedGate: { name: 'Highest gate while contested', unit: part, reason: 'Not met, and not far from it, since an answer may clear it.' },
  unfinishedGate: { name: 'Highest gate while anything required is missing', unit: part, reason: 'The largest number of six places under 1, so that rounding never meets a gate.' },
  'confidence.singleRater': { name: 'Reliability of one rater', unit: part, reason: 'What was measured for one supervisor. More people give more.', source: `${RATERS} ${SPEARMAN_BROWN}` },
  'confidence.confirmingPeer': { name: 'A colleague who confirms, against a rater', unit: 'raters', reason: 'Saw the work and did not judge it, so counts as part of a rater.' },
  'confidenceWords.medium': { name: 'Confidence called medium', unit: 'confidence, from', reason: 'One rater.' },
  'confidenceWords.high': { name: 'Confidence called high', unit: 'confidence, from', reason: 'Between two raters and three.' },
  'freshness.goingStaleAfter': { name: 'Going stale', unit: 'active days, after', reason: 'Half a year without strong work: the time of one cycle.' },
  'freshness.staleAfter': { name: 'Stale', unit: 'active days, after', reason: 'A year without strong work: from here on it loses weight.' },
  'indexWeights.weakest': { name: 'Share of the weakest gate in the index', unit: part, reason: 'The weakest gate weighs as much as all of them together: gates, not an average.' },
  'indexWeights.mean': { name: 'Share of the mean of the gates', unit: part, reason: 'So that progress anywhere is seen.' },
  closeFrom: { name: 'Index called close', unit: 'points, from', reason: 'With something in every competency, and most of it there.' },
  lapseHorizonDays: { name: 'How far ahead a lapse is looked for', unit: 'calendar days', reason: 'Nobody plans beyond two and a half years.' },
  'efforts.verify': { name: 'Effort of a rating', unit: 'working weeks, roughly', reason: 'Asking is quick.' },
  'efforts.corroborate': { name: 'Effort of a confirmation', unit: 'working weeks, roughly', reason: 'Asking is quick.' },
  'efforts.link': { name: 'Effort of a link', unit: 'working weeks, roughly', reason: 'Finding it is quick.' },
  'efforts.measure': { name: 'Effort of measuring', unit: 'working weeks, roughly', reason: 'A figure has to be found for before and after.' },
  'efforts.new_evidence': { name: 'Effort of new work', unit: 'working weeks, roughly', reason: 'A new initiative takes weeks.' },
  newEvidenceDays: { name: 'Length of the work that a next step imagines', unit: 'calendar days', reason: 'A quarter.' },
  leastGain: { name: 'Smallest gain listed as a next step', unit: 'points of the index', reason: 'Less would not be seen on screen.' },
  listedSteps: { name: 'Next steps listed', unit: 'steps', reason: 'More would not be read.' },
  'forecast.monthDays': { name: 'Days between two points of the forecast', unit: 'active days', reason: 'A month without leave.' },
  'forecast.intervals': { name: 'Months that the forecast looks back on', unit: 'intervals', reason: 'Half a year: long enough for a pace, short enough to be the present one.' },
  'forecast.leastPoints': { name: 'Points that a forecast needs', unit: 'points', reason: 'Fewer show no pace.' },
  'forecast.leastSlope': { name: 'Slowest pace that is a pace', unit: 'points a month', reason: 'Slower than this the date would be a guess.' },
  'forecast.mostMonths': { name: 'Furthest forecast', unit: 'months', reason: 'Nobody can say more than two years ahead.' },
};

/** Every constant in the order of the policy. */
export const policyConstants = Object.keys(policyReasons) as readonly PolicyConstant[];

/** The value of a constant. */
export function policyValue(constant: PolicyConstant): number {
  const value = constant.split('.').reduce<unknown>((tree, key) => (tree as Readonly<Record<string, unknown>>)[key], readinessPolicy);
  return value as number;
}
