import { httpResource } from '@angular/common/http';
import { computed, type Signal } from '@angular/core';
import type { CounterEffects } from '@nextrung/api-client';

/** What each observation of an item changes, by its id; read where `inject` works. @param itemId null: nothing is read @param version reads again when it changes */
export function counterEffects(itemId: () => string | null, version: () => unknown = () => 0): Signal<ReadonlyMap<string, readonly string[]>> {
  const resource = httpResource<CounterEffects>(() => {
    version();
    const id = itemId();
    return id === null ? undefined : { url: `/api/evidence/${id}/counter-observations/effects` };
  });
  return computed(() => new Map(resource.hasValue() ? resource.value().effects.map(({ observationId, words }) => [observationId, words] as const) : []));
}
