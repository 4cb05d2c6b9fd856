import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';

/** Lines beside the line manager's. */
export const SIDE_LINE_KINDS = ['dotted', 'sponsor'] as const;
export type SideLineKind = (typeof SIDE_LINE_KINDS)[number];

export class BeginLine {
  @IsIn(SIDE_LINE_KINDS, { message: 'Choose a dotted line or a sponsor' })
  @ApiProperty({ enum: SIDE_LINE_KINDS, enumName: 'SideLineKind' })
  kind: SideLineKind;

  /** The one at the other end. For a manager: themselves, or someone they see. */
  @IsId('Choose a person')
  managerId: string;

  /** First day on which it holds. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  from: string;
}

export class EndLine {
  /** First day on which it no longer holds. A line that has not begun by then is removed. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  on: string;
}
