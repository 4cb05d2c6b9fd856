/** How strongly a target rung asks for a competency. */
export type RequiredStatus = 'demonstrated' | 'sustained';

/** The track that a rung belongs to. */
export type Track = 'ic' | 'management';

/** A published framework of rungs × competencies. A version never changes once published. */
export interface Ladder {
  readonly title: string;
  /** ISO 4217 code of all amounts, for example `USD`. */
  readonly currency: string;
  /** What the amounts include, for example "total_compensation (base + bonus + equity)". */
  readonly compensationBasis: string;
  readonly market: string;
  /** Lowest rung first. */
  readonly rungs: readonly Rung[];
  /** In the order of the matrix. */
  readonly competencies: readonly Competency[];
  /** One per rung and competency, rung by rung. */
  readonly cells: readonly Cell[];
  /** Extra skills that can be added to any rung. */
  readonly overlays: readonly Overlay[];
  readonly notes: readonly string[];
}

/** Extra skills on any rung, such as AI PM: assessed beside the core, with an index and a state of their own. */
export interface Overlay {
  readonly id: string;
  readonly name: string;
  /** In the order in which they are shown. */
  readonly skills: readonly OverlaySkill[];
}

/** A skill of an overlay; in an assessment it stands where a competency stands. */
export interface OverlaySkill extends Competency {
  readonly indicators: readonly Indicator[];
}

export interface Rung {
  readonly id: string;
  /** 1 for the lowest rung. */
  readonly ordinal: number;
  readonly title: string;
  readonly short: string;
  readonly track: Track;
  readonly managesPeople: boolean;
  /** Typical years of experience: context, never a gate. */
  readonly years: { readonly min: number; readonly max: number | null; readonly openEnded: boolean };
  readonly responsibilities: readonly string[];
  readonly focus: string;
  readonly compensation: Compensation;
  readonly checklist: readonly ChecklistEntry[];
  readonly policy: TargetPolicy;
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

export interface ChecklistEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface Competency {
  readonly id: string;
  readonly name: string;
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
}
