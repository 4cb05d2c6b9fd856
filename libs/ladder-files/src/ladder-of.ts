import { arranged, type Cell, type Competency, emptyGuide, type Indicator, type Ladder, ladderLimits, newCompetencyId, newIndicatorId, newRungId, policyOfImportedRung, type Rung } from '@nextrung/domain/ladder';
import type { FoundCell, FoundLadder, FoundStatement } from './types.js';

const EMPTY: Ladder = { title: '', currency: '', compensationBasis: '', market: '', locationFactors: [], rungs: [], competencies: [], cells: [], overlays: [], notes: [], guide: emptyGuide };
const CODE = /^[\p{L}\p{N}_-]{1,40}$/u;
const INDICATOR_ID = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,99}$/u;

/**
 * A ladder to begin a draft with. What a file does not say is left open: no years, no pay, no must-haves but those that it
 * marks, everything to be demonstrated. A text that is too long for one indicator becomes several, a second scale is kept
 * as a note.
 */
export function ladderOf(found: FoundLadder): Ladder {
  if (found.whole !== undefined) return found.whole;
  const { ladder: withRungs, ids: rungIds } = addRungs({ ...EMPTY, title: found.title }, found);
  const { ladder: withCompetencies, ids: competencyIds } = addCompetencies(withRungs, found);
  const competencies = withCompetencies.competencies.map(({ id }) => id);
  const placed: Ladder = { ...withCompetencies, rungs: withCompetencies.rungs.map((rung) => ({ ...rung, policy: policyOfImportedRung(competencies) })), notes: scaleNotes(found) };
  return addCells(arranged(placed), found.cells, rungIds, competencyIds);
}

interface Named {
  readonly ladder: Ladder;
  /** Ids of the ladder by the keys of the file. */
  readonly ids: ReadonlyMap<string, string>;
}

function addRungs(ladder: Ladder, { rungs }: FoundLadder): Named {
  const ids = new Map<string, string>();
  const added = rungs.reduce<Ladder>((sofar, { key, title, summary = '' }, at) => {
    const taken = sofar.rungs.map(({ id }) => id);
    const id = CODE.test(key) && key.length <= 8 && !taken.includes(key) ? key : newRungId(title, sofar, []);
    ids.set(key, id);
    const rung: Rung = {
      id, ordinal: at + 1, title: cut(title), short: cut(title), track: 'ic', managesPeople: false, years: null, responsibilities: [], focus: cut(summary), compensation: null, checklist: [], policy: policyOfImportedRung([]),
    };
    return { ...sofar, rungs: [...sofar.rungs, rung] };
  }, ladder);
  return { ladder: added, ids };
}

function addCompetencies(ladder: Ladder, { competencies }: FoundLadder): Named {
  const ids = new Map<string, string>();
  const added = competencies.reduce<Ladder>((sofar, { key, name, description = '' }) => {
    const id = newCompetencyId(name, sofar, []);
    ids.set(key, id);
    const competency: Competency = { id, name: cut(name), ...(description.trim() === '' ? {} : { description: cut(description) }) };
    return { ...sofar, competencies: [...sofar.competencies, competency] };
  }, ladder);
  return { ladder: added, ids };
}

function addCells(ladder: Ladder, found: readonly FoundCell[], rungIds: ReadonlyMap<string, string>, competencyIds: ReadonlyMap<string, string>): Ladder {
  const byPlace = new Map(found.map((cell) => [`${rungIds.get(cell.rung) ?? ''} ${competencyIds.get(cell.competency) ?? ''}`, cell]));
  const first = new Map<string, string>();
  const last = new Map<string, number>();
  const given = givenIds(found);
  const taken = new Set(given);
  const numbered = (stem: string): string => {
    const number = (last.get(stem) ?? 0) + 1;
    last.set(stem, number);
    return taken.has(`${stem}${String(number)}`) ? numbered(stem) : `${stem}${String(number)}`;
  };
  const cells = ladder.cells.map((place): Cell => {
    const cell = byPlace.get(`${place.rung} ${place.competency}`);
    if (cell === undefined) return place;
    const texts = textsOf(cell);
    // The first one of a column tells its letters; the others count on, so that thousands of cells stay quick.
    const start = first.get(place.competency) ?? newIndicatorId(place, { ...ladder, cells: sample(first, ladder) }, []);
    const letters = /\.(.+?)\d+$/u.exec(start)?.[1] ?? 'X';
    first.set(place.competency, start);
    return {
      ...place,
      indicators: texts.map(({ text, must, id = '', examples = [] }): Indicator => ({
        // The first that has an id keeps it.
        id: given.delete(id) ? id : numbered(`${place.rung}.${letters}`),
        must,
        text,
        ...(examples.length > 0 && { examples }),
      })),
    };
  });
  return { ...ladder, cells };
}

/** A ladder of the letters that are given already. */
function sample(first: ReadonlyMap<string, string>, ladder: Ladder): readonly Cell[] {
  return ladder.cells.slice(0, ladder.competencies.length).map((cell) => {
    const id = first.get(cell.competency);
    return id === undefined ? cell : { ...cell, indicators: [{ id, must: false, text: id }] };
  });
}

/** Ids of the file that an indicator may have. */
function givenIds(found: readonly FoundCell[]): Set<string> {
  return new Set(found.flatMap(({ statements }) => statements.flatMap(({ id = '' }) => (INDICATOR_ID.test(id) ? [id] : []))));
}

function textsOf({ statements, level }: FoundCell): (Omit<FoundStatement, 'source' | 'must'> & { readonly must: boolean })[] {
  if (statements.length === 0 && level !== undefined) return [{ text: level, must: false }];
  return statements.flatMap(({ text, must = false, ...more }) => pieces(text).map((piece, at) => ({ ...(at === 0 ? more : {}), text: piece, must })));
}

/** A text in pieces that an indicator can hold, cut between sentences where it has any. */
function pieces(text: string): string[] {
  if (cut(text) === text) return text.trim() === '' ? [] : [text];
  const found: string[] = [];
  let rest = text;
  while (rest.length > ladderLimits.text) {
    const start = rest.slice(0, ladderLimits.text);
    const at = Math.max(start.lastIndexOf('. '), start.lastIndexOf('\n'));
    const end = at > ladderLimits.text / 2 ? at + 1 : ladderLimits.text;
    found.push(rest.slice(0, end).trim());
    rest = rest.slice(end);
  }
  return [...found, rest.trim()].filter((piece) => piece !== '');
}

/** What a second scale said, rung by rung. */
function scaleNotes({ rungs, competencies, cells }: FoundLadder): string[] {
  const names = new Map(competencies.map(({ key, name }) => [key, name]));
  return rungs.flatMap(({ key, title }) => {
    const said = cells.filter(({ rung, level, statements }) => rung === key && level !== undefined && statements.length > 0).map(({ competency, level = '' }) => `${names.get(competency) ?? competency}: ${level}`);
    return said.length === 0 ? [] : [cut(`${title}: ${said.join('; ')}`)];
  });
}

const cut = (text: string): string => ([...text].length > ladderLimits.text ? `${[...text].slice(0, ladderLimits.text - 1).join('')}…` : text);
