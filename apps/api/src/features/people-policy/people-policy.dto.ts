import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const LEAVER_NAMES = ['kept', 'role'] as const;
export type LeaverNames = (typeof LEAVER_NAMES)[number];

/** How the organisation shows people beside what they said. */
export class PeoplePolicy {
  /** People who left: `kept`: by name; `role`: as “A former colleague”. What they said stays and counts either way. */
  @IsIn(LEAVER_NAMES, { message: 'Choose how people who left are shown' })
  @ApiProperty({ enum: LEAVER_NAMES, enumName: 'LeaverNames' })
  leaverNames: LeaverNames;
}
