import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';

export const DRAFT_BEGINNINGS = ['version', 'built_in', 'blank', 'content'] as const;
export type DraftBeginning = (typeof DRAFT_BEGINNINGS)[number];

/** What a new draft begins from. */
export class NewDraft {
  /** A published version, the ladder that the product ships, nothing, or content that came from a file. */
  @IsIn(DRAFT_BEGINNINGS)
  @ApiProperty({ enum: DRAFT_BEGINNINGS, enumName: 'DraftBeginning' })
  from: DraftBeginning;

  /** Number of the version; left out: the one in force. Only with `version`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;

  /** In the file format (docs/ladder.schema.json). Only with `content`. */
  @IsOptional()
  @IsObject({ message: 'This is to be a ladder in the file format' })
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  content?: Record<string, unknown>;
}

/** The whole draft, as it is to be kept. */
export class SaveDraft {
  /** In the file format (docs/ladder.schema.json); texts may still be empty. */
  @IsObject({ message: 'This is to be a ladder in the file format' })
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
}

/** A draft in a list. */
export class DraftHeadView {
  id: string;
  /** One more with every save; also sent as ETag. */
  version: number;
  /** May be empty. */
  title: string;
  /** Number of the published version that it was begun from; null for one from elsewhere. */
  @ApiProperty({ type: Number, nullable: true })
  basedOn: number | null;
  createdBy: PersonRef;
  updatedBy: PersonRef;
  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

export class DraftView extends DraftHeadView {
  /** In the file format (docs/ladder.schema.json); texts may still be empty. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
}
