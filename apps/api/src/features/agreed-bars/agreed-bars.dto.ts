import { ApiProperty } from '@nestjs/swagger';
import { type BarSide, barSides } from '@nextrung/domain/plan';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

export const MOST_CELLS = 20;

/** What will prove one competency of the target rung. */
export class BarCell {
  /** Id of a competency of the ladder that the bar is pinned to. */
  @IsString()
  @MaxLength(100)
  competency: string;

  /** At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say what will prove it, in at least 10 characters' })
  @MaxLength(1000, { message: 'Use at most 1000 characters' })
  proof: string;

  /** From today on, within two years; a day that was agreed before may stay. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  byDay: string;
}

export class BarCellView {
  competency: string;
  competencyName: string;
  proof: string;
  @ApiProperty({ format: 'date' })
  byDay: string;
}

export class BarSignatureView {
  @ApiProperty({ enum: barSides, enumName: 'BarSide' })
  side: BarSide;
  by: PersonRef;
  /** In whose place. */
  @ApiProperty({ type: PersonRef, nullable: true })
  for: PersonRef | null;
  @ApiProperty({ format: 'date' })
  on: string;
}

/** One revision of an agreed bar. It never changes. */
export class BarView {
  id: string;
  /** From 1 on. */
  revision: number;
  targetRung: string;
  targetTitle: string;
  /** The version of the ladder that it is pinned to. */
  ladderVersion: number;
  cells: BarCellView[];
  /** Who is asked to sign beside the two. */
  @ApiProperty({ type: PersonRef, nullable: true })
  approver: PersonRef | null;
  author: PersonRef;
  /** Why it was changed; empty for the first. */
  reason: string;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
  signatures: BarSignatureView[];
  /** Who has not signed yet. */
  @ApiProperty({ enum: barSides, enumName: 'BarSide', isArray: true })
  missing: BarSide[];
  /** As what the reader can sign it now; null: not at all. */
  @ApiProperty({ enum: barSides, enumName: 'BarSide', nullable: true })
  signAs: BarSide | null;
}

export class BarRung {
  id: string;
  title: string;
}

export class BarCompetency {
  id: string;
  name: string;
}

/** A version of the ladder that a bar can be pinned to. */
export class BarLadder {
  version: number;
  rungs: BarRung[];
  competencies: BarCompetency[];
}

/** What a person and their manager agreed will prove the target rung. */
export class AgreedBar {
  /** The newest revision; 0: there is none. Sent back in If-Match. */
  version: number;
  /** The revision that everyone signed last; null: none stands. It stands until everyone has signed another one. */
  @ApiProperty({ type: Number, nullable: true })
  standing: number | null;
  /** Every revision, the newest first; at most a hundred. */
  bars: BarView[];
  /** The one in force first; then the one that the newest revision is pinned to, where that is another. */
  ladders: BarLadder[];
  /** Managers above the line manager, who can be asked to sign too. */
  approvers: PersonRef[];
  /** The person has no line manager, so nobody can sign as theirs. */
  alone: boolean;
}

/** A revision; its author signs by writing it, the others afterwards. */
export class WriteBar {
  /** A rung of that version of the ladder. */
  @IsString()
  @MaxLength(100)
  targetRung: string;

  /** The version in force, or the one that the newest revision is pinned to; left out: that one, else the one in force. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  ladderVersion?: number;

  /** At least one, at most 20; a competency may stand in several. */
  @IsArray()
  @ArrayMinSize(1, { message: 'Say for at least one competency what will prove it' })
  @ArrayMaxSize(MOST_CELLS, { message: `Use at most ${MOST_CELLS} lines` })
  @NestedEach(() => BarCell)
  cells: BarCell[];

  /** A manager above the line manager; left out or null: nobody. */
  @IsOptional()
  @IsId('This names nobody')
  approverId?: string | null;

  /** Why it is changed; needed from the second revision on. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000, { message: 'Use at most 1000 characters' })
  reason?: string;
}
