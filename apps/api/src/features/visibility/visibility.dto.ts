import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';

export const VISIBLE_KINDS = ['person', 'item', 'note', 'packet'] as const;
export type VisibleKind = (typeof VISIBLE_KINDS)[number];

export class WhoCanSeeQuery {
  /** For the author: who could see the item if it were shared. */
  @IsOptional()
  @IsIn(['shared'], { message: 'Only “shared” can be looked at beforehand' })
  @ApiProperty({ enum: ['shared'], required: false })
  as?: 'shared';
}

/** One way in which someone stands to the thing, or to whom it is about. */
export class ViewerRelation {
  /** Such as “the line manager” or “a manager above, 2 steps”. */
  words: string;
  /** First day on which it no longer holds; null: open. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  until: string | null;
  /** The moment at which it ends, where it was opened for a time. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;
}

/** Someone who can see it, with what the access table allows them. */
export class Viewer {
  person: PersonRef;
  /** The reader of this list. */
  you: boolean;
  relations: ViewerRelation[];
  /** Of a person: what they see and what not, at a glance; empty for other things. */
  sees: string;
  /** What they can read, in words. */
  reads: string[];
  /** What they can change or say, in words. */
  does: string[];
}

/** People who see something of everyone, because of what they are in the organisation. */
export class ViewerGroup {
  heading: string;
  /** At most 200, by name. */
  people: PersonRef[];
  /** How many there are. */
  total: number;
  reads: string[];
  does: string[];
  /** Of a person: what they see and what not, at a glance. */
  sees: string;
}

export class VisibilityChange {
  /** Who could see it from then on, in words. */
  words: string;
  by: PersonRef;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** Somebody who is not of the organisation. */
export class OutsideViewer {
  name: string;
  /** When their link runs out. */
  @ApiProperty({ format: 'date-time' })
  until: string;
}

/** Who can see something, worked out from the access table and from how people stand to each other today. */
export class WhoCanSee {
  @ApiProperty({ enum: VISIBLE_KINDS, enumName: 'VisibleKind' })
  kind: VisibleKind;
  /** Whom it is about. */
  person: PersonRef;
  /** What its state means for who sees it. */
  sentence: string;
  /** The person themselves first, then the nearest; at most 200. */
  viewers: Viewer[];
  /** Further viewers that found no place in the list. */
  viewersLeftOut: number;
  groups: ViewerGroup[];
  /** Of an item: who outside has a link to read what happened, and has not answered. */
  outside: OutsideViewer[];
  /** What an administrator could open for a reason and a time; null: nothing, or it is open to them anyway. */
  openable: string | null;
  /** Who cannot see it. */
  nobodyElse: string;
  /** Who could see an item or a note since when, oldest first; empty for people and packets. */
  history: VisibilityChange[];
}
