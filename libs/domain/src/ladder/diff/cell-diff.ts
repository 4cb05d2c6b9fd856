import { placedIndicators, type PlacedIndicator } from '../indicators.js';
import type { Indicator, Ladder } from '../ladder.js';
import { fieldChanges, type FieldChange } from './field-changes.js';
import { textDiff, type TextPart } from './text-diff.js';

/** Where an indicator stands: a cell of the matrix, or a skill of an overlay. */
export type IndicatorPlace = Pick<PlacedIndicator, 'rung' | 'competency' | 'overlay'>;

/** What happened to one indicator of a cell. */
export type IndicatorDiff =
  | { readonly kind: 'added'; readonly id: string; readonly after: Indicator }
  | { readonly kind: 'removed'; readonly id: string; readonly before: Indicator }
  /** It stands in another cell now, where it is `moved_here`. */
  | { readonly kind: 'moved_away'; readonly id: string; readonly before: Indicator; readonly to: IndicatorPlace }
  | ({ readonly kind: 'moved_here'; readonly from: IndicatorPlace } & IndicatorChange)
  | ({ readonly kind: 'changed' } & IndicatorChange);

/** How an indicator that both versions have differs. */
export interface IndicatorChange {
  readonly id: string;
  readonly before: Indicator;
  readonly after: Indicator;
  /** It became a must-have, or is none any more. */
  readonly mustChanged: boolean;
  /** The words that changed; null when the text is the same. */
  readonly words: readonly TextPart[] | null;
  /** Anything else, such as examples. */
  readonly fields: readonly FieldChange[];
}

/** A cell, or a skill of an overlay, in which something changed. */
export interface CellDiff extends IndicatorPlace {
  /** In the order of the cell after, then what is not there any more. */
  readonly indicators: readonly IndicatorDiff[];
  /** Ids of the indicators that stayed, when their order changed. */
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
}

/** The cells and skills in which indicators changed: those of the ladder after in their order, then those that are gone. */
export function cellDiffs(before: Ladder, after: Ladder): readonly CellDiff[] {
  const [old, now] = [placedIndicators(before), placedIndicators(after)];
  const [oldPlaces, newPlaces] = [byPlace(old), byPlace(now)];
  const keys = [...new Set([...inOrder(after, newPlaces), ...inOrder(before, oldPlaces)])];
  return keys.flatMap((key) => {
    const [was, is] = [oldPlaces.get(key) ?? [], newPlaces.get(key) ?? []];
    const place = is[0] ?? was[0];
    if (place === undefined) return [];
    const indicators = [...is.flatMap((one) => arrival(one, old.get(one.id), key)), ...was.flatMap((one) => departure(one, now.get(one.id), key))];
    const order = orderChange(was, is);
    return indicators.length === 0 && order === null ? [] : [{ ...placeOf(place), indicators, order }];
  });
}

function arrival(after: PlacedIndicator, before: PlacedIndicator | undefined, key: string): IndicatorDiff[] {
  if (before === undefined) return [{ kind: 'added', id: after.id, after: indicatorOf(after) }];
  const { must, text, ...rest } = indicatorOf(before);
  const { must: mustNow, text: textNow, ...restNow } = indicatorOf(after);
  const change: IndicatorChange = {
    id: after.id,
    before: indicatorOf(before),
    after: indicatorOf(after),
    mustChanged: must !== mustNow,
    words: text === textNow ? null : textDiff(text, textNow),
    fields: fieldChanges(rest, restNow),
  };
  if (keyOf(before) !== key) return [{ kind: 'moved_here', from: placeOf(before), ...change }];
  return change.mustChanged || change.words !== null || change.fields.length > 0 ? [{ kind: 'changed', ...change }] : [];
}

function departure(before: PlacedIndicator, after: PlacedIndicator | undefined, key: string): IndicatorDiff[] {
  if (after === undefined) return [{ kind: 'removed', id: before.id, before: indicatorOf(before) }];
  return keyOf(after) === key ? [] : [{ kind: 'moved_away', id: before.id, before: indicatorOf(before), to: placeOf(after) }];
}

function orderChange(was: readonly PlacedIndicator[], is: readonly PlacedIndicator[]): CellDiff['order'] {
  const [old, now] = [was.map(({ id }) => id), is.map(({ id }) => id)];
  const before = old.filter((id) => now.includes(id));
  const after = now.filter((id) => old.includes(id));
  return before.join('\n') === after.join('\n') ? null : { before, after };
}

function byPlace(indicators: ReadonlyMap<string, PlacedIndicator>): Map<string, PlacedIndicator[]> {
  return Map.groupBy(indicators.values(), keyOf);
}

/** Places in the order of the matrix, whatever the order in which cells are kept. */
function inOrder(ladder: Ladder, places: ReadonlyMap<string, unknown>): string[] {
  const cells = ladder.rungs.flatMap(({ id: rung }) => ladder.competencies.map(({ id: competency }) => keyOf({ rung, competency, overlay: null })));
  return [...cells.filter((key) => places.has(key)), ...places.keys()];
}

function keyOf({ rung, competency, overlay }: IndicatorPlace): string {
  return JSON.stringify([overlay, rung, competency]);
}

function placeOf({ rung, competency, overlay }: IndicatorPlace): IndicatorPlace {
  return { rung, competency, overlay };
}

function indicatorOf({ rung: _rung, overlay: _overlay, competency: _competency, competencyName: _name, ...indicator }: PlacedIndicator): Indicator {
  return indicator;
}
