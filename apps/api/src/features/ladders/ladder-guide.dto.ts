import { ApiProperty } from '@nestjs/swagger';
import { ChecklistEntryView, MarketFactView, NamedNumberView } from './ladder-parts.dto.js';

/** How pay is put together at one stage, in words. */
export class PayStageView {
  stage: string;
  @ApiProperty({ type: [String] })
  rungs: string[];
  base: string;
  bonus: string;
  equity: string;
}

/** A stretch of the ladder over which each competency is described in one sentence. */
export class BandView {
  id: string;
  label: string;
  /** Rungs that it speaks about. */
  @ApiProperty({ type: [String] })
  covers: string[];
  /** Rungs that it fits nearly. */
  @ApiProperty({ type: [String] })
  stretchesTo: string[];
  /** Why it stretches; may be empty. */
  why: string;
}

export class BandTextView {
  competency: string;
  band: string;
  text: string;
}

/** The questions that come first early and late on the ladder. */
export class OrientationShiftView {
  @ApiProperty({ type: [String] })
  early: string[];
  @ApiProperty({ type: [String] })
  late: string[];
}

/** Named skills that several rungs share. */
export class LeadershipView {
  @ApiProperty({ type: [String] })
  rungs: string[];
  @ApiProperty({ type: [ChecklistEntryView] })
  skills: ChecklistEntryView[];
}

/** A way into product management. */
export class BreakInPathView {
  id: string;
  name: string;
  note: string;
  /** Roles that it starts from. */
  @ApiProperty({ type: [String] })
  from: string[];
  /** The profile that it builds on; may be empty. */
  shape: string;
  @ApiProperty({ type: [String] })
  examples: string[];
  /** Whom it is for. */
  @ApiProperty({ type: [String] })
  audience: string[];
  @ApiProperty({ type: [String] })
  steps: string[];
}

/** Work that shows product thinking before the first product role. */
export class FirstEvidenceView {
  /** The role that it is done in. */
  from: string;
  what: string;
  @ApiProperty({ type: [NamedNumberView] })
  numbers: NamedNumberView[];
}

/** What a product manager answers for, against a project manager. */
export class RoleBoundaryView {
  @ApiProperty({ type: [String] })
  productManager: string[];
  @ApiProperty({ type: [String] })
  projectManager: string[];
}

export class TechnicalBackgroundView {
  csDegreeRequired: boolean;
  technicalLiteracyRequired: boolean;
}

export class ToolGroupView {
  id: string;
  @ApiProperty({ type: [String] })
  tools: string[];
}

/** About the promotion policies of all rungs. */
export class PolicyNoteView {
  derived: boolean;
  note: string;
}

/** What a ladder gives to read beside its matrix; nothing is assessed by it. */
export class LadderGuideView {
  @ApiProperty({ type: [PayStageView] })
  payStages: PayStageView[];
  @ApiProperty({ type: [BandView] })
  bands: BandView[];
  /** One sentence for a competency in a band. */
  @ApiProperty({ type: [BandTextView] })
  bandTexts: BandTextView[];
  /** Rungs that no band speaks about. */
  @ApiProperty({ type: [String] })
  uncoveredRungs: string[];
  /** What each stage is about, from the first to the last. */
  @ApiProperty({ type: [String] })
  arc: string[];
  orientationShift: OrientationShiftView;
  leadership: LeadershipView;
  @ApiProperty({ type: [BreakInPathView] })
  breakInPaths: BreakInPathView[];
  @ApiProperty({ type: [FirstEvidenceView] })
  firstEvidence: FirstEvidenceView[];
  roleBoundary: RoleBoundaryView;
  /** Null where the ladder does not say. */
  @ApiProperty({ type: TechnicalBackgroundView, nullable: true })
  technicalBackground: TechnicalBackgroundView | null;
  /** The tools of the field, by what they are for. */
  @ApiProperty({ type: [ToolGroupView] })
  tools: ToolGroupView[];
  @ApiProperty({ type: [MarketFactView] })
  marketFacts: MarketFactView[];
  policy: PolicyNoteView;
}
