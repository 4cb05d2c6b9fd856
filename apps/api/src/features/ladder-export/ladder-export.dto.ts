import { ApiProperty } from '@nestjs/swagger';
import { type ExportFormat, exportFormats } from '@nextrung/ladder-files';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

const asNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? Number(value) : value);

export class VersionQuery {
  /** Number of a version; left out: the one in force. */
  @IsOptional()
  @Transform(asNumber)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: number;
}

export class ExportQuery extends VersionQuery {
  /** What kind of file. */
  @IsIn(exportFormats, { message: `The format is one of: ${exportFormats.join(', ')}` })
  @ApiProperty({ enum: exportFormats, enumName: 'LadderExportFormat' })
  format: ExportFormat;
}

/** A kind of file that the ladder can be had as. */
export class ExportFormatView {
  @ApiProperty({ enum: exportFormats, enumName: 'LadderExportFormat' })
  format: ExportFormat;
  /** What it is, and what it is good for. */
  words: string;
  /** What of this ladder it has no place for; empty where it holds everything. */
  @ApiProperty({ type: [String] })
  leftOut: string[];
}
