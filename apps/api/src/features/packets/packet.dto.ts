import { ApiProperty } from '@nestjs/swagger';
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

const PACKET_IMPACTS = ['activity', 'shipped', 'measured', 'attributed'] as const;

export class PacketRungView {
  id: string;
  title: string;
}

export class PacketLadderView {
  title: string;
  version: number;
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

export class PacketGapView extends PacketClaimView {
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
}

export class PacketVoiceView {
  /** With the role, and for a rating the level in words. */
  name: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class PacketFootnoteView {
  number: number;
  itemId: string;
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

/** The document model that PDF, Word and Markdown are made from. */
export class PacketDocument {
  /** Version of the model. */
  @ApiProperty({ enum: ['nextrung-packet/1'], enumName: 'PacketFormat' })
  format: 'nextrung-packet/1';
  /** BCP 47 tag of the text. */
  language: string;
  header: PacketHeaderView;
  readiness: PacketReadinessView;
  @ApiProperty({ type: [PacketClaimView] })
  summary: PacketClaimView[];
  @ApiProperty({ type: [PacketGateView] })
  gates: PacketGateView[];
  @ApiProperty({ type: [PacketStatementView] })
  statements: PacketStatementView[];
  @ApiProperty({ type: [PacketGapView] })
  gaps: PacketGapView[];
  @ApiProperty({ type: [PacketClaimView] })
  risks: PacketClaimView[];
  /** At most twelve. */
  @ApiProperty({ type: [PacketEvidenceRowView] })
  evidence: PacketEvidenceRowView[];
  /** Shared items that count but found no place in the table. */
  evidenceLeftOut: number;
  @ApiProperty({ type: [PacketFootnoteView] })
  footnotes: PacketFootnoteView[];
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
