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

/** People who said the same of themselves: counts to the nearest five, or several smaller groups together. */
export class DeclaredGroupView {
  name: string;
  people: number;
  /** With a case begun in the period. Null, like the others, where it would be fewer than five, all that there are, or could be found by subtracting. */
  @ApiProperty({ type: Number, nullable: true })
  nominated: number | null;
  /** Told of a decision in the period. */
  @ApiProperty({ type: Number, nullable: true })
  decided: number | null;
  @ApiProperty({ type: Number, nullable: true })
  promoted: number | null;
  /** Months at the present rung, in the middle, to half a year; of ten people and more. */
  @ApiProperty({ type: Number, nullable: true })
  monthsInLevel: number | null;
}

/** What was counted of the answers to a question, once a month. There are no filters, so that nothing is found by comparing two. */
export class DeclaredTable {
  label: string;
  /** Null: the first count is yet to come. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  countedOn: string | null;
  /** Answers given and taken back since then are counted from this day on. */
  @ApiProperty({ format: 'date' })
  nextCountFrom: string;
  /** The largest first, who said nothing behind them, what is shown together last; empty where too few answered. */
  groups: DeclaredGroupView[];
}

/** Nomination, decision and time in level by group, in counts. It names nobody and judges nothing. */
export class EquityView {
  /** First day of the period; the last one is today. */
  @ApiProperty({ format: 'date' })
  since: string;
  tables: EquityTable[];
  /** By what people said of themselves, where the organisation asks them. */
  declared: DeclaredTable[];
}
