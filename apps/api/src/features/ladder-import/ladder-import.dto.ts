import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsBase64Text } from '../../platform/http/base64-text.js';

/** 10 MB in base64. */
const LONGEST = 14_000_000;

/** A file with a ladder, and answers to what was asked about it before. */
export class InspectFile {
  /** A hint to what it is. */
  @IsString()
  @Length(1, 255)
  name: string;

  /** The bytes in base64; at most 10 MB of them. */
  @IsString()
  @MaxLength(LONGEST, { message: 'The file is larger than 10 MB.' })
  @IsBase64Text({ message: 'The file did not arrive whole. Choose it again.' })
  base64: string;

  /** By question: one of its options, or for an order and for names all of them. */
  @IsOptional()
  @IsObject({ message: 'This is to be an object' })
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] } })
  answers?: Record<string, string | string[]>;
}

export class FoundRungView {
  key: string;
  title: string;
  /** May be empty. */
  summary: string;
}

export class FoundCompetencyView {
  key: string;
  name: string;
  /** May be empty. */
  description: string;
}

export class FoundStatementView {
  text: string;
  /** Null where the file does not say. */
  @ApiProperty({ type: Boolean, nullable: true })
  must: boolean | null;
  /** Where in the file it came from, in words. */
  source: string;
}

export class FoundCellView {
  /** Key of the rung. */
  rung: string;
  /** Key of the competency. */
  competency: string;
  /** A second scale that the file gives; null where it has none. */
  @ApiProperty({ type: String, nullable: true })
  level: string | null;
  statements: FoundStatementView[];
}

export class FoundLadderView {
  title: string;
  /** Lowest first. */
  rungs: FoundRungView[];
  competencies: FoundCompetencyView[];
  cells: FoundCellView[];
  /** In the file format (docs/ladder.schema.json), to begin a draft with. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: Record<string, unknown>;
}

/** Something that the file leaves open. The result follows the suggestion already. */
export class FileQuestion {
  id: string;
  /** Such as `rank_order` or `column_role`. */
  kind: string;
  words: string;
  /** What can be answered; empty where any text may be given. */
  @ApiProperty({ type: [String] })
  options: string[];
  /** One of the options; for an order and for names all of them in their order. */
  @ApiProperty({ type: [String] })
  suggestion: string[];
  /** The answer is a list as long as the suggestion. */
  ordered: boolean;
}

/** What was understood of a file. Nothing is stored. */
export class FileInspection {
  /** Such as `csv-long`. */
  format: string;
  ladders: FoundLadderView[];
  questions: FileQuestion[];
  @ApiProperty({ type: [String] })
  warnings: string[];
}
