import type { SealableItem } from '@nextrung/domain/evidence';
import type { Lineage } from '@nextrung/domain/ladder';

interface Named {
  /** Ids that the item names its indicators by. */
  readonly indicators: readonly string[];
  /** By the ids that they were given for. */
  readonly ratings: SealableItem['ratings'];
  /** Who left it to others. */
  readonly declinedBy?: readonly string[];
}

/**
 * What has to be rated before the claims of an item are opened, when the ladder has moved on: every place that an
 * indicator stands in now, by a rating given for that indicator or for what it became. So a rating given for something
 * else opens nothing, though both have become one since; what was retired is not asked for.
 */
export function sealable({ indicators, ratings, declinedBy = [] }: Named, lineage: Lineage): SealableItem {
  if (lineage.moved.size === 0) return { indicators, ratings, declinedBy };
  const places = indicators.flatMap((named) => lineage.current(named).map((current) => ({ named, current, became: lineage.became(named) })));
  return {
    declinedBy,
    indicators: places.map(({ named, current }) => placeKey(named, current)),
    ratings: ratings.flatMap((rating) =>
      places
        .filter(({ current, became }) => became.has(rating.indicator) && lineage.current(rating.indicator).includes(current))
        .map(({ named, current }) => ({ ...rating, indicator: placeKey(named, current) })),
    ),
  };
}

const placeKey = (named: string, current: string): string => `${named} → ${current}`;
