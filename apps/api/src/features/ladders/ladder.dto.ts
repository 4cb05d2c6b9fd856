import { ApiProperty } from '@nestjs/swagger';
import { LadderGuideView } from './ladder-guide.dto.js';
import { ChecklistEntryView, MarketFactView } from './ladder-parts.dto.js';

export class CompetencyRef {
  id: string;
  name: string;
}

export class LadderCompetencyView extends CompetencyRef {
  description?: string;
}

export class IndicatorView {
  /** Code within the ladder, such as `SPM.S1`. */
  id: string;
  /** A must-have of its rung. */
  must: boolean;
  text: string;
  /** What it can look like; never asked for. */
  @ApiProperty({ type: [String], required: false })
  examples?: string[];
  /** Not of the source that the ladder follows, but written to fill it. */
  derived?: boolean;
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
  /** The rung that people come from, null for none; left out where it is the one below. */
  @ApiProperty({ type: String, nullable: true, required: false })
  from?: string | null;
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
  /** Null where the ladder does not say. */
  @ApiProperty({ type: YearsView, nullable: true })
  years: YearsView | null;
  @ApiProperty({ type: [String] })
  responsibilities: string[];
  focus: string;
  /** Null where the ladder does not say. */
  @ApiProperty({ type: CompensationView, nullable: true })
  compensation: CompensationView | null;
  /** The rung's own named skills; those of the leadership rungs stand in the guide. */
  @ApiProperty({ type: [ChecklistEntryView] })
  checklist: ChecklistEntryView[];
  policy: PolicyView;
}

/** A course that teaches a skill. */
export class CourseView {
  name: string;
  by: string;
  platform: string;
  /** US dollars a month, about. */
  @ApiProperty({ type: Number, nullable: true })
  usdPerMonth: number | null;
}

/** A skill of an overlay, with its indicators. */
export class OverlaySkillView extends LadderCompetencyView {
  @ApiProperty({ type: [String] })
  topics: string[];
  @ApiProperty({ type: CourseView, nullable: true })
  course: CourseView | null;
  @ApiProperty({ type: [IndicatorView] })
  indicators: IndicatorView[];
}

/** Extra skills on any rung, such as AI PM: assessed beside the core. */
export class OverlayView {
  id: string;
  name: string;
  /** What kind of addition it is; may be empty. */
  kind: string;
  /** What the role is about at its core. */
  @ApiProperty({ type: [String] })
  roleCore: string[];
  @ApiProperty({ type: [OverlaySkillView] })
  skills: OverlaySkillView[];
  @ApiProperty({ type: [MarketFactView] })
  market: MarketFactView[];
}

/** What a place pays against the ladder's market. */
export class LocationFactorView {
  location: string;
  /** 1 pays like the market. */
  factor: number;
}

/** A published ladder: rungs × competencies with their indicators. */
export class LadderView {
  id: string;
  title: string;
  version: number;
  /** ISO 4217; empty where the ladder has no amounts. */
  currency: string;
  /** What the amounts include; may be empty. */
  compensationBasis: string;
  /** Where they are paid; may be empty. */
  market: string;
  /** A place that is not named has the factor 1. */
  @ApiProperty({ type: [LocationFactorView] })
  locationFactors: LocationFactorView[];
  @ApiProperty({ type: [RungView] })
  rungs: RungView[];
  @ApiProperty({ type: [LadderCompetencyView] })
  competencies: LadderCompetencyView[];
  @ApiProperty({ type: [CellView] })
  cells: CellView[];
  @ApiProperty({ type: [OverlayView] })
  overlays: OverlayView[];
  @ApiProperty({ type: [String] })
  notes: string[];
  guide: LadderGuideView;
}
