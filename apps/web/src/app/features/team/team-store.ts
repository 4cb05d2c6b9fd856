import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal, untracked } from '@angular/core';
import type { TeamView } from '@nextrung/api-client';

/** What the address of the team page says. */
export interface TeamQuery {
  readonly scope?: string | undefined;
  readonly sort?: string | undefined;
  readonly rung?: string | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
}

/** The team page's data; its filters live in the address. */
@Injectable()
export class TeamStore {
  /** Null until the page has read its address: nothing is asked before. The same filters again are no new question. */
  private readonly query = signal<Readonly<Record<string, string>> | null>(null, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly resource = httpResource<TeamView>(() => {
    const params = this.query();
    return params === null ? undefined : { url: '/api/team', params };
  });
  /** The last team that was read, so that a change of filter does not empty the page. */
  private readonly last = signal<TeamView | null>(null);
  readonly team = computed(() => (this.resource.hasValue() ? this.resource.value() : this.last()));
  readonly filtered = computed(() => Object.keys(this.query() ?? {}).some((name) => name !== 'scope' && name !== 'sort'));

  change(query: TeamQuery): void {
    // Untracked: whoever asks from an effect must not ask again with every answer.
    this.last.set(untracked(this.team));
    this.query.set(Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))));
  }
}
