import { type LineageStep, type MappingEntry } from '@nextrung/domain/ladder';

/** Where a rung went when the ladder was replaced; null: nowhere. */
export interface RungMove {
  readonly from: string;
  readonly to: string | null;
}

/** The words of an indicator that the next version has not, or has otherwise. */
export interface EarlierText {
  readonly id: string;
  readonly text: string;
  readonly must: boolean;
  readonly competency: string;
}

/** What was decided when a version replaced the one before, as it is stored with it. */
export interface VersionMapping {
  readonly rungs: readonly RungMove[];
  readonly indicators: readonly MappingEntry[];
  readonly earlier: readonly EarlierText[];
}

/** The indicators that a mapping moves. */
export function stepOf({ indicators }: Pick<VersionMapping, 'indicators'>): LineageStep {
  const moved = indicators.filter(({ from, to }) => from.length !== 1 || to.length !== 1 || from[0] !== to[0]);
  return new Map(moved.flatMap(({ from, to }) => from.map((id) => [id, to])));
}
