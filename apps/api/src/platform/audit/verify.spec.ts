import { describe, expect, it } from '@jest/globals';
import { BEGINNING, type ChainedEntry, entryHash } from './chain.js';
import { headLine, headsIn, isSigned, signHead } from './head.js';
import { type Broken, judgeEntry, judgeHead, type Position, type StoredEntry } from './verify.js';

const KEY = 'a key that is not in the database';
const MANIFEST = 'e'.repeat(64);
const id = (seq: number): string => `018f0000-0000-7000-8000-${String(seq).padStart(12, '0')}`;

type Complete = StoredEntry & { readonly at: Date };

/** A whole chain of so many entries. */
function chain(length: number): Complete[] {
  const entries: Complete[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry: ChainedEntry = {
      organisationId: id(0), id: id(seq), seq, at: new Date(Date.UTC(2026, 10, 24, 10, seq)), operation: 'evidence.share', actorId: id(900), actorKind: 'person', subjectId: id(900), thingId: null,
      grantId: null, network: '127.0.0.0/24', outcome: 'done', changes: 2, manifest: MANIFEST, previous: entries.at(-1)?.hash ?? BEGINNING,
    };
    entries.push({ ...entry, hash: entryHash(entry), found: { changes: 2, manifest: MANIFEST } });
  }
  return entries;
}

/** The first that is broken, in the order of the numbers. */
function firstOf(entries: readonly StoredEntry[]): Broken | null {
  let before: Position = { seq: 0, id: null, hash: BEGINNING };
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    const broken = judgeEntry(before, entry);
    if (broken) return broken;
    before = entry;
  }
  return null;
}

/** The chain with one entry changed. */
const changed = (at: number, change: Partial<StoredEntry>): StoredEntry[] => chain(6).map((entry) => (entry.seq === at ? { ...entry, ...change } : entry));

/** The same with its hash made anew, as somebody would who knows how. */
const rewritten = (at: number, change: Partial<ChainedEntry>): StoredEntry[] =>
  chain(6).map((entry) => (entry.seq === at ? { ...entry, ...change, hash: entryHash({ ...entry, ...change }) } : entry));

describe('judging a chain', () => {
  it('finds nothing in a whole one, or in an empty one', () => {
    expect(firstOf(chain(6))).toBeNull();
    expect(firstOf([])).toBeNull();
  });

  it.each(['operation', 'actorId', 'actorKind', 'subjectId', 'thingId', 'grantId', 'network', 'outcome', 'manifest', 'previous', 'hash', 'id', 'organisationId'] as const)('names the entry whose %s was edited', (field) => {
    expect(firstOf(changed(3, { [field]: id(777) }))).toMatchObject({ seq: 3, fault: 'edited' });
  });

  it('names an entry with another moment or another number of rows', () => {
    expect(firstOf(changed(3, { at: new Date(0) }))).toMatchObject({ seq: 3, fault: 'edited' });
    expect(firstOf(changed(3, { at: null }))).toMatchObject({ seq: 3, fault: 'edited' });
    expect(firstOf(changed(3, { changes: 3 }))).toMatchObject({ seq: 3, fault: 'edited' });
    expect(firstOf(changed(1, { previous: id(1) }))).toMatchObject({ seq: 1, fault: 'edited' });
  });

  it('names the entry that was rewritten with its hash, by what the next one remembers', () => {
    expect(firstOf(rewritten(3, { actorId: id(5) }))).toEqual({ seq: 3, id: id(3), fault: 'rewritten' });
    expect(firstOf(rewritten(6, { actorId: id(5) }))).toBeNull();
  });

  it('names the missing one, also when the rest was numbered again', () => {
    const without = chain(6).filter(({ seq }) => seq !== 3);
    expect(firstOf(without)).toEqual({ seq: 3, id: null, fault: 'missing' });
    expect(firstOf(without.map((entry) => (entry.seq > 3 ? { ...entry, seq: entry.seq - 1 } : entry)))).toEqual({ seq: 3, id: null, fault: 'missing' });
    expect(firstOf(chain(6).slice(1))).toEqual({ seq: 1, id: null, fault: 'missing' });
  });

  it('names the one that was put in', () => {
    const entries = chain(6);
    const [, second, third] = entries as [Complete, Complete, Complete];
    const forged: ChainedEntry = { ...third, id: id(500), previous: second.hash };
    const later = entries.map((entry) => (entry.seq >= 3 ? { ...entry, seq: entry.seq + 1 } : entry));
    expect(firstOf([...later, { ...third, ...forged, hash: entryHash(forged) }])).toEqual({ seq: 3, id: id(500), fault: 'inserted' });
    expect(firstOf([...entries, { ...third, id: id(500), seq: 0 }])).toEqual({ seq: 0, id: id(500), fault: 'inserted' });
  });

  it('names the first of two that were swapped', () => {
    expect(firstOf(chain(6).map((entry) => ({ ...entry, seq: entry.seq === 2 ? 5 : entry.seq === 5 ? 2 : entry.seq })))).toEqual({ seq: 2, id: id(5), fault: 'swapped' });
  });

  it('names the entry whose changed rows are not those it was written with', () => {
    expect(firstOf(changed(4, { found: { changes: 1, manifest: MANIFEST } }))).toEqual({ seq: 4, id: id(4), fault: 'changed_rows' });
    expect(firstOf(changed(4, { found: { changes: 2, manifest: 'f'.repeat(64) } }))).toEqual({ seq: 4, id: id(4), fault: 'changed_rows' });
  });
});

describe('signed heads', () => {
  const entry = { id: id(6), hash: 'a'.repeat(64) };
  const head = signHead({ organisationId: id(0), seq: 6, hash: entry.hash, signedAt: new Date('2026-11-24T00:05:00.123Z') }, KEY);

  it('hold as long as the entry stands there', () => {
    expect(judgeHead(head, entry, KEY)).toBeNull();
    expect(judgeHead(head, null, KEY)).toEqual({ seq: 6, id: null, fault: 'cut_short' });
    expect(judgeHead(head, { ...entry, hash: 'b'.repeat(64) }, KEY)).toEqual({ seq: 6, id: id(6), fault: 'signed_otherwise' });
  });

  it('are worth nothing once a part of them, or the key, is another', () => {
    const others = [{ seq: 5 }, { organisationId: id(1) }, { hash: 'b'.repeat(64) }, { signedAt: new Date(0) }, { signedAt: new Date(Number.NaN) }, { signature: 'c'.repeat(64) }];
    for (const other of others) expect(judgeHead({ ...head, ...other }, entry, KEY)?.fault).toBe('signature');
    expect(judgeHead(head, entry, 'another key')?.fault).toBe('signature');
  });

  it('come back from the line of a log that they are written to', () => {
    const log = `{"at":"2026-11-24T00:05:00.200Z","level":"log","context":"Audit","message":"${headLine(head)}"}\nsomething else\n`;
    expect(headsIn(log)).toEqual([head]);
    expect(headsIn(log).every((one) => isSigned(one, KEY))).toBe(true);
    expect(headLine(head)).not.toMatch(/[\r\n]/);
  });
});
