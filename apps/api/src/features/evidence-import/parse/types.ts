import type { IsoDate } from '@nextrung/domain/kernel';
import type { ImportError } from '../../people/import-parse/index.js';

export type { ImportError };

/** What kind of file a work log is. */
export type WorkLogFormat = 'csv' | 'excel' | 'jsonl' | 'markdown' | 'calendar';

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
  /** Physical line of the file, or row of the sheet, from 1, on which it begins. */
  readonly line: number;
  /** The headings above it, the outermost first; null for none. */
  readonly heading: string | null;
  /** The file's own identifier, or `sha256:` and a digest of title and day where it has none. */
  readonly externalId: string;
  readonly title: string;
  readonly happened: string;
  /** Null when the file says no start; a single day is the end. */
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** It is dated by a month, a quarter or the like, so that its end says little. */
  readonly roughly: boolean;
  readonly link: string | null;
  readonly episode: string | null;
  /** Address of whoever called the meeting, in lower case; null for none, and for what is no meeting. */
  readonly organiser: string | null;
}

/** An item before the checks that all formats share. Texts are not yet cleaned. */
export interface Candidate {
  readonly line: number;
  readonly externalId: string;
  readonly title: string;
  readonly happened: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly roughly?: boolean;
  readonly link: string;
  readonly episode: string;
  readonly heading?: string;
  readonly organiser?: string | null;
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
  /** What `line` counts: lines of a text, or rows of a sheet. */
  readonly unit: 'line' | 'row';
  /** Names of the sheets of an Excel file, and the one that was read. */
  readonly sheets: string[];
  readonly sheet: string | null;
  readonly columns: string[];
  readonly mapping: ImportMapping;
  /** Columns that hold something and that the mapping leaves out. */
  readonly unused: string[];
  readonly items: ParsedItem[];
  /** Rows that are left out, by line, with the reason. */
  readonly errors: ImportError[];
  /** What was changed or is missing in rows that are taken. */
  readonly warnings: string[];
}
