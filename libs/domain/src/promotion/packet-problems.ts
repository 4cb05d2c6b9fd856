import { PACKET_LIMITS, tooManyWords, wordCount } from './packet-limits.js';

/** What is asked about the draft of a packet before it can be locked. */
export interface PacketDraftFacts {
  /** Markdown; null: nobody wrote it. */
  readonly recommendation: string | null;
  /** There is a manager who presents the case and has had their time. */
  readonly recommendationAsked: boolean;
  /** Markdown; null: nobody wrote it. */
  readonly need: string | null;
  /** The rows of the evidence table in their order. */
  readonly rows: readonly {
    readonly title: string;
    /** Name of the competency. */
    readonly competency: string;
    /** The item is shared no longer. */
    readonly gone: boolean;
  }[];
  /** There is evidence that counts, chosen or not. */
  readonly hasEvidence: boolean;
  /** Gaps without an answer, by what they are about. */
  readonly unanswered: readonly string[];
}

/** What stands against locking a packet, one sentence each; empty: it can be locked. */
export function packetDraftProblems({ recommendation, recommendationAsked, need, rows, hasEvidence, unanswered }: PacketDraftFacts): string[] {
  const { recommendationWords, businessNeedWords, evidenceRows, rowsOfCompetency } = PACKET_LIMITS;
  const crowded = [...Map.groupBy(rows, ({ competency }) => competency)].filter(([, of]) => of.length > rowsOfCompetency).map(([competency]) => competency);
  return [
    ...(recommendationAsked && isEmpty(recommendation) ? ['The manager’s recommendation is missing.'] : []),
    ...overLimit('The recommendation', recommendation, recommendationWords),
    ...(isEmpty(need) ? ['Say why the organisation needs the role.'] : []),
    ...overLimit('The business need', need, businessNeedWords),
    ...(hasEvidence && rows.length === 0 ? ['Choose the evidence for the table.'] : []),
    ...(rows.length > evidenceRows ? [`The evidence table has ${String(rows.length)} rows; ${String(evidenceRows)} are the most.`] : []),
    ...crowded.map((competency) => `${competency} has more than ${String(rowsOfCompetency)} rows in the evidence table.`),
    ...rows.filter(({ gone }) => gone).map(({ title }) => `“${title}” is not shared any more: take its row out.`),
    ...unanswered.map((about) => `Answer the gap in ${about}.`),
  ];
}

const isEmpty = (text: string | null): boolean => text === null || wordCount(text) === 0;

const overLimit = (what: string, text: string | null, most: number): string[] =>
  text !== null && tooManyWords(text, most) ? [`${what} has ${String(wordCount(text))} words; ${String(most)} are the most.`] : [];
