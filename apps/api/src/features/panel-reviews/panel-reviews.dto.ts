import { CITES_OF_RATING, conflictKinds, type ConflictKind } from '@nextrung/domain/promotion';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { Nested, NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseRung } from '../cases/cases.dto.js';
import { LEVELS, type LevelName } from '../evidence/voices.dto.js';
import { PersonRef } from '../people/people.dto.js';

const REASON = 4000;

/** An item of the packet, to be cited. */
export class CiteableItem {
  id: string;
  /** Of its footnote in the packet. */
  number: number;
  title: string;
}

/** What a member of the panel thinks of a competency, or of the case as a whole. */
export class PanelRatingView {
  /** null: not rated yet. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  level: LevelName | null;
  reason: string;
  /** Items of the packet. */
  @ApiProperty({ type: [String], format: 'uuid' })
  cites: string[];
}

export class CompetencyRatingView extends PanelRatingView {
  competency: string;
  competencyName: string;
}

/** The reader's own ratings of a case, and what they rate; nothing of anyone else's. */
export class ReviewSheet {
  caseId: string;
  code: string;
  /** Name of the person; in the masked variant the code of the case. */
  person: string;
  masked: boolean;
  target: CaseRung;
  /** Ratings can be written: until the reader submits them, or the room sees those of the others. */
  open: boolean;
  /** Every competency of the target, in the order of the ladder. */
  ratings: CompetencyRatingView[];
  /** Rated last. */
  overall: PanelRatingView;
  items: CiteableItem[];
  /** null: not submitted. Then nothing changes but in the room. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn: string | null;
  /** Sent back in If-Match; 0: nothing was written yet. */
  version: number;
}

export class WritePanelRating {
  /** Left out: not rated yet. */
  @IsOptional()
  @IsIn(LEVELS, { message: 'Choose a level' })
  @ApiProperty({ enum: LEVELS, enumName: 'Level', required: false })
  level?: LevelName;

  /** Why; at least 20 characters before it can be submitted. */
  @Trimmed()
  @IsString()
  @MaxLength(REASON)
  reason: string;

  /** Items of the packet; at least one above `not_shown` before it can be submitted. */
  @IsArray()
  @ArrayMaxSize(CITES_OF_RATING)
  @ArrayUnique()
  @IsUUID(undefined, { each: true, message: 'Choose items of the packet' })
  @ApiProperty({ type: [String], format: 'uuid' })
  cites: string[];
}

export class WriteCompetencyRating extends WritePanelRating {
  /** Competency of the target rung. */
  @IsString()
  @Matches(/^[\w-]{1,60}$/, { message: 'Choose a competency' })
  competency: string;
}

/** The whole of one's ratings, as far as they are written. */
export class WriteReview {
  @IsArray()
  @ArrayMaxSize(40)
  @NestedEach(() => WriteCompetencyRating)
  ratings: WriteCompetencyRating[];

  @Nested(() => WritePanelRating)
  overall: WritePanelRating;
}

export class DeclareConflict {
  /** What it is; whoever leads the panel reads it. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say what it is, in at least 10 characters' })
  @MaxLength(1000)
  reason: string;
}

/** Somebody of the panel of a case. */
export class SeatView {
  person: PersonRef;
  alternate: boolean;
  /** Rates this case. */
  judges: boolean;
  /** Why they do not; null: no conflict of interest. */
  @ApiProperty({ enum: conflictKinds, enumName: 'ConflictKind', nullable: true })
  conflict: ConflictKind | null;
  /** What they said to it; for whoever leads the panel only, else empty. */
  reason: string;
  /** In whose place an alternate was drawn. */
  @ApiProperty({ type: PersonRef, nullable: true })
  inPlaceOf: PersonRef | null;
}

/** Who judges a case, and who does not. */
export class SeatsView {
  caseId: string;
  code: string;
  /** So many have to judge it. */
  quorum: number;
  /** So many can. */
  judging: number;
  /** Members first, then alternates. */
  seats: SeatView[];
  /** null: nobody decides it. */
  @ApiProperty({ type: PersonRef, nullable: true })
  decider: PersonRef | null;
  /** Why the decider does not decide it; null: no conflict of interest. */
  @ApiProperty({ enum: conflictKinds, enumName: 'ConflictKind', nullable: true })
  deciderConflict: ConflictKind | null;
}
