import type { Impact, Level } from '../evidence/index.js';
import type { RequiredStatus } from '../ladder/index.js';
import type { Grade, IndicatorState } from './assessment.js';
import type { Tiers } from './indicator.js';
import type { Severity } from './input.js';

/** One voice about an item, and how far it can be trusted. */
export interface TraceVoice {
  readonly kind: 'self' | 'link' | 'peer' | 'manager' | 'other';
  /** Null for the link. */
  readonly personId: string | null;
  /** The rated or claimed level; null for a link, for a peer, and where nothing is claimed. */
  readonly level: Level | null;
  /** Reliability, 0 to 1. */
  readonly rho: number;
}

/** How one item counts for one indicator. Numbers are parts of 1 with six places. */
export interface ItemTrace {
  readonly evidenceId: string;
  readonly episode: string;
  /** The person's own word, the link, the raters, then the peers; each group by person id. */
  readonly voices: readonly TraceVoice[];
  readonly attainment: number;
  readonly credibility: number;
  /** What the voices would make together; more than the credibility where that is held down. */
  readonly believed: number;
  /** Held down for lack of a rater. */
  readonly heldDown: boolean;
  readonly impact: Impact;
  readonly impactFactor: number;
  /** Attainment × credibility × impact. */
  readonly quality: number;
  /** Active days since the work ended. */
  readonly ageDays: number;
  /** Days of leave since the work ended, by which it did not age. */
  readonly leaveDays: number;
  readonly recency: number;
  /** Quality × recency. */
  readonly value: number;
  readonly grade: Grade;
  /** Among the items that decide the support. */
  readonly counted: boolean;
  /** For an item that is not counted: the stronger one of the same episode that counts instead. */
  readonly strongerItem: string | null;
  /** What speaks for the indicator now, less what would without this item; never negative. */
  readonly added: number;
  /** The indicator is demonstrated now and would not be without this item. */
  readonly decisive: boolean;
}

/**
 * A limit without which more would speak for the indicator: `without_a` (no strong item carries it), `without_ab` (only
 * weak ones do), `freshest` (nothing counts fresher than the freshest item).
 */
export type CeilingKind = 'without_a' | 'without_ab' | 'freshest';

export interface CeilingTrace {
  readonly kind: CeilingKind;
  readonly at: number;
}

/** How one counter-observation weighs against an indicator. Numbers are parts of 1 with six places. */
export interface CounterTrace {
  readonly id: string;
  readonly episode: string;
  /** 0 where nobody rated or confirmed it. */
  readonly credibility: number;
  readonly severity: Severity;
  readonly severityFactor: number;
  readonly recency: number;
  /** Distinct episodes of grade A on the indicator that ended later; each halves the weight. */
  readonly laterStrongEpisodes: number;
  /** What is left of it: credibility × severity × recency, halved for every later strong episode. */
  readonly weight: number;
}

/** The whole arithmetic behind one indicator on one day. Numbers are parts of 1 with six places. */
export interface IndicatorTrace {
  readonly indicator: string;
  readonly competency: string;
  readonly must: boolean;
  /** Every item of some value that names the indicator, counted or not: by value downwards, then id. */
  readonly items: readonly ItemTrace[];
  /** What the items amount to, the largest of each episode taken. */
  readonly tiers: Tiers;
  readonly ceilings: readonly CeilingTrace[];
  /** Recency of the freshest item; 0 without items. */
  readonly freshest: number;
  /** What speaks for it. */
  readonly support: number;
  /** Every counter-observation that names it, by id. */
  readonly counterObservations: readonly CounterTrace[];
  /** What speaks against it. */
  readonly counter: number;
  /** Support × (1 - counter). */
  readonly score: number;
  readonly state: IndicatorState;
  readonly contested: boolean;
}

/** One part of a gate. */
export interface GatePart {
  readonly part: 'progress' | 'coverage' | 'episodes' | 'attestation';
  /** Of the gate; the weights add up to 1. */
  readonly weight: number;
  /** Required indicators shown; covered days; episodes; halves of the attestation. */
  readonly reached: number;
  /** How many of them are asked for. */
  readonly asked: number;
  /** 0 to 1: how far it has come. */
  readonly filled: number;
}

/** An indicator that a gate asks for. */
export interface RequiredIndicator {
  readonly id: string;
  readonly must: boolean;
  readonly score: number;
  readonly demonstrated: boolean;
  /** 0 to 1: its score against what `demonstrated` asks. */
  readonly filled: number;
}

/** How the gate of one competency comes about. */
export interface GateTrace {
  readonly competency: string;
  readonly required: RequiredStatus;
  /** Only the progress where `demonstrated` is asked; empty for a competency met by waiver. */
  readonly parts: readonly GatePart[];
  /** Every must, then the best of the others until they are enough. */
  readonly indicators: readonly RequiredIndicator[];
  /** What the parts come to by their weights, 0 to 1. */
  readonly together: number;
  /** The limit of a contested gate, where it holds the gate below that; else null. */
  readonly limit: number | null;
  readonly gate: number;
  readonly met: boolean;
  readonly byWaiver: boolean;
}

/** How the index comes about. */
export interface IndexTrace {
  /** Every competency's gate in the order of the target, then `breadth`. */
  readonly gates: readonly { readonly id: string; readonly gate: number }[];
  /** Ids of the gates that are as low as the lowest. */
  readonly weakest: readonly string[];
  /** 0 to 1. */
  readonly min: number;
  /** 0 to 1. */
  readonly mean: number;
  readonly weights: { readonly min: number; readonly mean: number };
  /** 100 × (weight × min + weight × mean), six places. */
  readonly rawIndex: number;
  readonly index: number;
}
