import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength, MinLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsBase64Text } from '../../platform/http/base64-text.js';
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

  /** What is in it, where it is a text; at most 5 MB. Either this or `base64`. */
  @ValidateIf((file: EvidenceFile) => file.base64 === undefined)
  @IsString()
  @MinLength(1, { message: 'This file is empty' })
  @MaxLength(5_300_000, { message: 'This file is larger than 5 MB' })
  text?: string;

  /** Its bytes in base64, at most 5 MB of them: UTF-8, UTF-16 or Windows-1252, or an Excel file (.xlsx). */
  @IsOptional()
  @IsString()
  @MinLength(1, { message: 'This file is empty' })
  @MaxLength(6_990_508, { message: 'This file is larger than 5 MB' })
  @IsBase64Text({ message: 'The file did not arrive whole. Choose it again.' })
  base64?: string;

  /** Of an Excel file; left out: the first sheet that looks like a list of work. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sheet?: string;

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

export class EvidenceSelection extends EvidenceFile {
  /** External ids of the rows to bring in; left out: all of them, but of a calendar none without a choice. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one row.' })
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  chosen?: string[];
}

export class ImportedItem {
  /** From 1, as in the file: a line of a text, or a row of a sheet. */
  line: number;
  /** The headings that it stands under, the outermost first; null for none. */
  heading: string | null;
  externalId: string;
  title: string;
  /** The first 300 characters. */
  happened: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
  link: string | null;
  episode: string | null;
  /** Imported before. */
  alreadyHere: boolean;
  /** Of a calendar: called by the person themselves, or by nobody; null for any other file. */
  @ApiProperty({ type: Boolean, nullable: true })
  organised: boolean | null;
}

export class EvidenceImportPreview {
  @ApiProperty({ enum: ['csv', 'excel', 'jsonl', 'markdown', 'calendar'], enumName: 'ImportFormat' })
  format: 'csv' | 'excel' | 'jsonl' | 'markdown' | 'calendar';
  source: string;
  /** What the numbers of rows and errors count. */
  @ApiProperty({ enum: ['line', 'row'], enumName: 'ImportUnit' })
  unit: 'line' | 'row';
  /** Of an Excel file. */
  sheets: string[];
  /** The sheet that was read. */
  sheet: string | null;
  columns: string[];
  mapping: ImportMapping;
  /** Columns that hold something and are not taken. */
  unused: string[];
  /** All of them, at most 2,000. */
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
