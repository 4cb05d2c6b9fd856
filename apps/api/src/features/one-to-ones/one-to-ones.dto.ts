import { ApiProperty } from '@nestjs/swagger';
import { ActionView } from '../gaps/gaps.dto.js';
import { OWN_VIEWS, type OwnViewName } from '../own-views/own-view.entity.js';
import { PersonRef } from '../people/people.dto.js';
import { READINESS_STATES, type ReadinessStateName } from '../readiness/readiness.dto.js';

export class OneToOneItem {
  id: string;
  title: string;
  /** When it was last shared. */
  @ApiProperty({ format: 'date' })
  sharedOn: string;
}

export class OneToOneAsk {
  itemId: string;
  title: string;
  question: string;
  @ApiProperty({ format: 'date' })
  askedOn: string;
}

export class OneToOneMove {
  /** State at the beginning of the period; null where nothing was recorded then. */
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', nullable: true })
  before: ReadinessStateName | null;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', nullable: true })
  now: ReadinessStateName | null;
}

export class OneToOneView {
  @ApiProperty({ enum: OWN_VIEWS, enumName: 'OwnViewName' })
  view: OwnViewName;
  @ApiProperty({ format: 'date' })
  onDay: string;
}

/** What there is for the next 1:1: since last time, what waits, and one question. */
export class OneToOne {
  person: PersonRef;
  /** The last 1:1 that the reader recorded with them; null: none yet. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastOn: string | null;
  /** First day of the period: of the last 1:1, or two weeks back. */
  @ApiProperty({ format: 'date' })
  since: string;
  /** Code of the target rung. */
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  state: OneToOneMove;
  /** Items shared since, newest first, at most 20. */
  @ApiProperty({ type: [OneToOneItem] })
  shared: OneToOneItem[];
  /** Items that wait for the reader's rating, the longest waiting first, at most 20. */
  @ApiProperty({ type: [OneToOneItem] })
  toRate: OneToOneItem[];
  /** What the reader asked about items and has no answer to. */
  @ApiProperty({ type: [OneToOneAsk] })
  asked: OneToOneAsk[];
  /** What was promised to the person, the first due first. */
  @ApiProperty({ type: [ActionView] })
  promised: ActionView[];
  /** The reader's newest own view; null: none. */
  @ApiProperty({ type: OneToOneView, nullable: true })
  ownView: OneToOneView | null;
  question: string;
  /** Why this question. */
  because: string;
}

export class OneToOneRecorded {
  @ApiProperty({ format: 'date' })
  onDay: string;
}
