import { type WitnessRelation, witnessRelations } from '@nextrung/domain/evidence';
import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../people/people.dto.js';

export const SEVERITIES = ['minor', 'material', 'serious'] as const;
export type SeverityName = (typeof SEVERITIES)[number];
export const LEVELS = ['not_shown', 'partial', 'meets', 'exceeds'] as const;
export type LevelName = (typeof LEVELS)[number];

/** The words of an indicator in an earlier version of the ladder, for which something was given. */
export class GivenFor {
  id: string;
  text: string;
  /** Number of the ladder version. */
  ladderVersion: number;
}

export class RatingView {
  id: string;
  rater: PersonRef;
  /** The line manager in whose place it was given; null: the rater’s own. */
  @ApiProperty({ type: PersonRef, nullable: true })
  standsFor: PersonRef | null;
  /** The relation the rater had when they rated. */
  @ApiProperty({ enum: ['manager', 'other'], enumName: 'RaterRole' })
  role: 'manager' | 'other';
  /** Where it stands in the version in force; of one that is retired, its last id. */
  indicator: string;
  /** What was rated, where the ladder has other words now. */
  @ApiProperty({ type: GivenFor, nullable: true })
  givenFor: GivenFor | null;
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  level: LevelName;
  note: string;
  @ApiProperty({ format: 'date' })
  on: string;
  /** The revision that the rater had read. */
  revision: number;
  /** Why it replaces the rater’s earlier one, which stays on record; null: it replaces none. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

/** What someone has to know before they rate. */
export class QuestionView {
  id: string;
  askedBy: PersonRef;
  /** The line manager in whose place it was asked; null: for themselves. */
  @ApiProperty({ type: PersonRef, nullable: true })
  standsFor: PersonRef | null;
  question: string;
  @ApiProperty({ format: 'date' })
  askedOn: string;
  /** The author’s answer in words; empty where there is none, or where a new revision of the item answers. */
  answer: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;
  /** Nobody has answered, and whoever asked has not rated since. */
  open: boolean;
}

/** Who may rate an item and left it to others. */
export class DeclineView {
  person: PersonRef;
  @ApiProperty({ format: 'date' })
  on: string;
}

/** The person’s own word on what was observed against them. */
export class ObservationAnswer {
  text: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export const CORROBORATION_STATES = ['asked', 'corrected', 'confirmed', 'declined', 'withdrawn', 'expired'] as const;
/** `corrected`: they say that something is not right, and wait for the author. `expired`: their link ran out. */
export type CorroborationStateName = (typeof CORROBORATION_STATES)[number];

export class CorroborationView {
  id: string;
  /** Whoever was asked. Several addresses of one person have the same id. */
  colleague: PersonRef;
  /** Not of the organisation. */
  outside: boolean;
  @ApiProperty({ enum: CORROBORATION_STATES, enumName: 'CorroborationState' })
  state: CorroborationStateName;
  @ApiProperty({ format: 'date' })
  askedOn: string;
  /** Of the answer. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: string | null;
  note: string;
  /** How they came to see it; null: not said. */
  @ApiProperty({ enum: witnessRelations, enumName: 'WitnessRelation', nullable: true })
  relation: WitnessRelation | null;
  /** When they saw it, both ends included; null: not said. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  seenFrom: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  seenTo: string | null;
  /** What could be better; may be empty. */
  growth: string;
  /** Of a confirmation: `awaits` the line manager where it came from outside. */
  @ApiProperty({ enum: ['counts', 'awaits', 'not_counted'], enumName: 'CorroborationWeight', nullable: true })
  counts: 'counts' | 'awaits' | 'not_counted' | null;
  /** The line manager's, where one was given. */
  reason: string;
  /** The author confirmed something of theirs, too, within 90 days. */
  mutual: boolean;
}

export class CounterObservationView {
  id: string;
  observer: PersonRef;
  /** Where it stands in the version in force; of one that is retired, its last id. */
  indicator: string;
  /** What it was said about, where the ladder has other words now. */
  @ApiProperty({ type: GivenFor, nullable: true })
  givenFor: GivenFor | null;
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity: SeverityName;
  facts: string;
  @ApiProperty({ format: 'date' })
  on: string;
  /** Given once; null until then. */
  @ApiProperty({ type: ObservationAnswer, nullable: true })
  answer: ObservationAnswer | null;
}
