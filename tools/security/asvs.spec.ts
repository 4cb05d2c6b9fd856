import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
/** Cells of the table: id, level, what is asked for, how, test, state. */
const rows = text.split('\n').filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line)).map((line) => line.slice(2, -2).split(' | '));

/** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
const CHAPTERS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

describe('the table of ASVS 5.0 in docs/security.md', () => {
  it('has every requirement of levels 1 and 2 once, in six cells', () => {
    expect(rows.filter((row) => row.length !== 6)).toEqual([]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    expect(CHAPTERS.map((_, index) => rows.filter(([id = '']) => id.startsWith(`${String(index + 1)}.`)).length)).toEqual(CHAPTERS);
    expect(rows.filter(([, level]) => level === '1')).toHaveLength(70);
    expect(rows.filter(([, level]) => level === '2')).toHaveLength(183);
  });

  it('counts its states as they are', () => {
    const counts = Map.groupBy(rows, ([, , , , , state = '']) => /^(met|partly|gap|not verified|operator|n\/a)\b/.exec(state)?.[1] ?? state);
    const sum = ['met', 'partly', 'gap', 'not verified', 'operator', 'n/a'].map((state) => `${String(counts.get(state)?.length ?? 0)} ${state}`).join(', ');
    expect(text).toContain(`\n${sum}.\n`);
    expect(counts.size).toBe(6);
  });

  it('names tests and files that are there', () => {
    const named = rows.flatMap(([id, , , how = '', test = '', state = '']) =>
      [...`${how} ${test}`.matchAll(/`((?:apps|libs|tools|docs|platform|features|persistence|config)\/[\w./-]+)`/g)].map(([, path = '']) => ({ id, path, later: state.endsWith('†') })));
    const missing = named.filter(({ path, later }) => !later && !existsSync(join(root, path)) && !existsSync(join(root, 'apps/api/src', path)));
    expect(named.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });
});
