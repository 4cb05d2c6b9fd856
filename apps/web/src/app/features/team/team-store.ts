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
  readonly query = signal<TeamQuery>({});
  readonly resource = httpResource<TeamView>(() => {
    const params = Object.fromEntries(Object.entries(this.query()).filter(([, value]) => value !== undefined && value !== '')) as Record<string, string>;
    return { url: '/api/team', params };
  });
  /** The last team that was read, so that a change of filter does not empty the page. */
  private readonly last = signal<TeamView | null>(null);
  readonly team = computed(() => (this.resource.hasValue() ? this.resource.value() : this.last()));
  readonly filtered = computed(() => Object.entries(this.query()).some(([name, value]) => value && name !== 'scope' && name !== 'sort'));

  change(query: TeamQuery): void {
    // Untracked: whoever asks from an effect must not ask again with every answer.
    this.last.set(untracked(this.team));
    this.query.set(query);
  }
}
