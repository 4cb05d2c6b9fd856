import { keysFor } from '../draft/keys.js';
import type { FoundCell, FoundLadder, FoundStatement } from '../types.js';

/** What one of our own files says in one place; a statement that is null says only that rung and competency are there. */
export interface OwnEntry {
  readonly rung: string;
  readonly competency: string;
  readonly statement: FoundStatement | null;
}

export interface OwnMatrix {
  readonly title: string;
  /** Titles, lowest first. */
  readonly rungs: readonly string[];
  /** Titles of rungs with what stands below them. */
  readonly summaries?: ReadonlyMap<string, string>;
  readonly entries: readonly OwnEntry[];
}

/** A ladder of what one of our own files says, word by word: names and texts are what they are and nothing is guessed. */
export function foundMatrix({ title: name, rungs, summaries = new Map<string, string>(), entries }: OwnMatrix): FoundLadder {
  const cells = new Map<string, Map<string, FoundStatement[]>>();
  for (const { rung, competency, statement } of entries) {
    const row = cells.get(rung) ?? new Map<string, FoundStatement[]>();
    const statements = row.get(competency) ?? [];
    if (statement !== null) statements.push(statement);
    cells.set(rung, row.set(competency, statements));
  }
  const competencies = [...new Set(entries.map(({ competency }) => competency))];
  const places = new Map(competencies.map((one, at) => [one, at]));
  const rungKeys = keysFor(new Map(rungs.map((title) => [title, { key: codeIn(cells.get(title)), title }])), (rung) => rung.title);
  const keys = keysFor(new Map(competencies.map((name) => [name, { key: '', name }])), ({ name }) => name);
  return {
    title: name,
    rungs: rungs.map((rung) => ({ key: rungKeys.get(rung) ?? rung, title: rung, ...(summaries.has(rung) && { summary: summaries.get(rung) ?? '' }) })),
    competencies: competencies.map((name) => ({ key: keys.get(name) ?? name, name })),
    cells: rungs.flatMap((rung) =>
      [...(cells.get(rung) ?? [])]
        .filter(([, statements]) => statements.length > 0)
        .sort(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
        .map(([competency, statements]): FoundCell => ({ rung: rungKeys.get(rung) ?? rung, competency: keys.get(competency) ?? competency, statements })),
    ),
  };
}

/** The code with which the ids of all of a rung's indicators begin; empty for none. */
function codeIn(row: ReadonlyMap<string, readonly FoundStatement[]> = new Map()): string {
  const codes = new Set([...row.values()].flat().map(({ id = '' }) => id.split('.')[0] ?? ''));
  const [only = '', ...others] = codes;
  return others.length === 0 ? only : '';
}
