import { PACKET_LIMITS } from '@nextrung/domain/promotion';

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

/** Between what the work was and what it is; one row of the table of scope. */
export type PacketDimension = 'scope' | 'complexity' | 'autonomy' | 'influence';

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
  /** What the case is called, such as `C-2027-014`; null for the draft of a person that no case holds. Masked readers know the person by it. */
  caseCode: string | null;
  pronouns: string | null;
  team: string | null;
  location: string | null;
  /** Time with the organisation, in words. */
  tenure: string | null;
  panel: PacketPanel | null;
  policyVersion: string | null;
  /** The day on which the case was locked; null for a draft. */
  lockedOn: PacketDay | null;
}

/** Who decides; a small team has a decider and no members. */
export interface PacketPanel {
  decider: string | null;
  members: string[];
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
  /** Name of the competency for which it has its row; empty where none is named. */
  competency: string;
  /** Markdown: what was the person's own part. A row prints its beginning, the annex the whole. */
  contribution: string;
  /** Markdown: what would have happened otherwise. */
  counterfactual: string;
}

/** Someone's recorded word on an item. */
export interface PacketVoice {
  /** May say more than the name, as for ratings: `Lena Fischer as line manager: SPM.D1 meets`. */
  name: string;
  /** The name alone, where `name` says more. */
  by?: string;
  /** What they are to the person, such as `peer`. */
  relation?: string;
  on: PacketDay;
}

/** Where a claim comes from: exactly one evidence item. */
export interface PacketFootnote {
  number: number;
  itemId: string;
  /** Of the item, as it is cited; null where it is not known. */
  revision: number | null;
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
  answer: PacketText | null;
}

/** What a committee should know although it is no gap. */
export interface PacketRisk extends PacketClaim {
  answer: PacketText | null;
}

/** A text that somebody signed with their name. */
export interface PacketText {
  /** Markdown, as it was typed. */
  text: string;
  by: string;
  on: PacketDay | null;
}

/** How the work grew in one dimension; both are Markdown of a line or two. */
export interface PacketScopeChange {
  dimension: PacketDimension;
  before: string;
  after: string;
}

/** What a colleague says of the person. */
export interface PacketColleague {
  name: string;
  /** What they are to the person, such as `peer` or `stakeholder`. */
  relation: string;
  /** Markdown. */
  text: string;
  on: PacketDay;
}

/**
 * The document model of a promotion case: plain JSON, rendered the same to every format. It is the draft that a person's evidence
 * makes (`caseCode` null, what only a case has is empty) and the packet of a case (`lockedOn` null until it is frozen).
 */
export interface Packet {
  format: typeof PACKET_FORMAT;
  /** BCP 47 tag of the text, such as `en-GB`. */
  language: string;
  /** The person is known by the code of the case only. */
  masked: boolean;
  header: PacketHeader;
  /** At most `PACKET_LIMITS.recommendationWords` words. */
  recommendation: PacketText | null;
  /** At most `PACKET_LIMITS.businessNeedWords` words. */
  businessNeed: PacketText | null;
  /** One row a dimension at most. */
  scopeChange: PacketScopeChange[];
  readiness: PacketReadiness;
  /** One to three sentences that a committee reads first. */
  summary: PacketClaim[];
  gates: PacketGate[];
  statements: PacketStatement[];
  gaps: PacketGap[];
  risks: PacketRisk[];
  /** At most `MAX_EVIDENCE_ROWS`; rendered in the order of the footnotes. */
  evidence: PacketEvidenceRow[];
  /** Shared items that count but found no place in the table. */
  evidenceLeftOut: number;
  footnotes: PacketFootnote[];
  colleagues: PacketColleague[];
  /** What was added after the packet was locked, oldest first. */
  addenda: PacketText[];
  /** The items in full; those that tell no more than their row are left out. */
  annex: PacketAnnexItem[];
  /** How the assessment was made, one paragraph each, with the policy version. */
  method: string[];
}

/** Changes with the shape of the model: docs/packet.schema.json. */
export const PACKET_FORMAT = 'nextrung-packet/2';

/** The evidence table never has more rows, so that a committee can read all of it. */
export const MAX_EVIDENCE_ROWS = PACKET_LIMITS.evidenceRows;

type OfCase = 'masked' | 'recommendation' | 'businessNeed' | 'scopeChange' | 'colleagues' | 'addenda';
type OfCaseHeader = 'caseCode' | 'pronouns' | 'team' | 'location' | 'tenure' | 'panel' | 'policyVersion' | 'lockedOn';

/** What a draft that no case holds has in place of the parts of a case. */
export const NO_CASE = (): Pick<Packet, OfCase> => ({ masked: false, recommendation: null, businessNeed: null, scopeChange: [], colleagues: [], addenda: [] });
export const NO_CASE_HEADER: Readonly<Pick<PacketHeader, OfCaseHeader>> = {
  caseCode: null, pronouns: null, team: null, location: null, tenure: null, panel: null, policyVersion: null, lockedOn: null,
};
