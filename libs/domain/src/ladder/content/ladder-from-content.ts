import { accepted, byNumber, refused, type Result, type ShapeProblem } from '../../kernel/index.js';
import { ladderLimits } from '../limits.js';
import type { ChecklistEntry, Ladder, LocationFactor } from '../ladder.js';
import { currencyProblem, factorProblem } from '../text-rules.js';
import { LadderReader } from './ladder-reader.js';
import { indicatorReader, readCells, readCompetencies } from './read-cells.js';
import { readGuide } from './read-guide.js';
import { readOverlays } from './read-overlays.js';
import { withPolicies } from './read-policy.js';
import { readRung, readSkills } from './read-rungs.js';

/** Something in ladder content that is wrong, by its path, for example `expectations.SPM.data[2].text`. */
export type ContentProblem = ShapeProblem;

export interface ReadOptions {
  /** For files that give none. */
  readonly title?: string;
  /** Someone is still editing it: texts may be empty and ranges upside down; `ladderProblems` names what is missing. */
  readonly unfinished?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Turns the parsed content of a ladder file (`schema_version` 1, docs/ladder-format.md) into a ladder. Only `ladder` and `competency_matrix` must be there, and `guide` when rungs have pay. Refused
 * with every problem found.
 */
export function ladderFromContent(content: unknown, { title = 'Product management', unfinished = false }: ReadOptions = {}): Result<Ladder, readonly ContentProblem[]> {
  const reader = new LadderReader(unfinished);
  const root = reader.fields(content, 'content');
  if (root['schema_version'] !== 1) reader.note('schema_version', 'must be 1');
  const competencies = readCompetencies(reader, root['competency_matrix']);
  const competencyIds = competencies.map(({ id }) => id);
  const places = readPlaces(reader, root['ladder']);
  const rungIds = places.map(({ id }) => id);
  const readIndicator = indicatorReader(reader);
  const cells = readCells(reader, root['expectations'], rungIds, competencyIds, readIndicator);
  const checklists = readChecklists(reader, root, rungIds);
  const rungs = withPolicies(reader, root['promotion_policy'], places, competencyIds).map(({ policy, ...rung }) => ({ ...rung, checklist: checklists.get(rung.id) ?? [], policy }));
  const ladder: Ladder = {
    title: root['title'] === undefined ? title : reader.text(root['title'], 'title'),
    ...readMoney(reader, root, rungs.some(({ compensation }) => compensation !== null)),
    rungs,
    competencies,
    cells,
    overlays: readOverlays(reader, root, readIndicator),
    notes: reader.texts(root['ladder_notes'], 'ladder_notes'),
    guide: readGuide(reader, root, rungIds, competencyIds),
  };
  return reader.problems.length === 0 ? accepted(ladder) : refused(reader.problems);
}

/** The rungs in order: by their ordinals, or as they are listed where they have none. */
function readPlaces(reader: LadderReader, value: unknown): (Omit<ReturnType<typeof readRung>, 'ordinal'> & { readonly ordinal: number })[] {
  const listed = value === undefined || value === null ? reader.list(value, 'ladder', (item, path) => readRung(reader, item, path)) : reader.entries(value, 'ladder', (item, path) => readRung(reader, item, path), ladderLimits.rungs);
  if (Array.isArray(value) && listed.length === 0) reader.noteFinished('ladder', 'must have at least one entry');
  const rungs = listed.map((rung, at) => ({ ...rung, ordinal: rung.ordinal ?? at + 1 })).sort((a, b) => byNumber(a.ordinal, b.ordinal));
  reader.unique(rungs.map((rung) => rung.id), () => 'ladder');
  reader.unique(rungs.map((rung) => String(rung.ordinal)), () => 'ladder');
  return rungs.map((rung, at) => ({ ...rung, ordinal: at + 1 }));
}

function readChecklists(reader: LadderReader, root: Fields, rungs: readonly string[]): ReadonlyMap<string, readonly ChecklistEntry[]> {
  const section = reader.section(root, 'level_checklists');
  reader.onlyKnown(section, 'level_checklists', rungs, 'rung');
  return new Map(Object.entries(section).map(([rung, value]) => [rung, readSkills(reader, value, `level_checklists.${rung}`)]));
}

function readMoney(reader: LadderReader, root: Fields, hasPay: boolean): Pick<Ladder, 'currency' | 'compensationBasis' | 'market' | 'locationFactors'> {
  if (root['guide'] === undefined && hasPay) reader.noteFinished('guide', 'must say the currency of the pay ranges');
  const guide = reader.section(root, 'guide');
  const currency = reader.optionalText(guide['currency'], 'guide.currency');
  const problem = currencyProblem(currency) ?? (root['guide'] !== undefined && hasPay && currency === '' ? 'must say the currency of the pay ranges' : null);
  if (problem !== null) reader.noteFinished('guide.currency', problem);
  const locationFactors = reader.entries(guide['location_factors'], 'guide.location_factors', (item, path) => readFactor(reader, item, path));
  reader.uniqueFinished(locationFactors.map(({ location }) => location), (at) => `guide.location_factors[${String(at)}].location`);
  return {
    currency,
    compensationBasis: reader.optionalText(guide['comp_basis'], 'guide.comp_basis'),
    market: reader.optionalText(guide['market'], 'guide.market'),
    locationFactors,
  };
}

function readFactor(reader: LadderReader, item: unknown, path: string): LocationFactor {
  const entry = reader.fields(item, path);
  const factor = entry['factor'] === undefined ? 1 : reader.amount(entry['factor'], `${path}.factor`);
  const problem = factorProblem(factor);
  if (problem !== null) reader.noteFinished(`${path}.factor`, problem);
  return { location: reader.text(entry['location'], `${path}.location`), factor };
}
