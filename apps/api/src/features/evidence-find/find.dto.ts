import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { type ImpactName, IMPACTS } from '../evidence/evidence-input.dto.js';
import { type EvidenceStateName } from '../evidence/evidence.dto.js';
import { PersonRef } from '../people/people.dto.js';

export const FOUND_STATES = ['draft', 'private', 'shared', 'withdrawn', 'merged'] as const satisfies readonly EvidenceStateName[];
export const LAST_PAGE = 50;

/** What is searched for; everything that is given has to hold. */
export class FindQuery {
  /** Words that all stand in the item, whatever their case and accents; from three letters on a word also finds those that begin with it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Whose evidence. */
  @IsOptional()
  @IsUUID()
  person?: string;

  @IsOptional()
  @IsUUID()
  episode?: string;

  /** Code within the ladder in force, such as `SPM.S1`; items that were logged for what it was before count too. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  indicator?: string;

  /** Work that had not ended before this day. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  from?: string;

  /** Work that had begun by this day. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  to?: string;

  @IsOptional()
  @IsIn(IMPACTS)
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact', required: false })
  impact?: ImpactName;

  /** Left out: drafts, private and shared items. Of others only shared ones are ever found. */
  @IsOptional()
  @IsIn(FOUND_STATES)
  @ApiProperty({ enum: FOUND_STATES, enumName: 'FoundState', required: false })
  state?: (typeof FOUND_STATES)[number];

  /** Only shared items with an indicator that the line manager has not rated: one’s own, and of the people whom one rates. */
  @IsOptional()
  @IsIn(['true'])
  @ApiProperty({ enum: ['true'], enumName: 'OnlyTrue', required: false })
  waiting?: 'true';

  /** From 1 to 50. */
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(LAST_PAGE)
  page?: number;
}

/** A stretch of a text, in UTF-16 code units: from `start` up to, and without, `end`. */
export class MarkedRange {
  start: number;
  end: number;
}

export const SNIPPET_FIELDS = ['situation', 'mandate', 'happened', 'contribution', 'result', 'counterfactual', 'metric', 'decisionRecord', 'seenBy', 'episode'] as const;
export type SnippetField = (typeof SNIPPET_FIELDS)[number];

/** A piece of a text in which the words stand; plain text. */
export class FoundSnippet {
  @ApiProperty({ enum: SNIPPET_FIELDS, enumName: 'SnippetField' })
  field: SnippetField;
  text: string;
  @ApiProperty({ type: [MarkedRange] })
  marks: MarkedRange[];
}

export class EpisodeRef {
  id: string;
  name: string;
}

export class FoundItem {
  id: string;
  person: PersonRef;
  @ApiProperty({ enum: FOUND_STATES, enumName: 'FoundState' })
  state: (typeof FOUND_STATES)[number];
  title: string;
  /** Where the words stand in the title. */
  @ApiProperty({ type: [MarkedRange] })
  titleMarks: MarkedRange[];
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  ongoing: boolean;
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact' })
  impact: ImpactName;
  /** Null where the item is an episode of its own. */
  @ApiProperty({ type: EpisodeRef, nullable: true })
  episode: EpisodeRef | null;
  /** Codes in the ladder in force. */
  indicators: string[];
  /** Null where the words stand in the title only, or none were asked. */
  @ApiProperty({ type: FoundSnippet, nullable: true })
  snippet: FoundSnippet | null;
}

export class FoundPage {
  /** Newest work first. */
  items: FoundItem[];
  /** How many there are; at most 1,000, fewer where there are very many to look through. */
  total: number;
  /** There are more than `total`. */
  more: boolean;
  page: number;
  pageSize: number;
  /** The episode that was asked for, where it may be seen. */
  @ApiProperty({ type: EpisodeRef, nullable: true })
  episode: EpisodeRef | null;
}
