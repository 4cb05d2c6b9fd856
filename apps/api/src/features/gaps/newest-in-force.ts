import type { Lineage } from '@nextrung/domain/ladder';
import { isClosed, type PlanState } from '@nextrung/domain/plan';

/** What was said about each indicator, where it stands in the version in force; the largest by `order` where several came together. */
export function newestInForce<Said extends { readonly indicator: string | null }>(said: readonly Said[], lineage: Lineage, order: (one: Said) => string): Map<string, Said> {
  const newest = new Map<string, Said>();
  for (const one of said) {
    for (const id of one.indicator === null ? [] : lineage.current(one.indicator)) {
      const known = newest.get(id);
      if (!known || order(known) < order(one)) newest.set(id, one);
    }
  }
  return newest;
}

/** What was said later stands, also on one day. */
export const saidLast = ({ saidAt }: { readonly saidAt: string }): string => saidAt;

/** An open action before every closed one. */
export const openThenSaidLast = ({ state, saidAt }: { readonly state: PlanState; readonly saidAt: string }): string => `${isClosed(state) ? 0 : 1} ${saidAt}`;
