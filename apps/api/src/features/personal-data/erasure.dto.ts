import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

/** Someone who has left, and whether they have been erased. */
export class LeaverView {
  id: string;
  /** `Erased person` once they are. */
  name: string;
  /** First day on which they no longer belonged to the organisation. */
  @ApiProperty({ format: 'date' })
  endedOn: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  erasedAt: string | null;
  /** Null: a retention rule did, or they are not erased. */
  @ApiProperty({ type: String, nullable: true })
  erasedByName: string | null;
}

export class LeaverPage {
  /** The latest first; at most 200. */
  people: LeaverView[];
  total: number;
}

/** How many rows of each kind an erasure empties or deletes. */
export class ErasureCounts {
  /** Revisions, items and episodes of their evidence. */
  evidence: number;
  /** Notes of ratings and counter-observations, about and by them. */
  ratings: number;
  /** Messages and answers about their evidence, and their own answers. */
  corroborations: number;
  /** Notes and handover notes, about and by them. */
  notes: number;
  /** Reasons beside levels, waivers, gaps, actions, stand-ins, what was opened, settings; the decisions themselves stay. */
  decisions: number;
  /** Leaves, pay, the plan for the way in. */
  profile: number;
  /** Stored assessments and their history. */
  assessments: number;
  /** Account, sign-ins, invitations. */
  account: number;
  /** Answers kept for calls that are repeated: all of the organisation, since any can hold their words. */
  answers: number;
  /** Waiting jobs. */
  jobs: number;
}

export class ErasurePreview {
  name: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  counts: ErasureCounts;
}

export class ErasePerson {
  /** The person's name as it stands; typed, it says that this one is meant. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Type the name of the person' })
  @MaxLength(200)
  name: string;
}

export class ErasureDone {
  counts: ErasureCounts;
}
