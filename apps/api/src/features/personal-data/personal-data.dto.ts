import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const EXPORT_FORMATS = ['zip', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export class ExportQuery {
  /** `markdown` to read, `json` for programs; both hold the same. `zip`, where it is left out, holds the data, the evidence to read and what is what. */
  @IsOptional()
  @IsIn(EXPORT_FORMATS, { message: `The format is one of: ${EXPORT_FORMATS.join(', ')}` })
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat', required: false })
  format?: ExportFormat;
}

/** A kind of data that is kept about a person. */
export class KeptKind {
  /** Name in `data.json`. */
  kind: string;
  /** What it is, in words that complete “Kept about you: …”. */
  what: string;
  count: number;
  /** What of it does not leave with the person, each with the reason. */
  except: string[];
}

export class LeftKind {
  kind: string;
  /** Why nothing of it leaves, in words. */
  why: string;
}

/** What is kept about the person who asks. */
export class PersonalDataView {
  kept: KeptKind[];
  leftHere: LeftKind[];
}
