import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

export class JudgeConfirmation {
  @IsBoolean()
  counts: boolean;

  /** Why; needed where it does not count. The person reads it. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  reason?: string;

  /** The person of the organisation that they are, too: both count once. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a person' })
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  samePersonId?: string | null;

  /** Or the one outside that they are, too, with another address. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose one of those who were asked' })
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  sameOutsiderId?: string | null;
}
