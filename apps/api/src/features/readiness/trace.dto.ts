import { ApiProperty } from '@nestjs/swagger';
import { GRADES, type GradeName, INDICATOR_STATES, type IndicatorStateName } from './readiness.dto.js';

/** A number in words, and one step further: the arithmetic, a line each. */
export class Explanation {
  @ApiProperty({ type: [String] })
  words: string[];
  @ApiProperty({ type: [String] })
  formula: string[];
}

export class GateExplanation extends Explanation {
  /** Of the competency. */
  id: string;
  name: string;
}

/** How the numbers of one assessment come about. */
export class AssessmentTrace {
  index: Explanation;
  confidence: Explanation;
  breadth: Explanation;
  gates: GateExplanation[];
}

export class OverlayTrace extends AssessmentTrace {
  id: string;
}

/** How the numbers of the core come about, and of the overlays beside it. */
export class ReadinessTrace extends AssessmentTrace {
  overlays: OverlayTrace[];
}

/** One item that names the indicator. A sealed one, which the viewer may still rate, comes without numbers. */
export class TracedItem extends Explanation {
  evidenceId: string;
  title: string;
  sealed: boolean;
  /** 0 to 1; does not change with time. */
  @ApiProperty({ type: Number, nullable: true })
  quality: number | null;
  /** 0 to 1. */
  @ApiProperty({ type: Number, nullable: true })
  recency: number | null;
  /** Quality × recency. */
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
  @ApiProperty({ enum: GRADES, enumName: 'Grade', nullable: true })
  grade: GradeName | null;
  /** What speaks for the indicator now, less what would without this item: 0 to 1. Null while any item of it is sealed. */
  @ApiProperty({ type: Number, nullable: true })
  added: number | null;
  /** It decides the support; others of its episode are stronger where not. Null while any item of it is sealed. */
  @ApiProperty({ type: Boolean, nullable: true })
  counted: boolean | null;
}

/** Something that speaks against the indicator. */
export class TracedCounter extends Explanation {
  id: string;
  /** Who recorded it. */
  by: string;
  @ApiProperty({ format: 'date' })
  on: string;
  /** 0 to 1, after later strong episodes. */
  weight: number;
}

/** Everything behind one indicator, in words and numbers. */
export class IndicatorTraceView extends Explanation {
  id: string;
  text: string;
  must: boolean;
  competency: string;
  competencyName: string;
  /** 0 to 1: what speaks for it; null while an item of it is sealed, whose value it would tell. */
  @ApiProperty({ type: Number, nullable: true })
  support: number | null;
  /** 0 to 1: what speaks against it. */
  counter: number;
  /** 0 to 1; demonstrated from 0.6; null while an item of it is sealed. */
  @ApiProperty({ type: Number, nullable: true })
  score: number | null;
  @ApiProperty({ enum: INDICATOR_STATES, enumName: 'IndicatorState' })
  state: IndicatorStateName;
  contested: boolean;
  /** Later strong episodes that clear it; null where it is not contested, or only an answer does. */
  @ApiProperty({ type: Number, nullable: true })
  episodesToClear: number | null;
  /** Strongest first; sealed ones last. */
  items: TracedItem[];
  counters: TracedCounter[];
}
