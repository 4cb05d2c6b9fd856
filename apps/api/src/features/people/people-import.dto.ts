import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { IMPORT_ACTIONS, IMPORT_CHANGES, type ImportActionName, type ImportChangeKind } from './import-plan/index.js';

/** A list of people, as pasted or read from a file. */
export class PeopleCsv {
  /**
   * Rows with a header, at most 5,000: name, e-mail and, in any order, rung, level since, manager, dotted line, team, location,
   * working share, contractor, left on (the first day away). An absent column says nothing; an empty cell means none for team,
   * location and dotted line, and as it is for the others.
   */
  @IsString()
  @MinLength(1, { message: 'Paste the rows first' })
  @MaxLength(2_000_000, { message: 'This list is too long. Split it and import the parts one after the other' })
  csv: string;

  /** Day from which moves and rungs without a day of their own count, within a year of today; left out: today. Who is new reports to their manager from today at the latest. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  effectiveOn?: string | null;

  /** The company whose levels the file has, where they are not the ladder's; for administrators. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Name the company' })
  @MaxLength(100)
  source?: string | null;
}

/** One thing about a person that the file changes. */
export class PeopleImportChange {
  /** `new_team`: the team is made as well; `leaves`: they are ended. */
  @ApiProperty({ enum: IMPORT_CHANGES, enumName: 'PeopleImportChangeKind' })
  what: ImportChangeKind;
  /** As it was, in words; null: nothing, or they are new. */
  from: string | null;
  /** As it is to be, in words; null: nothing. */
  to: string | null;
  /** The day from which it counts; null: at once. With `leaves`: the first day away. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  on: string | null;
}

export class PeopleImportRow {
  /** From 1, as in the file. */
  line: number;
  name: string;
  email: string;
  @ApiProperty({ enum: IMPORT_ACTIONS, enumName: 'PeopleImportAction' })
  action: ImportActionName;
  changes: PeopleImportChange[];
}

/** One line that cannot be imported, and why. */
export class ImportError {
  line: number;
  /** The column, where it is about one. */
  field: string | null;
  message: string;
}

/** A level of the file that is neither on the ladder nor mapped. */
export class UnmappedLevelView {
  theirs: string;
  /** How many rows have it. */
  rows: number;
}

export class PeopleImportPreview {
  rows: PeopleImportRow[];
  errors: ImportError[];
  /** Of all rows, as for the next three. */
  creates: number;
  changes: number;
  ends: number;
  unchanged: number;
  /** Names of teams that would be made. */
  @ApiProperty({ type: [String] })
  newTeams: string[];
  unmapped: UnmappedLevelView[];
  /** The day from which moves count. */
  @ApiProperty({ format: 'date' })
  effectiveOn: string;
}

export class PeopleImportResult {
  created: number;
  changed: number;
  ended: number;
  unchanged: number;
}
