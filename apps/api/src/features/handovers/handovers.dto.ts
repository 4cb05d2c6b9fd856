import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { GAP_KINDS, type GapKindName } from '../gaps/gaps.dto.js';
import { PersonRef } from '../people/people.dto.js';

export const HANDOVER_SIDES = ['person', 'giver', 'taker'] as const;
export type HandoverSide = (typeof HANDOVER_SIDES)[number];
export const HANDOVER_REACHES = ['open', 'ahead', 'past'] as const;
export type HandoverReach = (typeof HANDOVER_REACHES)[number];

/** A change of line manager, done or planned. */
export class HandoverLine {
  id: string;
  person: PersonRef;
  /** The manager before; null: nobody. */
  @ApiProperty({ type: PersonRef, nullable: true })
  giver: PersonRef | null;
  /** The manager from the day on; null: nobody. */
  @ApiProperty({ type: PersonRef, nullable: true })
  taker: PersonRef | null;
  /** First day with the manager after. */
  @ApiProperty({ format: 'date' })
  onDay: string;
  /** The change was planned and does not happen; what was noted at it is kept. */
  calledOff: boolean;
}

/** A shared item with an indicator that no line manager has rated yet. */
export class OpenVerification {
  /** Null where the reader cannot open the item any more. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId: string | null;
  title: string;
  @ApiProperty({ format: 'date' })
  sharedOn: string;
  /** Days since then. */
  days: number;
}

/** What a line manager agreed to do for the person, such as a chance that they get. */
export class OpenPromise {
  /** Null: it is tied to none. */
  @ApiProperty({ type: String, nullable: true })
  indicator: string | null;
  /** Wording of the indicator; empty where there is none. */
  text: string;
  what: string;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  overdue: boolean;
  /** Who promised it; from the day on the manager after closes it. */
  by: PersonRef;
}

/** Proposed as not applicable, and neither signed nor refused. */
export class OpenProposal {
  indicator: string;
  text: string;
  reason: string;
  by: PersonRef;
  @ApiProperty({ format: 'date' })
  proposedOn: string;
}

export class HandedMark {
  indicator: string;
  text: string;
  @ApiProperty({ enum: GAP_KINDS, enumName: 'GapKind' })
  kind: GapKindName;
  @ApiProperty({ format: 'date' })
  markedOn: string;
}

/** A colleague who was asked to confirm a shared item and has not answered. */
export class OpenAsk {
  colleague: PersonRef;
  /** Of the item. */
  title: string;
  @ApiProperty({ format: 'date' })
  askedOn: string;
}

/** What was agreed on about where the person is going. */
export class HandedTarget {
  /** Rung code; null at the top of the ladder. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** It is the next rung of the ladder, not one agreed on. */
  isDefault: boolean;
  @ApiProperty({ type: String, nullable: true })
  secondRung: string | null;
  /** Ids of the ladder’s overlays. */
  @ApiProperty({ type: [String] })
  overlays: string[];
}

/** How much there is of each; also where the lists themselves are not for the reader. */
export class HandoverCounts {
  verifications: number;
  promises: number;
  proposals: number;
  marks: number;
  asks: number;
  /** Items that the person shares. */
  shared: number;
  /** Ratings that line managers have given on them; they keep counting. */
  ratings: number;
  /** Notes about the person that pass on. */
  notes: number;
}

export class HandoverNoteView {
  id: string;
  author: PersonRef;
  body: string;
  @ApiProperty({ format: 'date-time' })
  writtenAt: string;
  /** Written to an earlier plan, whose place this handover took. */
  earlierPlan: boolean;
}

/** Everything that stays with the role when the line manager changes, as far as the reader may see it. */
export class HandoverView extends HandoverLine {
  /** How the reader stands to it. */
  @ApiProperty({ enum: HANDOVER_SIDES, enumName: 'HandoverSide' })
  as: HandoverSide;
  /**
   * `open`: the lists are whole. `ahead`: the reader is not the manager yet, and sees numbers only. `past`: the reader
   * is not the manager any more, and sees what was there before, by its title.
   */
  @ApiProperty({ enum: HANDOVER_REACHES, enumName: 'HandoverReach' })
  reach: HandoverReach;
  madeBy: PersonRef;
  counts: HandoverCounts;
  /** Each list holds at most a hundred, the oldest first. */
  verifications: OpenVerification[];
  promises: OpenPromise[];
  proposals: OpenProposal[];
  marks: HandedMark[];
  asks: OpenAsk[];
  /** Null unless `open`. */
  @ApiProperty({ type: HandedTarget, nullable: true })
  target: HandedTarget | null;
  /** Notes of the giver that stay with them; null for everyone else. */
  @ApiProperty({ type: Number, nullable: true })
  keptNotes: number | null;
  /** What the three wrote to each other here, the oldest first. */
  notes: HandoverNoteView[];
}

export class HandoversQuery {
  /** Only changes of this person’s manager. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a person' })
  personId?: string;
}

export class WriteHandoverNote {
  /** Read by the person and both managers. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Write something first' })
  @MaxLength(4000, { message: 'Use at most 4000 characters' })
  body: string;
}
