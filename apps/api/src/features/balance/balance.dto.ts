import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../people/people.dto.js';

/** How long someone has waited, what they had a part in, and how long what they share waits for its rating. */
export class BalancePerson {
  person: PersonRef;
  /** Code of the present rung; null without one. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** First day on that rung; a rung recorded again begins nothing anew. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  onRungSince: string | null;
  /** Days since then. Never a gate, and readiness does not read it. */
  @ApiProperty({ type: 'integer', nullable: true })
  daysOnRung: number | null;
  /** Initiatives with a shared item whose work reached into the last 365 days. */
  @ApiProperty({ type: 'integer' })
  episodes: number;
  /** Of those: others are named as having seen it, or a colleague has confirmed it. */
  @ApiProperty({ type: 'integer' })
  seen: number;
  /** Of those: with a figure before and after. */
  @ApiProperty({ type: 'integer' })
  measured: number;
  /** Of those: with what was asked for and was theirs to decide. */
  @ApiProperty({ type: 'integer' })
  mandated: number;
  /** Indicators that a line manager called “no chance given”, with nothing else said since and no rating of Meets or more. */
  @ApiProperty({ type: 'integer' })
  noChance: number;
  /** Shared items that wait for the reader's rating today. */
  @ApiProperty({ type: 'integer' })
  waiting: number;
  /** Days for which the oldest of them waits; null where none does. */
  @ApiProperty({ type: 'integer', nullable: true })
  oldestWaitDays: number | null;
  /** Days from sharing to the reader's first rating, the middle of the last 365 days; null for fewer than three items. */
  @ApiProperty({ type: 'integer', nullable: true })
  usualWaitDays: number | null;
}

/** The middle of all; every figure is null with fewer than five people who have one. */
export class BalanceMiddle {
  @ApiProperty({ type: 'integer', nullable: true })
  daysOnRung: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  episodes: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  seen: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  usualWaitDays: number | null;
}

export const LENIENCY_KINDS = ['not_enough', 'known'] as const;
export const LENIENCY_HABITS = ['higher', 'alike', 'lower'] as const;

/** The reader's ratings beside those that others gave for the same indicators of the same items, in the last 730 days. */
export class LeniencyView {
  @ApiProperty({ enum: LENIENCY_KINDS, enumName: 'LeniencyKind' })
  kind: (typeof LENIENCY_KINDS)[number];
  /** Indicators of items that somebody else rated, too. */
  @ApiProperty({ type: 'integer' })
  compared: number;
  /** How many others that were. */
  @ApiProperty({ type: 'integer' })
  raters: number;
  /** So many it takes. */
  @ApiProperty({ type: 'integer' })
  leastCompared: number;
  /** So many others it takes. */
  @ApiProperty({ type: 'integer' })
  leastRaters: number;
  /** Where the reader rated higher than the others’ mean; null while it is not known. */
  @ApiProperty({ type: 'integer', nullable: true })
  higher: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  same: number | null;
  @ApiProperty({ type: 'integer', nullable: true })
  lower: number | null;
  /** In levels, to a tenth; above 0: the reader rates higher. */
  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
  /** `alike` up to a quarter of a level. */
  @ApiProperty({ enum: LENIENCY_HABITS, enumName: 'LeniencyHabit', nullable: true })
  habit: (typeof LENIENCY_HABITS)[number] | null;
}

/** Time, opportunity and ratings of a manager's direct reports, for that manager alone. */
export class BalanceView {
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** First day of the work that is counted. */
  @ApiProperty({ format: 'date' })
  since: string;
  /** Direct reports by name, at most 500. */
  @ApiProperty({ type: [BalancePerson] })
  people: BalancePerson[];
  middle: BalanceMiddle;
  leniency: LeniencyView;
}
