import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Matches } from 'class-validator';
import { NestedEach } from '../../platform/http/nested.js';
import { INDICATOR_ID_PATTERN } from '../ladders/codes.js';
import { PersonRef } from '../people/people.dto.js';
import { FIRST_LOOK_MARKS, FIRST_LOOK_SIDES, type FirstLookMark, type FirstLookSide } from './first-look-marks.entity.js';

/** `log`: evidence that shows it is asked for. `chance`: nobody has seen it yet. `talk`: neither can say. `none`: there is evidence already. */
export const FIRST_LOOK_ASKS = ['log', 'chance', 'talk', 'none'] as const;
export type FirstLookAskName = (typeof FIRST_LOOK_ASKS)[number];

export class FirstLookIndicator {
  indicator: string;
  text: string;
  must: boolean;
  /** Null until the person has marked, and sealed from the manager until both have. */
  @ApiProperty({ enum: FIRST_LOOK_MARKS, enumName: 'FirstLookMark', nullable: true })
  person: FirstLookMark | null;
  /** Null until the manager has marked, and sealed from the person until both have. */
  @ApiProperty({ enum: FIRST_LOOK_MARKS, enumName: 'FirstLookMark', nullable: true })
  manager: FirstLookMark | null;
  /** The two see it differently; false until both have marked. */
  differs: boolean;
  /** What comes of it; null until both have marked. */
  @ApiProperty({ enum: FIRST_LOOK_ASKS, enumName: 'FirstLookAsk', nullable: true })
  ask: FirstLookAskName | null;
  /** The person's shared items that name it; 0 until both have marked. */
  items: number;
}

export class FirstLookCell {
  competency: string;
  competencyName: string;
  @ApiProperty({ type: [FirstLookIndicator] })
  indicators: FirstLookIndicator[];
}

/** The first look at a person for their target rung. Both mark it, sealed from each other; it never enters the assessment. */
export class FirstLookView {
  /** Null at the top of the ladder: there is nothing to look at. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** Null where it has not been begun for this rung. */
  @ApiProperty({ type: PersonRef, nullable: true })
  begunBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  begunOn: string | null;
  /** Whose marks the reader gives. */
  @ApiProperty({ enum: FIRST_LOOK_SIDES, enumName: 'FirstLookSide' })
  side: FirstLookSide;
  /** Days on which they were given. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  personMarkedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  managerMarkedOn: string | null;
  /** In the order of the ladder. */
  @ApiProperty({ type: [FirstLookCell] })
  cells: FirstLookCell[];
}

export class FirstLookMarkInput {
  @IsString()
  @Matches(INDICATOR_ID_PATTERN, { message: 'Choose an indicator' })
  @ApiProperty({ pattern: INDICATOR_ID_PATTERN.source })
  indicator: string;

  @IsIn(FIRST_LOOK_MARKS, { message: 'Choose shown, partly, not yet or cannot say' })
  @ApiProperty({ enum: FIRST_LOOK_MARKS, enumName: 'FirstLookMark' })
  mark: FirstLookMark;
}

export class GiveFirstLookMarks {
  /** Indicators of the rung, each at most once; those left out count as `cannot_say`. */
  @IsArray()
  @ArrayMinSize(1, { message: 'Mark at least one' })
  @ArrayMaxSize(200)
  @NestedEach(() => FirstLookMarkInput)
  @ApiProperty({ type: [FirstLookMarkInput] })
  marks: FirstLookMarkInput[];
}
