import { ladderLimits } from '../limits.js';
import type { Cell, Competency, Indicator } from '../ladder.js';
import { indicatorIdProblem } from '../text-rules.js';
import type { LadderReader } from './ladder-reader.js';

/** The competencies of `competency_matrix`, in the order of the matrix. */
export function readCompetencies(reader: LadderReader, value: unknown): Competency[] {
  const path = 'competency_matrix';
  const matrix = reader.fields(value, path);
  const names = reader.fields(matrix['names'] ?? {}, `${path}.names`);
  const descriptions = reader.fields(matrix['descriptions'] ?? {}, `${path}.descriptions`);
  const competencies = reader.entries(matrix['competencies'], `${path}.competencies`, (item, at) => {
    const id = reader.code(item, at);
    const description = reader.optionalText(descriptions[id], `${path}.descriptions.${id}`);
    return { id, name: reader.text(names[id], `${path}.names.${id}`), ...(description === '' ? {} : { description }) };
  }, ladderLimits.competencies);
  const ids = competencies.map(({ id }) => id);
  if (ids.length === 0) reader.noteFinished(`${path}.competencies`, 'must have at least one entry');
  reader.unique(ids, (at) => `${path}.competencies[${String(at)}]`);
  reader.onlyKnown(names, `${path}.names`, ids, 'competency');
  reader.onlyKnown(descriptions, `${path}.descriptions`, ids, 'competency');
  return competencies;
}

/** The cells of `expectations`: one for every rung and competency, without indicators where the file has none. */
export function readCells(reader: LadderReader, value: unknown, rungs: readonly string[], competencies: readonly string[], readOne: (value: unknown, path: string) => Indicator): Cell[] {
  const expectations = reader.fields(value ?? {}, 'expectations');
  reader.onlyKnown(expectations, 'expectations', rungs, 'rung');
  return rungs.flatMap((rung) => {
    const path = `expectations.${rung}`;
    const row = reader.fields(expectations[rung] ?? {}, path);
    reader.onlyKnown(row, path, competencies, 'competency');
    return competencies.map((competency) => ({
      rung,
      competency,
      indicators: reader.entries(row[competency], `${path}.${competency}`, readOne, ladderLimits.indicatorsInCell),
    }));
  });
}

/** Reads indicators and notes every id that came before in the file. */
export function indicatorReader(reader: LadderReader): (value: unknown, path: string) => Indicator {
  const seen = new Set<string>();
  return (value, path) => {
    const indicator = reader.fields(value, path);
    const id = reader.text(indicator['id'], `${path}.id`);
    const problem = id === '' ? null : indicatorIdProblem(id);
    if (problem !== null) reader.note(`${path}.id`, problem);
    if (seen.has(id)) reader.note(`${path}.id`, `repeats ${id}`);
    seen.add(id);
    const examples = reader.texts(indicator['examples'], `${path}.examples`);
    return {
      id,
      must: reader.flag(indicator['must'], `${path}.must`),
      text: reader.text(indicator['text'], `${path}.text`),
      ...(examples.length > 0 ? { examples } : {}),
      ...(reader.optionalFlag(indicator['derived'], `${path}.derived`) ? { derived: true } : {}),
    };
  };
}
