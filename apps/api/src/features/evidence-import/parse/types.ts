import type { IsoDate } from '@nextrung/domain/kernel';
import type { ImportError } from '../../people/import-parse/index.js';

export type { ImportError };

/** What kind of file a work log is. */
export type WorkLogFormat = 'csv' | 'jsonl' | 'markdown';

/** Which column of a file holds what; null: none. All null for Markdown, which has no columns. */
export interface ImportMapping {
  externalId: string | null;
  title: string | null;
  happened: string | null;
  startedOn: string | null;
  endedOn: string | null;
  link: string | null;
  episode: string | null;
}

/** One piece of work as a file tells it. */
export interface ParsedItem {
  /** Physical line of the file, from 1, on which it begins. */
  readonly line: number;
  /** The file's own identifier, or `sha256:` and a digest of title and day where it has none. */
  readonly externalId: string;
  readonly title: string;
  readonly happened: string;
  /** Null when the file says no start; a single day is the end. */
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly link: string | null;
  readonly episode: string | null;
}

/** An item before the checks that all formats share. Texts are not yet cleaned. */
export interface Candidate {
  readonly line: number;
  readonly externalId: string;
  readonly title: string;
  readonly happened: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly link: string;
  readonly episode: string;
}

/** A file as rows of named cells. A name may have several cells: a repeated column, or a list in JSON. */
export interface RecordTable {
  readonly columns: readonly string[];
  /** The line of the header, or of the first record. */
  readonly line: number;
  readonly records: readonly { readonly line: number; readonly cells: ReadonlyMap<string, readonly string[]> }[];
  readonly errors: readonly ImportError[];
}

/** Everything that was understood of a file. */
export interface WorkLog {
  readonly format: WorkLogFormat;
  /** Proposed name of the source; with the external id it is an item's identity on the next import. */
  readonly source: string;
  readonly columns: string[];
  readonly mapping: ImportMapping;
  readonly items: ParsedItem[];
  /** Rows that are left out, by line, with the reason. */
  readonly errors: ImportError[];
  /** What was changed or is missing in rows that are taken. */
  readonly warnings: string[];
}
