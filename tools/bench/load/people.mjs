import { chance } from './chance.mjs';

/** Reports of each of those who lead nobody who leads. */
const TEAM = 12;
/** Everyone is at one of eight depths: 0 leads all, 7 leads nobody. */
export const DEPTHS = 8;
/** What people are, by depth; those of the last are of the first three. */
const RUNGS = ['CPO', 'VP', 'VP', 'DIR', 'DIR', 'GPM', 'GPM'];
const FIRST_RUNGS = ['APM', 'PM', 'PM', 'SPM'];
/** Records that people of one rung share the shape of. */
const SHAPES_OF_A_RUNG = 40;
/** Who has no manager, or no manager's manager, shares with nobody who has. */
const OF_THE_TOP = 1000;

/** @typedef {{number: number, depth: number, manager: number | null, skip: number | null, rung: string, shape: string}} Person numbered from 0, the top first */

/** How many people are at each depth, so many in all. @param {number} people */
export function sizes(people) {
  const leads = DEPTHS - 1;
  /** @param {number} span of control of those who lead others who lead */
  const all = (span) => Array.from({ length: leads }, (_, depth) => span ** depth).reduce((sum, size) => sum + size, TEAM * span ** (leads - 1));
  let span = 1;
  while (all(span + 0.001) < people) span += 0.001;
  const above = Array.from({ length: leads }, (_, depth) => Math.round(span ** depth));
  return [...above, people - above.reduce((all, one) => all + one, 0)];
}

/** Everyone of an organisation of so many people. @param {number} count */
export function organisationOf(count) {
  const levels = sizes(count);
  const starts = levels.map((_, depth) => levels.slice(0, depth).reduce((all, one) => all + one, 0));
  /** @type {Person[]} */
  const people = [];
  levels.forEach((size, depth) => {
    for (let at = 0; at < size; at += 1) {
      const number = people.length;
      const manager = depth === 0 ? null : (starts[depth - 1] ?? 0) + Math.floor((at * (levels[depth - 1] ?? 1)) / size);
      const random = chance(number);
      const rung = RUNGS[depth] ?? FIRST_RUNGS[Math.floor(random() * FIRST_RUNGS.length)] ?? 'PM';
      people.push({ number, depth, manager, skip: manager === null ? null : (people[manager]?.manager ?? null), rung, shape: `${rung}/${String(Math.floor(random() * SHAPES_OF_A_RUNG) + (depth < 2 ? OF_THE_TOP * (depth + 1) : 0))}` });
    }
  });
  return people;
}
