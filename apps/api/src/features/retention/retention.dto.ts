import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { RETENTION_KIND_NAMES, type RetentionKindName } from './retention-kinds.js';

export class RetentionRuleView {
  @ApiProperty({ enum: RETENTION_KIND_NAMES, enumName: 'RetentionKind' })
  kind: RetentionKindName;
  /** What goes, in words. */
  what: string;
  /** After how many months; null: never. */
  @ApiProperty({ type: Number, nullable: true })
  months: number | null;
  /** What the product begins with. */
  @ApiProperty({ type: Number, nullable: true })
  defaultMonths: number | null;
  /** Raised by every change of this rule; 0 where it has never been changed. */
  version: number;
  @ApiProperty({ type: String, nullable: true })
  changedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  changedAt: string | null;
}

export class RetentionRules {
  rules: RetentionRuleView[];
}

export class ChangeRetention {
  @IsIn(RETENTION_KIND_NAMES, { message: 'Choose a kind of data' })
  @ApiProperty({ enum: RETENTION_KIND_NAMES, enumName: 'RetentionKind' })
  kind: RetentionKindName;

  /** After how many months, 1 to 240; null: never. */
  @ValidateIf(({ months }: ChangeRetention) => months !== null)
  @IsInt({ message: 'Give a whole number of months, or choose never' })
  @Min(1, { message: 'At least 1 month' })
  @Max(240, { message: 'At most 240 months' })
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 240, nullable: true })
  months: number | null;
}

export class RetentionPreview {
  /** How many people, texts or rows would go at the next run, as of now. */
  count: number;
}
