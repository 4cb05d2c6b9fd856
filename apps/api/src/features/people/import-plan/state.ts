import type { IsoDate } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { cleanLine } from '../import-parse/index.js';

/** Someone of the organisation whom the file names. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly endedOn: IsoDate | null;
  readonly isAdmin: boolean;
  readonly teamId: string | null;
  readonly location: string | null;
  readonly workingShare: number;
  readonly contractor: boolean;
}

export interface KnownLevel {
  readonly rung: string | null;
  readonly effectiveFrom: IsoDate;
}

export interface DatedLine {
  readonly personId: string;
  readonly managerId: string;
  readonly from: IsoDate;
  /** First day on which it no longer holds; null: open. */
  readonly to: IsoDate | null;
}

export interface KnownLine extends DatedLine {
  readonly id: string;
  readonly kind: 'solid' | 'dotted';
  readonly manager: { readonly name: string; readonly email: string };
}

/** A report of someone whom the file ends. */
export interface KnownReport extends DatedLine {
  readonly name: string;
  readonly endedOn: IsoDate | null;
}

export interface MappedLevel {
  /** The other company, and its name for the level. */
  readonly source: string;
  readonly theirs: string;
  readonly rung: string;
  readonly effectiveFrom: IsoDate;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** What the plan of an import has to know of the organisation. */
export interface ImportState {
  readonly today: IsoDate;
  /** Day from which moves count. */
  readonly effectiveOn: IsoDate;
  readonly viewerId: string;
  readonly isAdmin: boolean;
  readonly ladder: Ladder;
  /** The other company whose levels the file has, as it is called in words; null: none. */
  readonly source: string | null;
  /** By folded name of their level. */
  readonly mapped: ReadonlyMap<string, MappedLevel>;
  /** By address, whoever the file names as a person, manager or dotted line. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Of these, whom the importer keeps; null: everyone. */
  readonly reach: ReadonlySet<string> | null;
  /** By person, in the order in which they hold. */
  readonly levels: ReadonlyMap<string, readonly KnownLevel[]>;
  readonly lines: ReadonlyMap<string, readonly KnownLine[]>;
  /** By folded name. */
  readonly teams: ReadonlyMap<string, Team>;
  /** Name by id. */
  readonly teamNames: ReadonlyMap<string, string>;
  /** Solid lines of everyone above the managers whom the file names. */
  readonly above: readonly DatedLine[];
  /** Names of those who stand in `above`. */
  readonly names: ReadonlyMap<string, string>;
  readonly reports: readonly KnownReport[];
  /** Administrators who stay. */
  readonly admins: readonly string[];
  /** Of someone who is new, by address. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** Names that differ only in case and blanks are the same. */
export const folded = (name: string): string => cleanLine(name).toLowerCase();

export const holdsOn = ({ from, to }: Pick<DatedLine, 'from' | 'to'>, day: IsoDate): boolean => from <= day && (to === null || to > day);

export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
