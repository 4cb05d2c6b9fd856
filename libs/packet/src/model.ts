/** Calendar day `YYYY-MM-DD`, in the organisation's time zone. */
export type PacketDay = string;

/** What a competency has reached; the words are in `words.ts`. */
export type PacketStatus = 'no_evidence' | 'emerging' | 'demonstrated' | 'sustained';

/** What the target rung asks of a competency. */
export type PacketRequirement = 'demonstrated' | 'sustained';

/** Shown wherever the index is shown. */
export type PacketState = 'no_evidence' | 'building' | 'close' | 'ready';

/** `none` means that nothing has been rated or confirmed yet. */
export type PacketConfidence = 'none' | 'low' | 'medium' | 'high';

/** How far the effect of the work is known. */
export type PacketImpact = 'activity' | 'shipped' | 'measured' | 'attributed';

/** A named rung of the ladder, such as `SPM`, "Senior Product Manager". */
export interface PacketRung {
  id: string;
  title: string;
}

/** Who the case is about, for what, and on which day and ladder it stands. */
export interface PacketHeader {
  organisation: string;
  person: string;
  /** null for an aspiring product manager, who has no rung yet. */
  presentRung: PacketRung | null;
  targetRung: PacketRung;
  /** The direct line manager on `asOf`; null when there is none. */
  lineManager: string | null;
  asOf: PacketDay;
  ladder: { title: string; version: number };
  preparedBy: string;
}

/** The assessment in one line: the index (0 to 100) always stands beside its state. */
export interface PacketReadiness {
  index: number;
  state: PacketState;
  confidence: PacketConfidence;
}

/** A sentence and the numbers of the footnotes that it rests on. */
export interface PacketClaim {
  text: string;
  notes: number[];
}

/** What the evidence shows for one competency, one claim per indicator. */
export interface PacketStatement {
  competency: string;
  claims: PacketClaim[];
}

/** One row of the gates table. */
export interface PacketGate {
  competency: string;
  asked: PacketRequirement;
  reached: PacketStatus;
  met: boolean;
  contested: boolean;
  /** What was reached, in words and without an index: "2 of 3 indicators shown". */
  words: string;
  /** What is still missing, one phrase each; empty when the gate is met. */
  missing: string[];
  confidence: PacketConfidence;
  /** The day on which the present status is lost without new evidence. */
  lapsesOn: PacketDay | null;
}

/** A figure before and after the work. Either may be unknown. */
export interface PacketMetric {
  name: string;
  unit: string;
  before: number | null;
  after: number | null;
  period: string;
  /** Where the figures come from; left out where none is named. */
  source?: string;
}

/** One row of the evidence table; `number` is the number of the item's footnote. */
export interface PacketEvidenceRow {
  number: number;
  title: string;
  episode: string;
  startedOn: PacketDay;
  /** The last day so far when `ongoing`. */
  endedOn: PacketDay;
  ongoing: boolean;
  /** Codes of the indicators of the target rung that the item shows, such as `SPM.S1`. */
  indicators: string[];
  impact: PacketImpact;
  metric: PacketMetric | null;
  /** Names of the line managers who rated the item and the colleagues who confirmed it. */
  confirmedBy: string[];
}

/** Someone's recorded word on an item. */
export interface PacketVoice {
  name: string;
  on: PacketDay;
}

/** Where a claim comes from: exactly one evidence item. */
export interface PacketFootnote {
  number: number;
  itemId: string;
  title: string;
  startedOn: PacketDay;
  endedOn: PacketDay;
  ongoing: boolean;
  /** http(s) address given with the item. */
  link: string | null;
  ratedBy: PacketVoice[];
  /** The reader may still rate the item, so what others said is left out. */
  ratingsSealed?: boolean;
  corroboratedBy: PacketVoice[];
}

/** A text of an item under what it tells, such as "Situation". */
export interface PacketTold {
  heading: string;
  /** Markdown, as the person wrote it. */
  text: string;
}

/** An item of the evidence table in the person's own words. */
export interface PacketAnnexItem {
  /** Of its footnote. */
  number: number;
  told: PacketTold[];
}

/** What is missing for the target rung. `competency` is null for the case as a whole (such as breadth). */
export interface PacketGap extends PacketClaim {
  competency: string | null;
}

/** The document model of a promotion case: plain JSON, rendered the same to PDF, Word and Markdown. */
export interface Packet {
  format: 'nextrung-packet/1';
  /** BCP 47 tag of the text, such as `en-GB`. */
  language: string;
  header: PacketHeader;
  readiness: PacketReadiness;
  /** One to three sentences that a committee reads first. */
  summary: PacketClaim[];
  gates: PacketGate[];
  statements: PacketStatement[];
  gaps: PacketGap[];
  risks: PacketClaim[];
  /** At most `MAX_EVIDENCE_ROWS`; rendered in the order of the footnotes. */
  evidence: PacketEvidenceRow[];
  /** Shared items that count but found no place in the table. */
  evidenceLeftOut: number;
  footnotes: PacketFootnote[];
  /** The items in full; those that tell no more than their row are left out. */
  annex: PacketAnnexItem[];
  /** How the assessment was made, one paragraph each, with the policy version. */
  method: string[];
}

/** The evidence table never has more rows, so that a committee can read all of it. */
export const MAX_EVIDENCE_ROWS = 12;
