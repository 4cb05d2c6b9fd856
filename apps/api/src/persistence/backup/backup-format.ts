/**
 * A backup is one file: the first line MAGIC, then gzip, then a last line `sha256 …` over every byte before it.
 * Inside the gzip are lines of JSON: first an object, the heading; then the sections; at last `{"end":"backup",…}`.
 * A section of a table is an object that begins it, one list of texts (or null) a row, and an object that ends it.
 * After the tables come the files: an object that begins one, lists of one piece of it in base64, and an object that ends it, with
 * its bytes and their SHA-256. Sections of other kinds can follow in later versions; a reader refuses those it does not know.
 */
export const FORMAT = 1;
export const MAGIC = `NEXTRUNG BACKUP ${FORMAT}\n`;

/** The last line, after `sha256 `: 64 hexadecimal digits and the line's end. */
export const TRAILER_LENGTH = 'sha256 '.length + 64 + 1;

/** The heading. */
export interface Heading {
  readonly backup: 'nextrung';
  readonly format: number;
  /** Version of the product that wrote it. */
  readonly product: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Version of the Postgres that it was read from. */
  readonly postgres: string;
  /** Names of the migrations that the database had, in their order. */
  readonly migrations: readonly string[];
}

/** Begins the rows of a table. */
export interface TableBegin {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Ends the rows of a table: how many there were, and SHA-256 over their lines, hexadecimal. */
export interface TableEnd {
  readonly end: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Begins a file; its key in the store. */
export interface FileBegin {
  readonly file: string;
}

/** Ends it: how many bytes there were, and SHA-256 over them, hexadecimal. */
export interface FileEnd {
  readonly endFile: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Ends everything. */
export interface BackupEnd {
  readonly end: 'backup';
  readonly tables: number;
  readonly rows: number;
  /** Left out by versions that kept no files. */
  readonly files?: number;
}

/** Tables of the installation that are left out, each with the reason. Every other table of the schema public is kept. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migrations: 'The heading names them; a restore runs them.',
  sessions: 'Nobody is signed in after a restore.',
  api_tokens: 'A token that was ended since must not come to life again; new ones are made.',
  evidence_search: 'Derived: made again as the evidence comes back.',
  rate_limits: 'Counts attempts of the last hour.',
  standings: 'Derived: made again as the assessments are.',
  places: 'Derived: follows the reporting lines as they come back.',
  place_days: 'Derived: follows the reporting lines as they come back.',
  password_resets: 'Links that hold for a day at most; after a restore they would open what was changed since.',
};

/** Schemas that are left out, each with the reason. */
export const SCHEMAS_LEFT_OUT: Readonly<Record<string, string>> = {
  nextrung_jobs: 'Jobs repeat themselves by the clock, and a restore must do nothing a second time that was done before.',
};

/** A backup, or a database, that cannot be used, in one sentence for whoever gave the command. */
export class BackupRefusal extends Error {}
