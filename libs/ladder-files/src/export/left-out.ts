import { emptyGuide, type Ladder, type Rung } from '@nextrung/domain/ladder';
import { counted } from '../text/clean-text.js';
import type { ExportFormat } from './formats.js';

/** A part of a ladder that a format may have no place for. */
type Part =
  | 'title' | 'rung ids' | 'short titles' | 'tracks' | 'years' | 'responsibilities' | 'focus' | 'pay' | 'pay notes' | 'policies' | 'named skills' | 'competency ids' | 'descriptions'
  | 'indicator ids' | 'examples' | 'derived' | 'overlays' | 'notes' | 'guide' | 'long texts';

const PLAIN: readonly Part[] = ['rung ids', 'short titles', 'tracks', 'years', 'responsibilities', 'pay', 'pay notes', 'policies', 'named skills', 'competency ids', 'descriptions', 'derived', 'overlays', 'notes', 'guide'];

const LACKS: Readonly<Record<ExportFormat, readonly Part[]>> = {
  yaml: [],
  json: [],
  case: [],
  csv: ['title', 'focus', ...PLAIN],
  'csv-wide': ['title', 'focus', 'indicator ids', 'examples', ...PLAIN],
  markdown: ['indicator ids', 'examples', ...PLAIN],
  pdf: ['rung ids', 'competency ids', 'indicator ids', 'examples', 'derived', 'pay notes', 'policies', 'named skills', 'overlays', 'notes', 'guide', 'long texts'],
};

/** The printed matrix cuts longer texts. */
const LONGEST_PRINTED = 990;

/** What of this ladder a format leaves out, in words without a text of the ladder; nothing that it does not have. */
export function leftOutBy(format: ExportFormat, ladder: Ladder): string[] {
  const lacks = LACKS[format];
  return Object.entries(partsOf(ladder)).flatMap(([part, words]) => (words !== null && lacks.some((one) => one === part) ? [words] : []));
}

/** What the ladder has of each part; null for nothing. */
function partsOf(ladder: Ladder): Record<Part, string | null> {
  const { rungs, competencies, overlays, notes, guide } = ladder;
  const indicators = ladder.cells.flatMap((cell) => cell.indicators);
  const onRungs = (what: string, has: (rung: Rung) => boolean): string | null => some(rungs.filter(has).length, (count) => `${what} of ${counted(count, 'rung')}`);
  const onIndicators = (what: string, count: number): string | null => some(count, () => `${what} of ${counted(count, 'indicator')}`);
  return {
    title: 'the title, which only the name of the file has',
    'rung ids': 'the codes of rungs',
    'short titles': onRungs('the short titles', ({ short, title }) => short !== title),
    tracks: onRungs('the track', ({ track, managesPeople }) => track !== 'ic' || managesPeople),
    years: onRungs('the typical years', ({ years }) => years !== null),
    responsibilities: onRungs('the responsibilities', (rung) => rung.responsibilities.length > 0),
    focus: onRungs('the focus', (rung) => rung.focus !== ''),
    pay: onRungs('the pay range', ({ compensation }) => compensation !== null),
    'pay notes': ladder.market + ladder.compensationBasis !== '' || ladder.locationFactors.length > 0 ? 'what pay ranges stand for (basis, market, location factors)' : null,
    policies: rungs.length > 0 ? 'what promotion asks for (policies)' : null,
    'named skills': some(rungs.flatMap(({ checklist }) => checklist).length, (count) => counted(count, 'named skill')),
    'competency ids': competencies.length > 0 ? 'the codes of competencies' : null,
    descriptions: some(competencies.filter(({ description }) => description !== undefined).length, (count) => `the descriptions of ${count === 1 ? '1 competency' : `${String(count)} competencies`}`),
    'indicator ids': onIndicators('the codes', indicators.length),
    examples: onIndicators('the examples', indicators.filter(({ examples = [] }) => examples.length > 0).length),
    derived: onIndicators('the mark "derived"', indicators.filter(({ derived = false }) => derived).length),
    overlays: some(overlays.length, (count) => `${counted(count, 'overlay')} with ${counted(overlays.flatMap(({ skills }) => skills).length, 'skill')}`),
    notes: some(notes.length, (count) => counted(count, 'note')),
    guide: JSON.stringify(guide) === JSON.stringify(emptyGuide) ? null : 'the guide (bands, break-in paths, pay by stage, tools, market facts)',
    'long texts': some(
      [...indicators.map(({ text }) => text), ...competencies.map(({ description = '' }) => description), ...rungs.flatMap(({ focus, responsibilities }) => [focus, ...responsibilities])].filter(({ length }) => length > LONGEST_PRINTED).length,
      (count) => `the ends of ${counted(count, 'text')} of more than ${String(LONGEST_PRINTED)} characters`,
    ),
  };
}

function some(count: number, words: (count: number) => string): string | null {
  return count === 0 ? null : words(count);
}
