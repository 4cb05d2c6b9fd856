import { byText, sortedSum } from '../kernel/index.js';
import type { Grade } from './assessment.js';
import { corroborated, linked, measured, newPeer, verified } from './changes.js';
import type { ItemHypothesisKind } from './hypotheses.js';
import type { EvidenceInput, ReadinessInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import { weighItem } from './weighing.js';

/** What an item is worth on one indicator. */
export interface IndicatorWorth {
  readonly id: string;
  /** 0 to 1. */
  readonly quality: number;
  readonly grade: Grade;
}

/** One thing that would raise an item: what it would be worth then. */
export interface WorthRaise {
  readonly kind: ItemHypothesisKind;
  readonly indicators: readonly IndicatorWorth[];
  readonly grade: Grade;
}

export interface ItemWorth {
  /** In the order of the item. */
  readonly indicators: readonly IndicatorWorth[];
  /** The best of them. */
  readonly grade: Grade;
  /** What would raise it most; null where none of what can be done would. */
  readonly raise: WorthRaise | null;
}

/** Whose item it is, and who can rate it. */
export type WorthOf = Pick<ReadinessInput, 'asOf' | 'subjectId' | 'managerId'>;

/** Least that a change must add up to over the indicators. */
const LEAST = 1e-6;

/**
 * What an item is worth by itself, weighed as readiness weighs it, and the one change that would raise it most; of two
 * that raise it alike, the one of less effort. Null without an indicator: it counts for nothing yet. Only for the person
 * themself: it tells what they claim.
 */
export function itemWorth(item: EvidenceInput, of: WorthOf): ItemWorth | null {
  const known = new Set(item.indicators);
  if (known.size === 0) return null;
  const input: ReadinessInput = { ...of, leaves: [], target: { rung: '', sustainDays: 0, minEpisodes: 0, competencies: [] }, evidence: [item], counterObservations: [] };
  const changes: Readonly<Record<ItemHypothesisKind, EvidenceInput | null>> = {
    link: linked(item), measure: measured(item), verify: verified(item, input, known), corroborate: corroborated(item, newPeer(input), of.asOf),
  };
  const now = worthOf(item, input, known);
  const [best] = (Object.keys(changes) as ItemHypothesisKind[])
    .flatMap((kind) => {
      const changed = changes[kind];
      const indicators = changed === null ? now : worthOf(changed, input, known);
      return [{ kind, indicators, gain: total(indicators) - total(now) }];
    })
    .filter(({ gain }) => gain > LEAST)
    .sort((a, b) => b.gain - a.gain || policy.efforts[a.kind] - policy.efforts[b.kind] || byText(a.kind, b.kind));
  return { indicators: now, grade: bestOf(now), raise: best === undefined ? null : { kind: best.kind, indicators: best.indicators, grade: bestOf(best.indicators) } };
}

function worthOf(item: EvidenceInput, { subjectId, asOf }: ReadinessInput, known: ReadonlySet<string>): IndicatorWorth[] {
  return [...weighItem(item, known, subjectId, asOf).marks].map(([id, { quality, grade }]) => ({ id, quality, grade }));
}

const total = (indicators: readonly IndicatorWorth[]): number => sortedSum(indicators.map(({ quality }) => quality));

function bestOf(indicators: readonly IndicatorWorth[]): Grade {
  const grades = indicators.map(({ grade }) => grade);
  return grades.includes('A') ? 'A' : grades.includes('B') ? 'B' : 'C';
}
