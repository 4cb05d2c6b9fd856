import { ApiProperty } from '@nestjs/swagger';

export class CompetencyRef {
  id: string;
  name: string;
}

export class IndicatorView {
  /** Code within the ladder, such as `SPM.S1`. */
  id: string;
  /** A must-have of its rung. */
  must: boolean;
  text: string;
}

export class CellView {
  rung: string;
  competency: string;
  @ApiProperty({ type: [IndicatorView] })
  indicators: IndicatorView[];
}

export class YearsView {
  /** Years of experience; typical, never a gate. */
  min: number;
  @ApiProperty({ type: Number, nullable: true })
  max: number | null;
  openEnded: boolean;
}

export class CompensationView {
  /** A year, in whole units of the ladder's currency. */
  min: number;
  max: number;
  /** The band has no hard top. */
  maxIsSoft: boolean;
  midpoint: number;
  highlyVariable: boolean;
}

export class ChecklistEntryView {
  id: string;
  name: string;
  detail: string;
}

export class PolicyView {
  /** Competencies that must be sustained. */
  @ApiProperty({ type: [String] })
  sustained: string[];
  /** Competencies that must be demonstrated. */
  @ApiProperty({ type: [String] })
  demonstrated: string[];
  /** Days. */
  sustainDays: number;
  minEpisodes: number;
  /** Months; shown for context, never a gate. */
  @ApiProperty({ type: Number, nullable: true })
  typicalMonthsInLevel: number | null;
}

export class RungView {
  id: string;
  /** 1 for the lowest rung. */
  ordinal: number;
  title: string;
  short: string;
  @ApiProperty({ enum: ['ic', 'management'], enumName: 'Track' })
  track: 'ic' | 'management';
  managesPeople: boolean;
  years: YearsView;
  @ApiProperty({ type: [String] })
  responsibilities: string[];
  focus: string;
  compensation: CompensationView;
  @ApiProperty({ type: [ChecklistEntryView] })
  checklist: ChecklistEntryView[];
  policy: PolicyView;
}

/** A skill of an overlay, with its indicators. */
export class OverlaySkillView extends CompetencyRef {
  @ApiProperty({ type: [IndicatorView] })
  indicators: IndicatorView[];
}

/** Extra skills on any rung, such as AI PM: assessed beside the core. */
export class OverlayView {
  id: string;
  name: string;
  @ApiProperty({ type: [OverlaySkillView] })
  skills: OverlaySkillView[];
}

/** A published ladder: rungs × competencies with their indicators. */
export class LadderView {
  id: string;
  title: string;
  version: number;
  /** ISO 4217. */
  currency: string;
  compensationBasis: string;
  market: string;
  @ApiProperty({ type: [RungView] })
  rungs: RungView[];
  @ApiProperty({ type: [CompetencyRef] })
  competencies: CompetencyRef[];
  @ApiProperty({ type: [CellView] })
  cells: CellView[];
  @ApiProperty({ type: [OverlayView] })
  overlays: OverlayView[];
  @ApiProperty({ type: [String] })
  notes: string[];
}
