import { ApiProperty } from '@nestjs/swagger';
import { PACKET_FORMAT } from '@nextrung/packet';
import {
  CONFIDENCE_WORDS,
  type ConfidenceWordName,
  READINESS_STATES,
  type ReadinessStateName,
  REQUIRED_STATUSES,
  type RequiredStatusName,
  STATUSES,
  type StatusName,
} from '../readiness/readiness.dto.js';

const PACKET_DIMENSIONS = ['scope', 'complexity', 'autonomy', 'influence'] as const;
const PACKET_IMPACTS = ['activity', 'shipped', 'measured', 'attributed'] as const;

export class PacketRungView {
  id: string;
  title: string;
}

export class PacketLadderView {
  title: string;
  version: number;
}

/** Who decides; a small team has no members. */
export class PacketPanelView {
  @ApiProperty({ type: String, nullable: true })
  decider: string | null;
  @ApiProperty({ type: [String] })
  members: string[];
}

export class PacketHeaderView {
  organisation: string;
  person: string;
  /** Null for an aspiring product manager. */
  @ApiProperty({ type: PacketRungView, nullable: true })
  presentRung: PacketRungView | null;
  targetRung: PacketRungView;
  @ApiProperty({ type: String, nullable: true })
  lineManager: string | null;
  @ApiProperty({ format: 'date' })
  asOf: string;
  ladder: PacketLadderView;
  preparedBy: string;
  /** Null for the draft that no case holds, as what stands after it. */
  @ApiProperty({ type: String, nullable: true })
  caseCode: string | null;
  @ApiProperty({ type: String, nullable: true })
  pronouns: string | null;
  @ApiProperty({ type: String, nullable: true })
  team: string | null;
  @ApiProperty({ type: String, nullable: true })
  location: string | null;
  /** Time with the organisation, in words. */
  @ApiProperty({ type: String, nullable: true })
  tenure: string | null;
  @ApiProperty({ type: PacketPanelView, nullable: true })
  panel: PacketPanelView | null;
  @ApiProperty({ type: String, nullable: true })
  policyVersion: string | null;
  /** Null for a draft. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lockedOn: string | null;
}

export class PacketReadinessView {
  /** 0 to 100; shown beside its state. */
  index: number;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidence: ConfidenceWordName;
}

/** A sentence with the numbers of the footnotes that it rests on. */
export class PacketClaimView {
  text: string;
  @ApiProperty({ type: [Number] })
  notes: number[];
}

/** A text that somebody signed with their name. */
export class PacketTextView {
  /** Markdown. */
  text: string;
  by: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: string | null;
}

/** What a committee should know although it is no gap. */
export class PacketRiskView extends PacketClaimView {
  @ApiProperty({ type: PacketTextView, nullable: true })
  answer: PacketTextView | null;
}

export class PacketGapView extends PacketRiskView {
  /** Name of the competency; null for the case as a whole. */
  @ApiProperty({ type: String, nullable: true })
  competency: string | null;
}

export class PacketStatementView {
  competency: string;
  @ApiProperty({ type: [PacketClaimView] })
  claims: PacketClaimView[];
}

export class PacketGateView {
  competency: string;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  asked: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  reached: StatusName;
  met: boolean;
  contested: boolean;
  /** What was reached, in words. */
  words: string;
  @ApiProperty({ type: [String] })
  missing: string[];
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidence: ConfidenceWordName;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
}

export class PacketMetricView {
  name: string;
  unit: string;
  @ApiProperty({ type: Number, nullable: true })
  before: number | null;
  @ApiProperty({ type: Number, nullable: true })
  after: number | null;
  period: string;
  /** Where the figures come from; left out where none is named. */
  source?: string;
}

export class PacketEvidenceRowView {
  /** Of its footnote. */
  number: number;
  title: string;
  episode: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  /** The last day so far when ongoing. */
  @ApiProperty({ format: 'date' })
  endedOn: string;
  ongoing: boolean;
  @ApiProperty({ type: [String] })
  indicators: string[];
  @ApiProperty({ enum: PACKET_IMPACTS, enumName: 'Impact' })
  impact: (typeof PACKET_IMPACTS)[number];
  @ApiProperty({ type: PacketMetricView, nullable: true })
  metric: PacketMetricView | null;
  /** Names of those who rated or confirmed it. */
  @ApiProperty({ type: [String] })
  confirmedBy: string[];
  /** Name of the competency for which it has its row. */
  competency: string;
  /** Markdown; empty where nothing is said. */
  contribution: string;
  /** Markdown: what would have happened otherwise; empty where nothing is said. */
  counterfactual: string;
}

