import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../numbers.mjs';

/** @typedef {import('./measure.mjs').LoadFound} LoadFound */

/** @param {number} value */
const ms = (value) => value.toFixed(value < 100 ? 1 : 0);

/** @param {LoadFound} found */
export function loadTable({ people, items, processors, atOnce, memory, lines }) {
  return [
    `${people.toLocaleString('en')} people, ${items.toLocaleString('en')} items; ${String(processors)} cores, shared with the database and with whoever asks. Stored assessments were copied by shape.`,
    table([
      ['milliseconds', 'rows', 'p50', 'p95', 'p99', 'target', 'SQL p50', 'ratio', `${String(atOnce)} at once: p50`, 'p95', 'p99', 'a second'],
      ...lines.map(({ name, rows, alone, target, floor, ratio, together }) => [
        name, String(rows), ms(alone.p50), ms(alone.p95), ms(alone.p99), target ?? '', ms(floor.p50), ratio.toFixed(1), ms(together.p50), ms(together.p95), ms(together.p99), together.perSecond.toFixed(0),
      ]),
    ]),
    memory === null ? '' : `Memory of the server: at most ${String(memory)} MB`,
  ].join('\n');
}

/** What does not name how many are below is the same work at every size. @param {string} name */
const work = (name) => name.replace(/[\d,]+ below/, 'those below');

/** The medians of every size that was measured, side by side. @param {string} folder of the reports */
export function growthTable(folder) {
  /** @type {LoadFound[]} */
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))) : [];
  const sizes = all.toSorted((a, b) => a.people - b.people);
  const names = [...new Set(sizes.flatMap(({ lines }) => lines.map(({ name }) => work(name))))];
  return table([
    ['p50, one at a time, ms', ...sizes.map(({ people }) => `${people.toLocaleString('en')} people`)],
    ...names.map((name) => [name, ...sizes.map(({ lines }) => {
      const found = lines.filter((line) => work(line.name) === name);
      return found.length === 0 ? '' : found.map(({ alone }) => ms(alone.p50)).join(' / ');
    })]),
  ]);
}
