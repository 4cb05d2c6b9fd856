import type { ChecklistEntry, NamedNumber } from './ladder.js';

/** What a ladder gives to read beside its matrix: how the work changes along it, ways in, pay by stage, tools, the market. */
export interface LadderGuide {
  /** How pay is put together, stage by stage. */
  readonly payStages: readonly PayStage[];
  /** The stretches of the ladder over which each competency is described in one sentence. */
  readonly bands: readonly Band[];
  /** Those sentences, competency by competency. */
  readonly bandTexts: readonly BandText[];
  /** Rungs that no band speaks about. */
  readonly uncoveredRungs: readonly string[];
  /** What each stage is about, from the first to the last. */
  readonly arc: readonly string[];
  /** The questions that come first early and late on the ladder. */
  readonly orientationShift: { readonly early: readonly string[]; readonly late: readonly string[] };
  /** Named skills that several rungs share. */
  readonly leadership: { readonly rungs: readonly string[]; readonly skills: readonly ChecklistEntry[] };
  readonly breakInPaths: readonly BreakInPath[];
  /** Work that shows product thinking before the first product role. */
  readonly firstEvidence: readonly FirstEvidence[];
  /** What a product manager answers for, against a project manager. */
  readonly roleBoundary: { readonly productManager: readonly string[]; readonly projectManager: readonly string[] };
  /** Null where the ladder does not say. */
  readonly technicalBackground: { readonly csDegreeRequired: boolean; readonly technicalLiteracyRequired: boolean } | null;
  /** The tools of the field, by what they are for. */
  readonly tools: readonly ToolGroup[];
  readonly marketFacts: readonly MarketFact[];
  /** About the promotion policies of all rungs. */
  readonly policy: { readonly derived: boolean; readonly note: string };
}

export interface PayStage {
  readonly stage: string;
  readonly rungs: readonly string[];
  /** The weight of each part, in words. */
  readonly base: string;
  readonly bonus: string;
  readonly equity: string;
}

export interface Band {
  readonly id: string;
  readonly label: string;
  /** Rungs that it speaks about. */
  readonly covers: readonly string[];
  /** Rungs that it fits nearly. */
  readonly stretchesTo: readonly string[];
  /** Why it stretches; may be empty. */
  readonly why: string;
}

export interface BandText {
  readonly competency: string;
  readonly band: string;
  readonly text: string;
}

/** A way into product management. */
export interface BreakInPath {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Roles that it starts from. */
  readonly from: readonly string[];
  /** The profile that it builds on, for example `T-shaped`; may be empty. */
  readonly shape: string;
  readonly examples: readonly string[];
  /** Whom it is for. */
  readonly audience: readonly string[];
  readonly steps: readonly string[];
}

export interface FirstEvidence {
  /** The role that it is done in. */
  readonly from: string;
  readonly what: string;
  readonly numbers: readonly NamedNumber[];
}

export interface ToolGroup {
  readonly id: string;
  readonly tools: readonly string[];
}

/** A figure of the labour market; its id says what it is, for example `open_pm_roles`. */
export interface MarketFact {
  readonly id: string;
  /** In words; may be empty. */
  readonly label: string;
  readonly from: number;
  /** The upper end of a range; null for a single figure. */
  readonly to: number | null;
  /** The year or years it is about; may be empty. */
  readonly period: string;
}

/** A guide that says nothing. */
export const emptyGuide: LadderGuide = {
  payStages: [],
  bands: [],
  bandTexts: [],
  uncoveredRungs: [],
  arc: [],
  orientationShift: { early: [], late: [] },
  leadership: { rungs: [], skills: [] },
  breakInPaths: [],
  firstEvidence: [],
  roleBoundary: { productManager: [], projectManager: [] },
  technicalBackground: null,
  tools: [],
  marketFacts: [],
  policy: { derived: false, note: '' },
};
