import { type ChainedEntry, entryHash } from './chain.js';
import { type Head, isSigned } from './head.js';

/** An entry as it stands in the database, beside what its changed rows say today. */
export interface StoredEntry extends Omit<ChainedEntry, 'at'> {
  /** Null for what the log never writes: another precision than milliseconds, a day that is none. */
  readonly at: Date | null;
  readonly hash: string;
  readonly found: { readonly changes: number; readonly manifest: string };
}

/** What is wrong with a log. */
export const FAULTS = {
  edited: 'It was edited after it was written.',
  rewritten: 'It is not the one that the next entry was written after: it was rewritten together with its hash.',
  missing: 'It is missing.',
  inserted: 'It was put in later.',
  swapped: 'It stands in the place of another entry.',
  changed_rows: 'The rows behind it are not those that it was written with.',
  rows_without_entry: 'Rows of the log belong to an entry that is not there.',
  cut_short: 'It was signed, and the log ends before it.',
  signed_otherwise: 'It is another one than the one that was signed.',
  signature: 'The signature of this day is not one of the present key.',
} as const satisfies Record<string, string>;
export type Fault = keyof typeof FAULTS;

export interface Broken {
  /** Place in the chain, from 1; null for what has none. */
  readonly seq: number | null;
  readonly id: string | null;
  readonly fault: Fault;
}

/** The entry that the next one follows. */
export interface Position {
  readonly seq: number;
  readonly id: string | null;
  readonly hash: string;
}

/** What is wrong with the entry that follows another, or with that other as this one shows; null when both are whole. */
export function judgeEntry(before: Position, entry: StoredEntry): Broken | null {
  const expected = before.seq + 1;
  const here = (fault: Fault): Broken => ({ seq: entry.seq, id: entry.id, fault });
  if (entry.seq < expected) return here('inserted');
  if (entry.seq > expected) return { seq: expected, id: null, fault: 'missing' };
  const { at } = entry;
  if (at === null) return here('edited');
  const hashed = (change: Partial<ChainedEntry> = {}): boolean => entryHash({ ...entry, at, ...change }) === entry.hash;
  const follows = entry.previous === before.hash;
  if (hashed()) {
    if (!follows) return before.id === null ? here('edited') : { seq: before.seq, id: before.id, fault: 'rewritten' };
    return entry.found.changes === entry.changes && entry.found.manifest === entry.manifest ? null : here('changed_rows');
  }
  // Whoever takes an entry out, or puts one in, and numbers the rest again leaves hashes of the old numbers.
  if (hashed({ seq: entry.seq + 1 })) return { seq: entry.seq, id: null, fault: 'missing' };
  if (hashed({ seq: entry.seq - 1 })) return { seq: before.seq, id: before.id, fault: 'inserted' };
  return here(follows || hashed({ previous: before.hash }) ? 'edited' : 'swapped');
}

/** What is wrong with a signed head, given the entry that stands at its place; null when nothing is. */
export function judgeHead(head: Head, entry: { readonly id: string; readonly hash: string } | null, key: string): Broken | null {
  if (!isSigned(head, key)) return { seq: head.seq, id: entry?.id ?? null, fault: 'signature' };
  if (entry === null) return { seq: head.seq, id: null, fault: 'cut_short' };
  return entry.hash === head.hash ? null : { seq: head.seq, id: entry.id, fault: 'signed_otherwise' };
}