export class PacketVoiceView {
  /** With the role, and for a rating the level in words. */
  name: string;
  /** The name alone, where `name` says more. */
  by?: string;
  /** What they are to the person. */
  relation?: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class PacketFootnoteView {
  number: number;
  itemId: string;
  /** Of the item, as it is cited. */
  @ApiProperty({ type: 'integer', nullable: true })
  revision: number | null;
  title: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  ongoing: boolean;
  @ApiProperty({ type: String, nullable: true })
  link: string | null;
  @ApiProperty({ type: [PacketVoiceView] })
  ratedBy: PacketVoiceView[];
  /** The reader may still rate the item, so what others said is left out. Absent: nothing is. */
  ratingsSealed?: boolean;
  @ApiProperty({ type: [PacketVoiceView] })
  corroboratedBy: PacketVoiceView[];
}

export class PacketToldView {
  /** What it tells, such as "Situation". */
  heading: string;
  /** Markdown. */
  text: string;
}

export class PacketAnnexItemView {
  /** Of its footnote. */
  number: number;
  @ApiProperty({ type: [PacketToldView] })
  told: PacketToldView[];
}

/** How the work grew in one dimension. */
export class PacketScopeChangeView {
  @ApiProperty({ enum: PACKET_DIMENSIONS, enumName: 'PacketDimension' })
  dimension: (typeof PACKET_DIMENSIONS)[number];
  /** Markdown of a line or two, as `after`. */
  before: string;
  after: string;
}

/** What a colleague says of the person. */
export class PacketColleagueView {
  name: string;
  /** What they are to the person, such as `peer`. */
  relation: string;
  /** Markdown. */
  text: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

/** The document model that PDF, Word and Markdown are made from. */
export class PacketDocument {
  /** Version of the model. */
  @ApiProperty({ enum: [PACKET_FORMAT], enumName: 'PacketFormat' })
  format: typeof PACKET_FORMAT;
  /** BCP 47 tag of the text. */
  language: string;
  /** The person is known by the code of the case only. */
  masked: boolean;
  header: PacketHeaderView;
  /** At most 100 words. */
  @ApiProperty({ type: PacketTextView, nullable: true })
  recommendation: PacketTextView | null;
  /** At most 400 words. */
  @ApiProperty({ type: PacketTextView, nullable: true })
  businessNeed: PacketTextView | null;
  @ApiProperty({ type: [PacketScopeChangeView] })
  scopeChange: PacketScopeChangeView[];
  readiness: PacketReadinessView;
  @ApiProperty({ type: [PacketClaimView] })
  summary: PacketClaimView[];
  @ApiProperty({ type: [PacketGateView] })
  gates: PacketGateView[];
  @ApiProperty({ type: [PacketStatementView] })
  statements: PacketStatementView[];
  @ApiProperty({ type: [PacketGapView] })
  gaps: PacketGapView[];
  @ApiProperty({ type: [PacketRiskView] })
  risks: PacketRiskView[];
  /** At most twelve. */
  @ApiProperty({ type: [PacketEvidenceRowView] })
  evidence: PacketEvidenceRowView[];
  /** Shared items that count but found no place in the table. */
  evidenceLeftOut: number;
  @ApiProperty({ type: [PacketFootnoteView] })
  footnotes: PacketFootnoteView[];
  @ApiProperty({ type: [PacketColleagueView] })
  colleagues: PacketColleagueView[];
  /** What was added after the packet was locked, oldest first. */
  @ApiProperty({ type: [PacketTextView] })
  addenda: PacketTextView[];
  /** The items of the table in the person's own words; those that tell no more than their row are left out. */
  @ApiProperty({ type: [PacketAnnexItemView] })
  annex: PacketAnnexItemView[];
  /** How the assessment was made, one paragraph each. */
  @ApiProperty({ type: [String] })
  method: string[];
}

/** A promotion case to read on screen. */
export class PacketView {
  title: string;
  subtitle: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** SHA-256 of the document, 64 hexadecimal digits. */
  digest: string;
  sections: PacketDocument;
}
