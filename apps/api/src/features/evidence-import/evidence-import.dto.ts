import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { ImportError } from '../people/people-import.dto.js';

/** Which column holds what; null: none. */
export class ImportMapping {
  @IsOptional() @IsString() @MaxLength(200) externalId: string | null;
  @IsOptional() @IsString() @MaxLength(200) title: string | null;
  @IsOptional() @IsString() @MaxLength(200) happened: string | null;
  @IsOptional() @IsString() @MaxLength(200) startedOn: string | null;
  @IsOptional() @IsString() @MaxLength(200) endedOn: string | null;
  @IsOptional() @IsString() @MaxLength(200) link: string | null;
  @IsOptional() @IsString() @MaxLength(200) episode: string | null;
}

export class EvidenceFile {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  fileName: string;

  /** At most 5 MB. */
  @IsString()
  @MinLength(1, { message: 'This file is empty' })
  @MaxLength(5_300_000, { message: 'This file is larger than 5 MB' })
  text: string;

  /** Left out: guessed from the names of the columns. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportMapping)
  mapping?: ImportMapping;

  /** With the external id it is an item's identity; left out: proposed from the file's name. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source?: string;
}

export class ImportedItem {
  /** From 1, as in the file. */
  line: number;
  externalId: string;
  title: string;
  happened: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
  link: string | null;
  episode: string | null;
  /** Imported before. */
  alreadyHere: boolean;
}

export class EvidenceImportPreview {
  @ApiProperty({ enum: ['csv', 'jsonl', 'markdown'], enumName: 'ImportFormat' })
  format: 'csv' | 'jsonl' | 'markdown';
  source: string;
  columns: string[];
  mapping: ImportMapping;
  /** The first fifty. */
  rows: ImportedItem[];
  total: number;
  alreadyHere: number;
  errors: ImportError[];
  warnings: string[];
}

export class EvidenceImportResult {
  /** New drafts. */
  created: number;
  alreadyHere: number;
  /** Rows that were left out. */
  errors: ImportError[];
}
