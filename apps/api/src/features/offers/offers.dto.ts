import { ApiProperty, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Nested, NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { EvidenceInput } from '../evidence/evidence-input.dto.js';
import { LEVELS, type LevelName } from '../evidence/voices.dto.js';
import { PersonRef } from '../people/people.dto.js';

export const OFFER_STATES = ['open', 'accepted', 'declined', 'taken_back'] as const;
export type OfferStateName = (typeof OFFER_STATES)[number];

export class OfferedIndicatorInput {
  /** Code within the ladder, such as `SPM.S1`. */
  @IsString()
  @MaxLength(100)
  id: string;

  /** How the author rates it; only of those who may rate the person’s work, and then of every indicator. */
  @IsOptional()
  @IsIn(LEVELS)
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  level?: LevelName | null;
}

/** An item for somebody else: what they did, and what the author saw of it. */
export class OfferEvidence extends PickType(EvidenceInput, ['title', 'happened', 'startedOn', 'endedOn', 'link']) {
  /** At most four, of the person's target rung; only of those who look after them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @NestedEach(() => OfferedIndicatorInput)
  indicators?: OfferedIndicatorInput[];

  /** What the author saw; it counts once the item is accepted. 10 to 2,000 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say what you saw, in at least 10 characters' })
  @MaxLength(2000)
  word: string;
}

export class AcceptOffer {
  /** What the item says from then on; left out: what was offered. */
  @IsOptional()
  @Nested(() => EvidenceInput)
  item?: EvidenceInput;
}

export class DeclineOffer {
  /** Why; the author reads it. At most 1,000 characters. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class OfferedIndicator {
  /** Where it stands in the version in force; of one that is retired, its last id. */
  id: string;
  text: string;
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  level: LevelName | null;
}

export class OfferView {
  id: string;
  person: PersonRef;
  author: PersonRef;
  /** As what the author speaks: as the line manager, or who stood in; as another one who rates it (skip level, dotted line, sponsor); or as someone who confirms it. */
  @ApiProperty({ enum: ['manager', 'rater', 'colleague'], enumName: 'OfferStands' })
  stands: 'manager' | 'rater' | 'colleague';
  @ApiProperty({ enum: OFFER_STATES, enumName: 'OfferState' })
  state: OfferStateName;
  title: string;
  happened: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  link: string | null;
  indicators: OfferedIndicator[];
  word: string;
  @ApiProperty({ format: 'date' })
  offeredOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;
  /** Why it was declined; empty where nothing was said. */
  answer: string;
}
