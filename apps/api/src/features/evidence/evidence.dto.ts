import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';
import { EvidenceLink, type ImpactName, IMPACTS, MetricInput } from './evidence-input.dto.js';
import { CorroborationView, CounterObservationView, DeclineView, GivenFor, LEVELS, type LevelName, QuestionView, RatingView } from './voices.dto.js';

export const EVIDENCE_STATES = ['draft', 'private', 'shared', 'withdrawn', 'dismissed', 'merged'] as const;
export type EvidenceStateName = (typeof EVIDENCE_STATES)[number];

export class EvidenceQuery {
  @IsOptional()
  @IsIn(EVIDENCE_STATES)
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state?: EvidenceStateName;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** An action on a lifecycle carries the state it expects, so that two tabs cannot surprise each other. */
export class ExpectedState {
  @IsIn(EVIDENCE_STATES)
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  expectedState: EvidenceStateName;
}

export class EvidenceIndicator {
  /** Where it stands in the version in force; of one that is retired, its last id. */
  id: string;
  text: string;
  competency: string;
  must: boolean;
  /** No version in force has it any more: it stays visible, and counts for nothing. */
  retired: boolean;
  /** What the item was logged for, where the ladder has other words now. */
  @ApiProperty({ type: GivenFor, nullable: true })
  givenFor: GivenFor | null;
  /** Null when none was made, or while it is sealed. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  claim: LevelName | null;
}

export class EvidenceSource {
  name: string;
  externalId: string;
}

/** The item that took the words of a draft. */
export class MergedInto {
  id: string;
  title: string;
}

/** A draft whose words went into an item. */
export class MergedDraft {
  id: string;
  title: string;
  /** Where the draft came from. */
  @ApiProperty({ type: EvidenceSource })
  source: EvidenceSource;
}

export class VisibilityEntry {
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state: EvidenceStateName;
  by: PersonRef;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** What the author wrote, as it stands in one revision. */
export class EvidenceWords {
  title: string;
  /** What was there before. */
  situation: string;
  /** Who had asked for it, and what was the person's to decide. */
  mandate: string;
  /** What the person did. */
  happened: string;
  contribution: string;
  /** What came of it. */
  result: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  /** The title where the item is an episode of its own. */
  episode: string;
  /** The first of the links. */
  link: string | null;
  links: EvidenceLink[];
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact' })
  impact: ImpactName;
  metric: MetricInput | null;
  counterfactual: string;
  /** Words or a link; empty where there is none. */
  decisionRecord: string;
  /** The day of the decision record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  /** Who else saw it: names as typed. */
  seenBy: string;
}

export class EvidenceItem extends EvidenceWords {
  id: string;
  person: PersonRef;
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state: EvidenceStateName;
  /** Sent back in If-Match. */
  version: number;
  /** Of the wording that stands. */
  revision: number;
  ongoing: boolean;
  @ApiProperty({ format: 'date' })
  loggedOn: string;
  /** Null where the item is an episode of its own. */
  @ApiProperty({ type: String, nullable: true })
  episodeId: string | null;
  indicators: EvidenceIndicator[];
  source: EvidenceSource | null;
  /** Who offered it to the person, who accepted it. */
  @ApiProperty({ type: PersonRef, nullable: true })
  offeredBy: PersonRef | null;
  /** Of a draft that was merged, for its author: where its words went. */
  @ApiProperty({ type: MergedInto, nullable: true })
  mergedInto: MergedInto | null;
  /** For the author: the drafts whose words went into it, with their sources. */
  mergedFrom: MergedDraft[];
  /** In the order in which they were given; of those of one rater on one indicator the last one stands. */
  ratings: RatingView[];
  /** Asked before rating, in the order in which they were. */
  questions: QuestionView[];
  declines: DeclineView[];
  corroborations: CorroborationView[];
  counterObservations: CounterObservationView[];
  visibility: VisibilityEntry[];
  /** Its text has been taken away, after it was withdrawn; dates, ratings and states stay. */
  textGone: boolean;
  /** For how many months after it is withdrawn its text is kept; null: until somebody decides otherwise. */
  @ApiProperty({ type: Number, nullable: true })
  textKeptMonths: number | null;
  /** Of a withdrawn item: from which day on its text is taken away; null: it stays, or is gone. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  textGoesOn: string | null;
  /** No claim is sent: the reader may still rate it, or the line manager has yet to. */
  claimsSealed: boolean;
  /** The reader may still rate it, so neither ratings nor questions of others are sent, nor who left it to others. */
  ratingsSealed: boolean;
  /** Operations that a page may offer. */
  can: string[];
}

export class EvidencePage {
  items: EvidenceItem[];
  total: number;
  page: number;
  pageSize: number;
}

export class EvidenceRevisionView extends EvidenceWords {
  revision: number;
  @ApiProperty({ format: 'date-time' })
  at: string;
  /** Codes only; claims are never part of the history that others read. */
  indicators: string[];
}
