import { ApiProperty } from '@nestjs/swagger';

export class NamedNumberView {
  name: string;
  value: number;
}

/** A named skill. */
export class ChecklistEntryView {
  id: string;
  name: string;
  detail: string;
  @ApiProperty({ type: [String] })
  tools: string[];
  /** Amounts that the detail speaks of. */
  @ApiProperty({ type: [NamedNumberView] })
  numbers: NamedNumberView[];
}

/** A figure of the labour market; its id says what it is, for example `open_pm_roles`. */
export class MarketFactView {
  id: string;
  /** In words; may be empty. */
  label: string;
  from: number;
  /** The upper end of a range; null for a single figure. */
  @ApiProperty({ type: Number, nullable: true })
  to: number | null;
  /** The year or years it is about; may be empty. */
  period: string;
}
