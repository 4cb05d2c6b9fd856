import type { NamedPart } from '@nextrung/ui';

import type { NamedLadder } from '../named-parts';

type Stated = Pick<Statement, 'id' | 'text' | 'must'>;

/** A ladder as far as its statements are concerned: a published one or a draft. */
export interface StatedLadder extends NamedLadder {
  readonly cells: readonly { readonly rung: string; readonly competency: string; readonly indicators: readonly Stated[] }[];
  readonly overlays: readonly (NamedPart & { readonly skills: readonly (NamedPart & { readonly indicators: readonly Stated[] })[] })[];
}

/** A statement with where it stands. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly must: boolean;
  /** The same for the statements of one cell, in both versions. */
  readonly cell: string;
  /** In words, such as "Senior PM, Communication". */
  readonly place: string;
}

export type Statements = ReadonlyMap<string, Statement>;

/** Every statement of a ladder by its code, cell by cell in the order in which the ladder is read. */
export function statementsOf({ rungs, competencies, cells, overlays }: StatedLadder): Statements {
  const names = new Map(competencies.map(({ id, name }) => [id, name]));
  const columns = new Map(competencies.map(({ id }, at) => [id, at]));
  const core = rungs.flatMap((rung) => cells
    .filter((cell) => cell.rung === rung.id)
    .sort((a, b) => (columns.get(a.competency) ?? 0) - (columns.get(b.competency) ?? 0))
    .flatMap(({ competency, indicators }) => indicators.map((one) => statement(one, `${rung.id}/${competency}`, `${rung.short || rung.title}, ${names.get(competency) ?? competency}`))));
  const beside = overlays.flatMap(({ id, name, skills }) => skills.flatMap((skill) => skill.indicators.map((one) => statement(one, `+${id}/${skill.id}`, `${name}, ${skill.name}`))));
  return new Map([...core, ...beside].map((one) => [one.id, one]));
}

/** Statements in groups by place, for lists to choose from; those of the given cell first. */
export function byPlace(statements: Statements, first: string): readonly { readonly place: string; readonly statements: readonly Statement[] }[] {
  const groups = [...Map.groupBy(statements.values(), ({ cell }) => cell)].map(([cell, some]) => ({ cell, place: some[0]?.place ?? '', statements: some }));
  return [...groups.filter(({ cell }) => cell === first), ...groups.filter(({ cell }) => cell !== first)];
}

function statement({ id, text, must }: Stated, cell: string, place: string): Statement {
  return { id, text, must, cell, place };
}
