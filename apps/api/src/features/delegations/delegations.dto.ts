import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

/** `planned`: begins later; `present`: holds today; `over`: its last day has passed. */
export const DELEGATION_STATES = ['planned', 'present', 'over'] as const;
export type DelegationStateName = (typeof DELEGATION_STATES)[number];

/** Someone who stands in for a manager towards the manager’s direct reports. */
export class DelegationView {
  id: string;
  manager: PersonRef;
  delegate: PersonRef;
  @ApiProperty({ format: 'date' })
  from: string;
  /** Last day on which it holds. */
  @ApiProperty({ format: 'date' })
  to: string;
  reason: string;
  createdBy: PersonRef;
  @ApiProperty({ enum: DELEGATION_STATES, enumName: 'DelegationState' })
  state: DelegationStateName;
}

/** In whose place somebody acts, and until when. */
export class StandsInFor {
  manager: PersonRef;
  /** Last day on which it holds. */
  @ApiProperty({ format: 'date' })
  until: string;
}

export class Delegations {
  /** Those who stand in for this manager, past and planned, newest first; at most two hundred. */
  @ApiProperty({ type: [DelegationView] })
  standIns: DelegationView[];
  /** For whom this person stands in today; told to the person themselves only. */
  @ApiProperty({ type: [StandsInFor] })
  standsInFor: StandsInFor[];
  /** Somebody reports to this person today, so there is something to stand in for. */
  leads: boolean;
}

export class BeginDelegation {
  @IsUUID(undefined, { message: 'Choose who stands in' })
  delegateId: string;

  /** First day: today, or within a year. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  from: string;

  /** Last day; the whole lasts at most twelve months. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  to: string;

  /** Read by the manager, the managers above and administrators. */
  @Trimmed()
  @IsString()
  @MinLength(3, { message: 'Give the reason' })
  @MaxLength(500)
  reason: string;
}
