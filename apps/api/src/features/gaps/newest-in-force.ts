import type { Lineage } from '@nextrung/domain/ladder';

/** What was said about each indicator, where it stands in the version in force; the largest by `order` where several came together. */
export function newestInForce<Said extends { readonly indicator: string }>(said: readonly Said[], lineage: Lineage, order: (one: Said) => string): Map<string, Said> {
  const newest = new Map<string, Said>();
  for (const one of said) {
    for (const id of lineage.current(one.indicator)) {
      const known = newest.get(id);
      if (!known || order(known) < order(one)) newest.set(id, one);
    }
  }
  return newest;
}
