import type { Compensation, Indicator, Ladder, Rung, Years } from '@nextrung/domain/ladder';

import { dayParts, dayWords } from './words.js';

/** What is printed about a ladder beside its content. */
export interface LadderPrint {
  /** Whose it is, for example the name of the organisation; may be empty. */
  readonly owner: string;
  readonly version: number;
  /** The day of the version: `YYYY-MM-DD`. */
  readonly day: string;
}

/** Indicators one after the other that are all must-haves, or none of them. */
export interface SheetRun {
  readonly must: boolean;
  /** The first word, which is bold in a must-have, and the others. */
  readonly texts: readonly { readonly first: string; readonly rest: string }[];
}

export interface SheetGroup {
  readonly rungs: readonly string[];
  readonly rows: readonly { readonly name: string; readonly description: string; readonly cells: readonly (readonly SheetRun[])[]; readonly long: boolean }[];
}

export interface SheetRung {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly focus: string;
  readonly responsibilities: readonly string[];
}

/** Everything on the pages, in order and in words. */
export interface LadderSheet {
  readonly title: string;
  readonly line: string;
  readonly day: { readonly year: number; readonly month: number; readonly day: number };
  readonly paper: 'a4' | 'a3';
  /** So many indicators that their layout must be simple. */
  readonly many: boolean;
  readonly groups: readonly SheetGroup[];
  readonly rungs: readonly SheetRung[];
}

/** Columns of rungs that can be read on landscape A4, and on A3. */
const MOST_ON_A4 = 5;
const MOST_ON_A3 = 8;
/** Above this many indicators, each is a paragraph rather than an entry of a list. */
const MANY = 2_000;
/** A row with a cell of more characters may break over pages. */
const LONG_CELL = 1_000;

const amounts = new Intl.NumberFormat('en-GB');

/** The pages of a ladder; many rungs are split into groups of about the same size, each with a matrix of its own. */
export function ladderSheet(ladder: Ladder, { owner, version, day }: LadderPrint): LadderSheet {
  const indicators = new Map(ladder.cells.map((cell) => [`${cell.rung} ${cell.competency}`, cell.indicators]));
  const paper = ladder.rungs.length > MOST_ON_A4 ? 'a3' : 'a4';
  return {
    title: ladder.title,
    line: [owner, `version ${String(version)}`, dayWords(day)].filter((part) => part !== '').join(' · '),
    day: dayParts(day),
    paper,
    many: ladder.cells.reduce((sum, cell) => sum + cell.indicators.length, 0) > MANY,
    groups: inGroups(ladder.rungs, MOST_ON_A3).map((rungs) => ({
      rungs: rungs.map(({ title }) => title),
      rows: ladder.competencies.map(({ id, name, description = '' }) => {
        const cells = rungs.map((rung) => indicators.get(`${rung.id} ${id}`) ?? []);
        return { name, description, cells: cells.map(runsOf), long: cells.some((cell) => cell.reduce((sum, { text }) => sum + text.length + 20, 0) > LONG_CELL) };
      }),
    })),
    rungs: ladder.rungs.map((rung) => ({ title: rung.title, facts: factsOf(rung, ladder.currency), focus: rung.focus, responsibilities: rung.responsibilities })),
  };
}

function inGroups<Item>(items: readonly Item[], most: number): (readonly Item[])[] {
  const groups = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / groups);
  return Array.from({ length: groups }, (_, at) => items.slice(at * size, (at + 1) * size)).filter((group) => group.length > 0);
}

function runsOf(indicators: readonly Indicator[]): SheetRun[] {
  const runs: { must: boolean; texts: { first: string; rest: string }[] }[] = [];
  for (const { must, text } of indicators) {
    const [, first = '', rest = ''] = /^\s*(\S+)([^]*)$/u.exec(text) ?? [];
    const last = runs.at(-1);
    if (last?.must === must) last.texts.push({ first, rest: rest.trim() });
    else runs.push({ must, texts: [{ first, rest: rest.trim() }] });
  }
  return runs;
}

function factsOf({ years, track, managesPeople, compensation }: Rung, currency: string): SheetRung['facts'] {
  return [
    { label: 'Track', value: `${track === 'ic' ? 'individual contributor' : 'management'}${managesPeople ? ', manages people' : ''}` },
    ...(years === null ? [] : [{ label: 'Typical experience', value: yearWords(years) }]),
    ...(compensation === null ? [] : [{ label: 'Pay a year', value: payWords(compensation, currency) }]),
  ];
}

function yearWords({ min, max, openEnded }: Years): string {
  if (max === null) return `${String(min)} years and more`;
  return `${min === max ? String(min) : `${String(min)}–${String(max)}`} ${max === 1 ? 'year' : 'years'}${openEnded ? ' and more' : ''}`;
}

function payWords({ min, max, maxIsSoft, highlyVariable }: Compensation, currency: string): string {
  const remarks = [...(maxIsSoft ? ['open at the top'] : []), ...(highlyVariable ? ['varies widely'] : [])];
  return `${currency} ${amounts.format(min)}–${amounts.format(max)}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`.trim();
}
