import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { INDICATOR_ID_PATTERN } from '../ladders/codes.js';
import { PersonRef } from '../people/people.dto.js';

/** `expired`: signed, and its year is over. */
export const WAIVER_STATES = ['proposed', 'signed', 'refused', 'ended', 'expired'] as const;
export type WaiverStateName = (typeof WAIVER_STATES)[number];

/** An indicator that does not apply to a person, once a second person has signed. */
export class WaiverView {
  id: string;
  indicator: string;
  /** Wording of the indicator. */
  text: string;
  /** Name of its competency. */
  competencyName: string;
  reason: string;
  @ApiProperty({ enum: WAIVER_STATES, enumName: 'WaiverState' })
  state: WaiverStateName;
  proposedBy: PersonRef;
  @ApiProperty({ format: 'date' })
  proposedOn: string;
  /** Who signed or refused. */
  @ApiProperty({ type: PersonRef, nullable: true })
  decidedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  decisionNote: string;
  /** First day on which it no longer holds: a year after it was signed. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  expiresOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
}

export class ProposeWaiver {
  /** Code of an indicator of a target rung that is not a must-have, such as `SPM.S2`. */
  @IsString()
  @Matches(INDICATOR_ID_PATTERN, { message: 'Choose an indicator' })
  @ApiProperty({ pattern: INDICATOR_ID_PATTERN.source })
  indicator: string;

  /** Why it does not apply; the person and the second signer read it. At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(1000)
  reason: string;
}

export class EndWaiver {
  /** The state that was seen; refused (409) when it is another one by now. */
  @IsIn(['proposed', 'signed'], { message: 'Say in which state it was seen' })
  @ApiProperty({ enum: ['proposed', 'signed'], enumName: 'WaiverOpenState' })
  expectedState: 'proposed' | 'signed';
}

export class DecideWaiver {
  @IsIn(['signed', 'refused'], { message: 'Sign or refuse' })
  @ApiProperty({ enum: ['signed', 'refused'], enumName: 'WaiverDecision' })
  as: 'signed' | 'refused';

  /** Needed when refused. */
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note: string;
}
