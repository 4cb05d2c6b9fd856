import { accepted, refused, ShapeReader, type Result, type ShapeProblem } from '../kernel/index.js';
import { readOverlays } from './content-overlays.js';
import { readChecklists, readRung } from './content-rungs.js';
import type { Cell, Competency, Indicator, Ladder, TargetPolicy } from './ladder.js';

/** Something in ladder content that is wrong, by its path, for example `expectations.SPM.data[2].text`. */
export type ContentProblem = ShapeProblem;

/**
 * Turns the parsed content of a ladder file (`schema_version` 1) into a ladder: rungs, competencies, one cell per rung
 * and competency, and the policy of every rung as a target. Refused with every problem found.
 */
export function ladderFromContent(
  content: unknown,
  title = 'Product management',
): Result<Ladder, readonly ContentProblem[]> {
  const reader = new ShapeReader();
  const root = reader.fields(content, 'content');
  if (root['schema_version'] !== 1) reader.note('schema_version', 'must be 1');
  const guide = reader.fields(root['guide'], 'guide');
  const competencies = readCompetencies(reader, root['competency_matrix']);
  const checklists = readChecklists(reader, root);
  const policies = reader.fields(
    reader.fields(root['promotion_policy'], 'promotion_policy')['targets'],
    'promotion_policy.targets',
  );
  const rungs = reader
    .list(root['ladder'], 'ladder', (item, path) => {
      const { id, ...rung } = readRung(reader, item, path);
      const policy = readPolicy(reader, policies[id], `promotion_policy.targets.${id}`, competencies);
      return { id, ...rung, checklist: checklists.get(id) ?? [], policy };
    })
    .sort((a, b) => a.ordinal - b.ordinal);
  reader.unique(rungs.map((rung) => rung.id), () => 'ladder');
  reader.unique(rungs.map((rung) => String(rung.ordinal)), () => 'ladder');
  const seen = new Set<string>();
  const cells = readCells(reader, root['expectations'], rungs.map((rung) => rung.id), competencies, seen);
  const ladder: Ladder = {
    title,
    currency: reader.text(guide['currency'], 'guide.currency'),
    compensationBasis: reader.text(guide['comp_basis'], 'guide.comp_basis'),
    market: reader.text(guide['market'], 'guide.market'),
    rungs,
    competencies,
    cells,
    overlays: readOverlays(reader, root, (item, path) => readIndicator(reader, item, path, seen)),
    notes: reader.list(root['ladder_notes'] ?? [], 'ladder_notes', (item, path) => reader.text(item, path)),
  };
  return reader.problems.length === 0 ? accepted(ladder) : refused(reader.problems);
}

function readCompetencies(reader: ShapeReader, value: unknown): Competency[] {
  const matrix = reader.fields(value, 'competency_matrix');
  const names = reader.fields(matrix['names'], 'competency_matrix.names');
  const competencies = reader.list(matrix['competencies'], 'competency_matrix.competencies', (item, path) => {
    const id = reader.text(item, path);
    return { id, name: reader.text(names[id], `competency_matrix.names.${id}`) };
  });
  reader.unique(competencies.map(({ id }) => id), (at) => `competency_matrix.competencies[${String(at)}]`);
  return competencies;
}

function readCells(reader: ShapeReader, value: unknown, rungs: readonly string[], competencies: readonly Competency[], seen: Set<string>): Cell[] {
  const expectations = reader.fields(value, 'expectations');
  for (const rung of Object.keys(expectations)) {
    if (!rungs.includes(rung)) reader.note(`expectations.${rung}`, 'is not a rung of the ladder');
  }
  return rungs.flatMap((rung) => {
    const row = reader.fields(expectations[rung], `expectations.${rung}`);
    for (const competency of Object.keys(row)) {
      if (!competencies.some(({ id }) => id === competency)) {
        reader.note(`expectations.${rung}.${competency}`, 'is not a competency of the ladder');
      }
    }
    return competencies.map((competency) => ({
      rung,
      competency: competency.id,
      indicators: reader.list(row[competency.id], `expectations.${rung}.${competency.id}`, (item, path) =>
        readIndicator(reader, item, path, seen),
      ),
    }));
  });
}

function readIndicator(reader: ShapeReader, value: unknown, path: string, seen: Set<string>): Indicator {
  const indicator = reader.fields(value, path);
  const id = reader.text(indicator['id'], `${path}.id`);
  if (seen.has(id)) reader.note(`${path}.id`, `repeats ${id}`);
  seen.add(id);
  return {
    id,
    must: reader.flag(indicator['must'], `${path}.must`),
    text: reader.text(indicator['text'], `${path}.text`),
  };
}

function readPolicy(reader: ShapeReader, value: unknown, path: string, competencies: readonly Competency[]): TargetPolicy {
  const policy = reader.fields(value, path);
  const readIds = (field: string): string[] =>
    reader.list(policy[field], `${path}.${field}`, (item, at) => {
      const id = reader.text(item, at);
      if (id !== '' && !competencies.some((competency) => competency.id === id)) reader.note(at, 'is not a competency');
      return id;
    });
  const sustained = readIds('sustained');
  const demonstrated = readIds('demonstrated');
  reader.unique([...sustained, ...demonstrated], () => path);
  for (const { id } of competencies) {
    if (!sustained.includes(id) && !demonstrated.includes(id)) reader.note(path, `says nothing about ${id}`);
  }
  const months = policy['typical_months_in_level'] ?? null;
  return {
    sustained,
    demonstrated,
    sustainDays: reader.whole(policy['sustain_days'], `${path}.sustain_days`, 1),
    minEpisodes: reader.whole(policy['min_episodes'], `${path}.min_episodes`, 1),
    typicalMonthsInLevel: months === null ? null : reader.whole(months, `${path}.typical_months_in_level`, 1),
  };
}
