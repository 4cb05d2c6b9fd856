import { accepted, isIsoDate, refused, type IsoDate, type Result } from '../kernel/index.js';
import { corroborated, linked, measured, newPeer, verified } from './changes.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { counting, knownIndicators } from './record.js';
import type { InputProblem } from './validate.js';

/** Something that could be done about an item that is there. */
export type ItemHypothesisKind = 'verify' | 'corroborate' | 'link' | 'measure';

/**
 * Something that has not happened. `verify`: the line manager rates all the item's indicators `meets`; `corroborate`: one
 * more colleague confirms it; `link`: it gets a link; `measure`: its impact is measured; `new_item`: a new strong item
 * on an indicator, from tomorrow on for 1 to 365 calendar days; `leave`: a leave, both ends included; `days`: calendar
 * days pass, at most 900 in all.
 */
export type Hypothesis =
  | { readonly kind: ItemHypothesisKind; readonly item: string }
  | { readonly kind: 'new_item'; readonly indicator: string; readonly days: number }
  | { readonly kind: 'leave'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'days'; readonly days: number };

/** What could be done about an item. */
export interface PossibleHypotheses {
  readonly item: string;
  readonly kinds: readonly ItemHypothesisKind[];
}

/** Longest new item that can be imagined, and the furthest day, in calendar days. */
export const hypothesisLimits = { newItemDays: 365, days: 900 } as const;

/** The item with this done to it today; null where there is nothing to do. */
export function withHypothesis(item: EvidenceInput, kind: ItemHypothesisKind, input: ReadinessInput): EvidenceInput | null {
  switch (kind) {
    case 'verify':
      return verified(item, input, knownIndicators(input));
    case 'corroborate':
      return corroborated(item, newPeer(input), input.asOf);
    case 'link':
      return linked(item);
    case 'measure':
      return measured(item);
  }
}

/** What could be done about each item that counts for the target on the day, by item id. */
export function possibleHypotheses(input: ReadinessInput): PossibleHypotheses[] {
  const kinds = ['verify', 'corroborate', 'link', 'measure'] as const;
  return itemsInPlay(input).map((item) => ({
    item: item.id,
    kinds: kinds.filter((kind) => withHypothesis(item, kind, input) !== null),
  }));
}

/** The hypotheses, or the path of the first that cannot be. */
export function checkHypotheses(input: ReadinessInput, hypotheses: readonly Hypothesis[]): Result<readonly Hypothesis[], InputProblem> {
  const items = new Set(itemsInPlay(input).map(({ id }) => id));
  const known = knownIndicators(input);
  let passed = 0;
  for (const [at, hypothesis] of hypotheses.entries()) {
    const wrong = (field: string, message: string) => refused({ path: `hypotheses[${String(at)}].${field}`, message });
    switch (hypothesis.kind) {
      case 'verify':
      case 'corroborate':
      case 'link':
      case 'measure':
        if (!items.has(hypothesis.item)) return wrong('item', 'must be an item that counts for the target');
        if (hypothesis.kind === 'verify' && input.managerId === null) return wrong('kind', 'needs a line manager');
        break;
      case 'new_item':
        if (!known.has(hypothesis.indicator)) return wrong('indicator', 'must be an indicator of the target');
        if (!isWhole(hypothesis.days, hypothesisLimits.newItemDays)) return wrong('days', `must be a whole number from 1 to ${String(hypothesisLimits.newItemDays)}`);
        break;
      case 'leave':
        if (!isIsoDate(hypothesis.from)) return wrong('from', 'must be a day that exists, as YYYY-MM-DD');
        if (!isIsoDate(hypothesis.to)) return wrong('to', 'must be a day that exists, as YYYY-MM-DD');
        if (hypothesis.to < hypothesis.from) return wrong('to', 'must not be before the start');
        break;
      case 'days':
        passed += hypothesis.days;
        if (!isWhole(hypothesis.days, hypothesisLimits.days)) return wrong('days', `must be a whole number from 1 to ${String(hypothesisLimits.days)}`);
        if (passed > hypothesisLimits.days) return wrong('days', `must not come to more than ${String(hypothesisLimits.days)} with the others`);
        break;
    }
  }
  return accepted(hypotheses);
}

function itemsInPlay(input: ReadinessInput): EvidenceInput[] {
  const known = knownIndicators(input);
  return counting(input, input.asOf).evidence.filter((item) => item.indicators.some((id) => known.has(id)));
}

const isWhole = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= most;
