import type { Impact, Level } from '../evidence/index.js';
import type { IsoDate } from '../kernel/index.js';
import type { Target } from '../ladder/index.js';

/** Everything that readiness is computed from: one person, one target rung, one day. */
export interface ReadinessInput {
  /** The day of the assessment. */
  readonly asOf: IsoDate;
  readonly subjectId: string;
  /** The present line manager, or null. */
  readonly managerId: string | null;
  readonly leaves: readonly Leave[];
  readonly target: Target;
  readonly evidence: readonly EvidenceInput[];
  readonly counterObservations: readonly CounterObservationInput[];
}

/** Days on leave, both ends included. */
export interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What an evidence item and a counter-observation have in common. */
export interface WitnessedInput {
  /** Unique across evidence and counter-observations; a second one with the same id is ignored. */
  readonly id: string;
  /** The project or initiative it belongs to. */
  readonly episode: string;
  readonly indicators: readonly string[];
  readonly startedOn: IsoDate;
  /** For ongoing work: the last day on which it was confirmed. */
  readonly endedOn: IsoDate;
  readonly loggedOn: IsoDate;
  readonly hasLink: boolean;
  readonly ratings: readonly RatingInput[];
  readonly corroborations: readonly CorroborationInput[];
}

export interface EvidenceInput extends WitnessedInput {
  /** The person's own claim per indicator id. */
  readonly selfClaims: Readonly<Record<string, Level>>;
  readonly impact: Impact;
}

export type Severity = 'minor' | 'material' | 'serious';

export interface CounterObservationInput extends WitnessedInput {
  readonly severity: Severity;
}

/** `manager`: the line manager on the day of the rating. `other`: skip level, dotted line, sponsor, committee reader. */
export type RaterRole = 'manager' | 'other';

export interface RatingInput {
  readonly raterId: string;
  readonly role: RaterRole;
  readonly indicator: string;
  readonly level: Level;
  readonly on: IsoDate;
}

/** A colleague confirms having seen the work. */
export interface CorroborationInput {
  readonly raterId: string;
  readonly on: IsoDate;
}
