import type { TeamView } from '@nextrung/api-client';

export type ColumnKind = 'name' | 'path' | 'index' | 'state' | 'gates' | 'cell' | 'trend' | 'fresh' | 'lapses' | 'waiting' | 'manager' | 'team' | 'next';

export interface TeamColumn {
  /** As it stands in the address. */
  readonly id: string;
  readonly kind: ColumnKind;
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  /** Key by which it sorts; null: by none. */
  readonly sort: string | null;
  /** Shown unless other columns are chosen. */
  readonly shown: boolean;
  /** Of a cell. */
  readonly competency: string;
  readonly overlay: string | null;
}

type Plain = Pick<TeamColumn, 'name' | 'width' | 'sort' | 'shown'>;

const BEFORE: readonly (readonly [ColumnKind, Plain])[] = [
  ['path', { name: 'Rung → target', width: 152, sort: 'rung', shown: false }],
  ['index', { name: 'Index', width: 56, sort: 'index', shown: true }],
  ['state', { name: 'State, confidence', width: 120, sort: 'state', shown: true }],
  ['gates', { name: 'Gates met', width: 92, sort: 'gates', shown: false }],
];

const AFTER: readonly (readonly [ColumnKind, Plain])[] = [
  ['trend', { name: 'Trend', width: 80, sort: null, shown: true }],
  ['fresh', { name: 'Freshest', width: 96, sort: 'newest', shown: true }],
  ['lapses', { name: 'Lapses', width: 104, sort: 'lapses', shown: false }],
  ['waiting', { name: 'Waits for me', width: 104, sort: 'waiting', shown: false }],
  ['manager', { name: 'Manager', width: 152, sort: 'manager', shown: false }],
  ['team', { name: 'Team', width: 120, sort: 'team', shown: false }],
  ['next', { name: 'Next', width: 160, sort: null, shown: true }],
];

const plain = ([kind, column]: readonly [ColumnKind, Plain]): TeamColumn => ({ id: kind, kind, competency: '', overlay: null, ...column });
const NAME: TeamColumn = plain(['name', { name: 'Person', width: 200, sort: 'name', shown: true }]);
const CELL_WIDTH = 96;
/** With the status in a word beside its shape. */
export const WORD_WIDTH = 128;

/** Every column there can be, in order; the name comes first and is always there. @param dense rows have one line, so the way up has no place below the name */
export function allColumns({ competencies, overlays }: Pick<TeamView, 'competencies' | 'overlays'>, dense: boolean): readonly TeamColumn[] {
  const cell = (id: string, name: string, overlay: string | null): TeamColumn =>
    ({ id: overlay === null ? `c.${id}` : `o.${overlay}.${id}`, kind: 'cell', name, width: CELL_WIDTH, sort: `cell:${id}`, shown: overlay === null, competency: id, overlay });
  return [
    NAME,
    ...BEFORE.map(plain).map((column) => (column.kind === 'path' ? { ...column, shown: dense } : column)),
    ...competencies.map(({ id, name }) => cell(id, name, null)),
    ...overlays.flatMap((overlay) => overlay.competencies.map(({ id, name }) => cell(id, name, overlay.id))),
    ...AFTER.map(plain),
  ];
}

/** Those that are shown. @param chosen ids with commas between; left out: the usual ones */
export function shownColumns(columns: readonly TeamColumn[], chosen: string | undefined): readonly TeamColumn[] {
  const ids = chosen === undefined ? null : new Set(chosen.split(','));
  return columns.filter(({ id, kind, shown }) => kind === 'name' || (ids === null ? shown : ids.has(id)));
}

/** What the address says once a column is shown or not; null: the usual ones. */
export function toggled(columns: readonly TeamColumn[], chosen: string | undefined, id: string): string | null {
  const shown = new Set(shownColumns(columns, chosen).map((column) => column.id));
  if (!shown.delete(id)) shown.add(id);
  const isUsual = columns.every((column) => column.kind === 'name' || column.shown === shown.has(column.id));
  return isUsual ? null : columns.filter((column) => column.kind !== 'name' && shown.has(column.id)).map((column) => column.id).join(',') || 'none';
}
