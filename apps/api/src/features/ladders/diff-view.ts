import { isEmptyDiff, type Ladder, ladderDiff, type LadderDiff } from '@nextrung/domain/ladder';
import type { CellDiffView, FieldChangeView, IndicatorDiffView, LadderDiffView, PartsDiffView, TextPartView } from './versions.dto.js';

type FieldChange = LadderDiff['fields'][number];
type CellDiff = LadderDiff['cells'][number];
type IndicatorDiff = CellDiff['indicators'][number];
type Place = Pick<CellDiff, 'rung' | 'competency' | 'overlay'>;

/** Every word that differs between two ladders, in the shape of the API. */
export function diffView(before: Ladder, after: Ladder): LadderDiffView {
  const diff = ladderDiff(before, after);
  const placeWords = placesOf([before, after]);
  return {
    empty: isEmptyDiff(diff),
    fields: diff.fields.map(fieldView),
    rungs: partsView(diff.rungs),
    competencies: partsView(diff.competencies),
    overlays: partsView(diff.overlays),
    cells: diff.cells.map((cell) => cellView(cell, placeWords)),
    guide: diff.guide.map(fieldView),
  };
}

const fieldView = ({ field, before, after, words }: FieldChange): FieldChangeView => ({ field, before: valueWords(before), after: valueWords(after), words: words && wordsView(words) });

const wordsView = (words: NonNullable<FieldChange['words']>): TextPartView[] => words.map(({ kind, text }) => ({ kind, text }));

function valueWords(value: FieldChange['before']): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return value.map((one) => valueWords(one) ?? '').join(', ');
}

const partsView = ({ added, removed, moved, changed }: LadderDiff['rungs']): PartsDiffView => ({
  added: added.map(({ id, name }) => ({ id, name })),
  removed: removed.map(({ id, name }) => ({ id, name })),
  moved: moved.map(({ id, name }) => ({ id, name })),
  changed: changed.map(({ id, name, fields }) => ({ id, name, fields: fields.map(fieldView) })),
});

function cellView(cell: CellDiff, placeWords: (place: Place) => string): CellDiffView {
  const { rung, competency, overlay, indicators, order } = cell;
  return { place: placeWords(cell), rung, competency, overlay, indicators: indicators.map((one) => indicatorView(one, placeWords)), reordered: order !== null };
}

function indicatorView(diff: IndicatorDiff, placeWords: (place: Place) => string): IndicatorDiffView {
  const nothing = { before: null, after: null, mustChanged: false, words: null, fields: [], other: null };
  switch (diff.kind) {
    case 'added':
      return { ...nothing, kind: diff.kind, id: diff.id, after: wording(diff.after) };
    case 'removed':
      return { ...nothing, kind: diff.kind, id: diff.id, before: wording(diff.before) };
    case 'moved_away':
      return { ...nothing, kind: diff.kind, id: diff.id, before: wording(diff.before), other: placeWords(diff.to) };
    case 'moved_here':
    case 'changed':
      return {
        kind: diff.kind,
        id: diff.id,
        before: wording(diff.before),
        after: wording(diff.after),
        mustChanged: diff.mustChanged,
        words: diff.words && wordsView(diff.words),
        fields: diff.fields.map(fieldView),
        other: diff.kind === 'moved_here' ? placeWords(diff.from) : null,
      };
  }
}

const wording = ({ id, must, text }: { readonly id: string; readonly must: boolean; readonly text: string }): { id: string; must: boolean; text: string } => ({ id, must, text });

function placesOf(ladders: readonly Ladder[]): (place: Place) => string {
  const named = <Part extends { readonly id: string }>(parts: readonly Part[], name: (part: Part) => string): ReadonlyMap<string, string> => new Map(parts.map((part) => [part.id, name(part)]));
  const rungs = named(ladders.flatMap((ladder) => ladder.rungs), ({ short }) => short);
  const competencies = named(ladders.flatMap((ladder) => [...ladder.competencies, ...ladder.overlays.flatMap(({ skills }) => skills)]), ({ name }) => name);
  const overlays = named(ladders.flatMap((ladder) => ladder.overlays), ({ name }) => name);
  return ({ rung, competency, overlay }) => {
    const first = overlay === null ? (rungs.get(rung ?? '') ?? rung ?? '') : (overlays.get(overlay) ?? overlay);
    return `${first}, ${competencies.get(competency) ?? competency}`;
  };
}
