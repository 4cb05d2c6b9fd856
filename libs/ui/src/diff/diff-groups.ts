import type { CellDiff, DiffNames, FieldDiff, LadderDiffModel, NamedPart, PartsDiff } from './diff-model';

/** A part of the comparison with a heading of its own. */
export interface DiffGroup {
  /** Of its heading, for links to it. */
  readonly anchor: string;
  readonly title: string;
  /** What happened to the rung or overlay as a whole, such as "New". */
  readonly mark: string;
  /** How much changed in it. */
  readonly changes: number;
  readonly fields: readonly FieldDiff[];
  readonly parts: PartsDiff | null;
  readonly cells: readonly { readonly heading: string; readonly cell: CellDiff }[];
}

/** The comparison in the order in which it is read: the whole, its parts, then rung by rung, overlays, reading matter. */
export function diffGroups(diff: LadderDiffModel, names: DiffNames): readonly DiffGroup[] {
  const competency = new Map(names.competencies.map(({ id, name }) => [id, name]));
  const cellsOf = (holds: (cell: CellDiff) => boolean): DiffGroup['cells'] => diff.cells.filter(holds).map((cell) => ({ heading: competency.get(cell.competency) ?? cell.place, cell }));
  const rungs = named(names.rungs, diff.cells.map(({ rung }) => rung), diff.rungs.changed).map(({ id, name }) =>
    group({ anchor: `rung-${id}`, title: name, mark: markOf(id, diff.rungs), fields: diff.rungs.changed.find((one) => one.id === id)?.fields ?? [], cells: cellsOf(({ rung }) => rung === id) }));
  const overlays = named(names.overlays, diff.cells.map(({ overlay }) => overlay), []).map(({ id, name }) =>
    group({ anchor: `overlay-${id}`, title: name, mark: markOf(id, diff.overlays), cells: cellsOf(({ overlay }) => overlay === id) }));
  return [
    group({ anchor: 'whole', title: 'The ladder itself', fields: diff.fields }),
    group({ anchor: 'rungs', title: 'Rungs', parts: { ...diff.rungs, changed: [] } }),
    group({ anchor: 'competencies', title: 'Competencies', parts: diff.competencies }),
    group({ anchor: 'overlays', title: 'Overlays', parts: diff.overlays }),
    ...rungs,
    ...overlays,
    group({ anchor: 'guide', title: 'Reading matter', fields: diff.guide }),
  ].filter(({ changes }) => changes > 0);
}

function group({ anchor, title, mark = '', fields = [], parts = null, cells = [] }: Pick<DiffGroup, 'anchor' | 'title'> & Partial<DiffGroup>): DiffGroup {
  const ofParts = parts === null ? 0 : parts.added.length + parts.removed.length + parts.moved.length + parts.changed.length;
  const ofCells = cells.reduce((sum, { cell }) => sum + cell.indicators.length + (cell.reordered ? 1 : 0), 0);
  return { anchor, title, mark, fields, parts, cells, changes: fields.length + ofParts + ofCells };
}

/** The named ones in their order, then those that only the comparison knows. */
function named(names: readonly NamedPart[], ids: readonly (string | null)[], changed: readonly NamedPart[]): readonly NamedPart[] {
  const known = new Set(names.map(({ id }) => id));
  const others = new Map(changed.map(({ id, name }) => [id, name]));
  for (const id of ids) if (id !== null && !others.has(id)) others.set(id, id);
  return [...names, ...[...others].filter(([id]) => !known.has(id)).map(([id, name]) => ({ id, name }))];
}

function markOf(id: string, { added, removed, moved }: PartsDiff): string {
  if (added.some((one) => one.id === id)) return 'New';
  if (removed.some((one) => one.id === id)) return 'Gone';
  return moved.some((one) => one.id === id) ? 'At another place' : '';
}
