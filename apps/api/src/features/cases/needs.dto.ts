import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseRung } from './cases.dto.js';

/** A business need that waits, as whoever decides it reads it: without the name, the case or who wrote it. */
export class WaitingNeed {
  /** Of the need, not of the case. */
  id: string;
  target: CaseRung;
  /** Markdown. */
  need: string;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
  /** Sent back in If-Match. */
  version: number;
}

export class WaitingNeeds {
  /** The oldest first; at most 100. */
  needs: WaitingNeed[];
}

export class WriteNeed {
  /** Why the organisation needs this role: Markdown, at most 400 words. Name nobody: it is decided without the name. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say why the role is needed, in at least 10 characters' })
  @MaxLength(6000)
  need: string;
}

export class DecideNeed {
  @IsIn(['needed', 'not_now'], { message: 'Say whether it is needed' })
  @ApiProperty({ enum: ['needed', 'not_now'], enumName: 'NeedOutcome' })
  outcome: 'needed' | 'not_now';

  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(2000)
  reason: string;
}
