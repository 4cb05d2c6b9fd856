import type { HeatmapColumn, LadderCell, LadderDiffModel, WordsPart } from '@nextrung/ui';

/** What the pieces of the gallery are shown with. Nobody here is real, and nothing comes from the server. */
export const COLUMNS: readonly HeatmapColumn[] = [{ id: 's', name: 'Strategy' }, { id: 'c', name: 'Communication' }, { id: 'd', name: 'Data' }];

export const RUNGS = [{ id: 'apm', title: 'Associate PM', short: 'APM' }, { id: 'pm', title: 'Product Manager', short: 'PM' }, { id: 'spm', title: 'Senior PM', short: 'SPM' }] as const;

export const CELLS: readonly LadderCell[] = RUNGS.flatMap(({ id }) => COLUMNS.map((column) => ({
  rung: id, competency: column.id,
  indicators: [{ id: `${id}.${column.id}1`, must: true, text: 'Writes the problem statement before any solution is discussed' }, { id: `${id}.${column.id}2`, must: false, text: 'Says what was left out, and why' }],
})));

export const WORDS: readonly WordsPart[] = [{ kind: 'same', text: 'Writes the problem statement ' }, { kind: 'removed', text: 'when asked' }, { kind: 'added', text: 'before any solution is discussed' }];

const none = { added: [], removed: [], moved: [], changed: [] } as const;
export const DIFF: LadderDiffModel = {
  empty: false, fields: [{ field: 'title', before: 'Product', after: 'Product management', words: null }], rungs: none, competencies: none, overlays: none, guide: [],
  cells: [{ place: 'Senior PM, Strategy', rung: 'spm', competency: 's', overlay: null, reordered: false, indicators: [
    { kind: 'changed', id: 'spm.s1', before: { must: false, text: 'Writes the problem statement when asked' }, after: { must: true, text: 'Writes the problem statement before any solution is discussed' }, mustChanged: true, words: WORDS, fields: [], other: null },
    { kind: 'removed', id: 'spm.s9', before: { must: false, text: 'Keeps a list of ideas' }, after: null, mustChanged: false, words: null, fields: [], other: null },
  ] }],
};

export const RICH = 'A first paragraph with **strong**, *emphasis*, `code` and [a link](https://example.org).\n\n- one\n- two\n\n> What somebody else said.\n\n```\nplain text\n```';

export const COLOURS = ['page', 'raised', 'sunken', 'text', 'secondary', 'border', 'outline', 'accent', 'accent-soft', 'status-0', 'status-1', 'status-2', 'status-3', 'tint-1', 'tint-2', 'tint-3', 'amber', 'amber-soft', 'danger', 'danger-soft'] as const;
