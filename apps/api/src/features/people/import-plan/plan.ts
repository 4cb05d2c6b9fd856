import type { IsoDate } from '@nextrung/domain/kernel';
import type { ImportError, PeopleRow } from '../import-parse/index.js';
import type { KnownPerson } from './state.js';

export const IMPORT_CHANGES = ['name', 'rung', 'level_since', 'manager', 'dotted_begins', 'dotted_ends', 'team', 'new_team', 'location', 'working_share', 'contractor', 'leaves'] as const;
export type ImportChangeKind = (typeof IMPORT_CHANGES)[number];

export const IMPORT_ACTIONS = ['create', 'change', 'end', 'unchanged'] as const;
export type ImportActionName = (typeof IMPORT_ACTIONS)[number];

/** One thing about a person that the file changes, in words. */
export interface PlannedChange {
  readonly what: ImportChangeKind;
  readonly from: string | null;
  readonly to: string | null;
  /** The day from which it counts; null: at once. */
  readonly on: IsoDate | null;
}

export interface NewLevel {
  readonly rung: string;
  readonly effectiveFrom: IsoDate;
  readonly reason: string;
}

/** A line manager from a day on. */
export interface Move {
  /** Whoever led them until then; null: nobody. */
  readonly giverId: string | null;
  readonly managerId: string;
  readonly on: IsoDate;
  /** First day on which it no longer holds; null: open. */
  readonly until: IsoDate | null;
}

export interface DottedPlan {
  readonly begins: readonly { readonly managerId: string; readonly from: IsoDate; readonly to: IsoDate | null }[];
  readonly ends: readonly { readonly lineId: string; readonly on: IsoDate }[];
  /** Lines that never held a day. */
  readonly drops: readonly string[];
}

/** A team that is there, one to be made (by folded name), or none. */
export type TeamChoice = { readonly id: string } | { readonly key: string } | null;

/** What becomes of one row. */
export interface PlannedRow {
  readonly row: PeopleRow;
  readonly id: string;
  /** Null: they are new. */
  readonly person: KnownPerson | null;
  readonly action: ImportActionName;
  readonly changes: readonly PlannedChange[];
  /** As it is to be, changed or not. */
  readonly facts: { readonly name: string; readonly location: string | null; readonly workingShare: number; readonly contractor: boolean; readonly endedOn: IsoDate | null };
  readonly team: TeamChoice;
  readonly level: NewLevel | null;
  /** Targets agreed on for the rung before do not carry over. */
  readonly forgetsTargets: boolean;
  readonly move: Move | null;
  readonly dotted: DottedPlan;
  /** First day away, where the file says it newly. */
  readonly endsOn: IsoDate | null;
}

export interface UnmappedLevel {
  readonly theirs: string;
  /** How many rows have it. */
  readonly rows: number;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly errors: readonly ImportError[];
  /** Teams to be made, by folded name. */
  readonly newTeams: ReadonlyMap<string, string>;
  readonly unmapped: readonly UnmappedLevel[];
}

/** What one part of a row comes to; the reasons against it stand in `refusals`. */
export type Refuse = (field: string | null, message: string) => void;
