import { ApiProperty } from '@nestjs/swagger';

export const EQUITY_BY = ['rung', 'location', 'working_share', 'tenure'] as const;
export type EquityBy = (typeof EQUITY_BY)[number];

/** People with something in common: at least five, or several smaller groups together. */
export class EquityGroup {
  name: string;
  /** Who has a rung today. */
  people: number;
  /** With a case begun in the period. Null where even together they are fewer than five. */
  @ApiProperty({ type: Number, nullable: true })
  nominated: number | null;
  /** Told of a decision in the period. Null, like each outcome, where fewer than five were, or where that could be found by subtracting. */
  @ApiProperty({ type: Number, nullable: true })
  decided: number | null;
  @ApiProperty({ type: Number, nullable: true })
  promoted: number | null;
  @ApiProperty({ type: Number, nullable: true })
  deferred: number | null;
  @ApiProperty({ type: Number, nullable: true })
  notYet: number | null;
  /** Whole months at the present rung, in the middle. Null for groups that are shown together. */
  @ApiProperty({ type: Number, nullable: true })
  monthsInLevel: number | null;
}

export class EquityTable {
  @ApiProperty({ enum: EQUITY_BY, enumName: 'EquityBy' })
  by: EquityBy;
  /** The largest first; what is shown together last. */
  groups: EquityGroup[];
}

/** Nomination, decision and time in level by group, in counts. It names nobody and judges nothing. */
export class EquityView {
  /** First day of the period; the last one is today. */
  @ApiProperty({ format: 'date' })
  since: string;
  tables: EquityTable[];
}
