import type { LadderGuide, MarketFact } from './guide.js';

/** How strongly a target rung asks for a competency. */
export type RequiredStatus = 'demonstrated' | 'sustained';

/** The track that a rung belongs to. */
export type Track = 'ic' | 'management';

/** A published framework of rungs × competencies. A version never changes once published. */
export interface Ladder {
  readonly title: string;
  /** ISO 4217 code of all amounts, for example `USD`; empty where the ladder has no amounts. */
  readonly currency: string;
  /** What the amounts include, for example "total_compensation (base + bonus + equity)"; may be empty. */
  readonly compensationBasis: string;
  /** Where the amounts are paid; may be empty. */
  readonly market: string;
  /** Places that pay more or less than the market; a place that is not named has the factor 1. */
  readonly locationFactors: readonly LocationFactor[];
  /** Lowest rung first. */
  readonly rungs: readonly Rung[];
  /** In the order of the matrix. */
  readonly competencies: readonly Competency[];
  /** One per rung and competency, rung by rung. */
  readonly cells: readonly Cell[];
  /** Extra skills that can be added to any rung. */
  readonly overlays: readonly Overlay[];
  readonly notes: readonly string[];
  /** What is there to read beside the matrix; nothing is assessed by it. */
  readonly guide: LadderGuide;
}

/** What a place pays against the market of the ladder. */
export interface LocationFactor {
  readonly location: string;
  /** 1 pays like the market. */
  readonly factor: number;
}

/** Extra skills on any rung, such as AI PM: assessed beside the core, with an index and a state of their own. */
export interface Overlay {
  readonly id: string;
  readonly name: string;
  /** What kind of addition it is; may be empty. */
  readonly kind: string;
  /** What the role is about at its core. */
  readonly roleCore: readonly string[];
  /** In the order in which they are shown. */
  readonly skills: readonly OverlaySkill[];
  readonly market: readonly MarketFact[];
}

/** A skill of an overlay; in an assessment it stands where a competency stands. */
export interface OverlaySkill extends Competency {
  readonly topics: readonly string[];
  readonly course: Course | null;
  readonly indicators: readonly Indicator[];
}

/** A course that teaches a skill. */
export interface Course {
  readonly name: string;
  readonly by: string;
  readonly platform: string;
  /** US dollars a month, about. */
  readonly usdPerMonth: number | null;
}

export interface Rung {
  readonly id: string;
  /** 1 for the lowest rung. */
  readonly ordinal: number;
  readonly title: string;
  readonly short: string;
  readonly track: Track;
  readonly managesPeople: boolean;
  /** Typical years of experience: context, never a gate. Null where the ladder does not say. */
  readonly years: Years | null;
  readonly responsibilities: readonly string[];
  /** May be empty. */
  readonly focus: string;
  /** Null where the ladder does not say. */
  readonly compensation: Compensation | null;
  /** The rung's own named skills; those of the leadership rungs stand in the guide. */
  readonly checklist: readonly ChecklistEntry[];
  readonly policy: TargetPolicy;
}

export interface Years {
  readonly min: number;
  readonly max: number | null;
  readonly openEnded: boolean;
}

/** Total compensation per year in whole units of the ladder's currency. */
export interface Compensation {
  readonly min: number;
  readonly max: number;
  /** The band is open at the top: show "at or above band top", never an excess. */
  readonly maxIsSoft: boolean;
  readonly midpoint: number;
  readonly highlyVariable: boolean;
}

/** A named skill. */
export interface ChecklistEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly tools: readonly string[];
  /** Amounts that the detail speaks of, by name. */
  readonly numbers: readonly NamedNumber[];
}

export interface NamedNumber {
  readonly name: string;
  readonly value: number;
}

export interface Competency {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** The expectations of one competency on one rung. */
export interface Cell {
  readonly rung: string;
  readonly competency: string;
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  readonly id: string;
  /** A must-have of its rung. */
  readonly must: boolean;
  readonly text: string;
  /** What it can look like; never asked for. Left out rather than empty. */
  readonly examples?: readonly string[];
  /** Not of the source that the ladder follows, but written to fill it. Left out rather than false. */
  readonly derived?: boolean;
}

/** What promotion to a rung asks for. */
export interface TargetPolicy {
  /** Competency ids that must be sustained. */
  readonly sustained: readonly string[];
  /** Competency ids that must be demonstrated. */
  readonly demonstrated: readonly string[];
  /** Days of covered work that make a competency sustained. */
  readonly sustainDays: number;
  /** Distinct episodes asked for over all competencies. */
  readonly minEpisodes: number;
  /** Context only; never a gate. */
  readonly typicalMonthsInLevel: number | null;
  /** The rung that people come from, null for none; left out where it is the one below. */
  readonly from?: string | null;
}
