import { HttpClient, httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { TeamChoices, TeamRow, TeamView } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { type Problem, toProblem } from '../../shell/http/problem';
import { type GridStanding, TeamMemory } from './team-memory';
import { askedOf, type TeamAddress } from './team-query';

interface Loaded {
  /** Whose pages these are. */
  readonly of: TeamView | null;
  readonly rows: readonly TeamRow[];
  readonly next: string | null;
}

/** The team page's data, a page at a time; its filters live in the address. */
@Injectable()
export class TeamStore {
  private readonly http = inject(HttpClient);
  private readonly memory = inject(TeamMemory);
  /** Null until the page has read its address: nothing is asked before. The same filters again are no new question. */
  private readonly query = signal<Readonly<Record<string, string>> | null>(null, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  readonly resource = httpResource<TeamView>(() => {
    const params = this.query();
    return params === null ? undefined : { url: '/api/team', params };
  });
  /** The last team that was read, so that a change of filter does not empty the page. */
  private readonly last = signal<TeamView | null>(null);
  readonly team = computed(() => (this.resource.hasValue() ? this.resource.value() : this.last()));
  private readonly loaded = linkedSignal<TeamView | null, Loaded>({ source: this.team, computation: (team) => ({ of: team, rows: team?.rows ?? [], next: team?.next ?? null }) });
  readonly rows = computed(() => this.loaded().rows);
  /** Where the grid stood when the same question was left. */
  readonly standing = signal<GridStanding | null>(null);
  readonly loadingMore = signal(false);
  /** Why the people further down could not be loaded. */
  readonly failed = signal<Problem | null>(null);
  private wanted = 0;

  /** What the team can be narrowed to: read once the filters are opened, or one of them is in force. */
  readonly choicesWanted = signal(false);
  private readonly choicesResource = httpResource<TeamChoices>(() => {
    const scope = this.query()?.['scope'] ?? 'direct';
    return this.choicesWanted() ? { url: '/api/team/choices', params: { scope } } : undefined;
  });
  readonly choices = computed(() => (this.choicesResource.hasValue() ? this.choicesResource.value() : null));

  constructor() {
    // A new answer begins with its first page; whoever is further down waits for more.
    effect(() => {
      if (this.team() !== null) untracked(() => this.need(this.wanted));
    });
  }

  change(address: TeamAddress): void {
    // Untracked: whoever asks from an effect must not ask again with every answer.
    const kept = untracked(this.query) === null ? this.memory.of(JSON.stringify(askedOf(address))) : null;
    this.standing.set(kept?.standing ?? null);
    this.last.set(untracked(this.team) ?? kept?.team ?? null);
    this.failed.set(null);
    this.query.set(askedOf(address));
    if (address.team !== undefined || address.manager !== undefined) this.choicesWanted.set(true);
  }

  /** For whoever comes back to the same question. */
  keep(standing: GridStanding): void {
    const [question, { of, rows, next }] = [this.query(), this.loaded()];
    if (question && of && this.resource.hasValue()) this.memory.keep({ question: JSON.stringify(question), team: of, rows, next, standing });
  }

  /** Loads on until there are so many, or no more. */
  need(count: number): void {
    this.wanted = count;
    if (!untracked(this.loadingMore) && untracked(this.failed) === null) void this.more();
  }

  retry(): void {
    this.failed.set(null);
    void this.more();
  }

  private async more(): Promise<void> {
    for (let loaded = untracked(this.loaded); loaded.next !== null && loaded.rows.length < this.wanted; loaded = untracked(this.loaded)) {
      const [{ of, next }, params] = [loaded, untracked(this.query) ?? {}];
      this.loadingMore.set(true);
      try {
        const page = await firstValueFrom(this.http.get<TeamView>('/api/team', { params: { ...params, after: next ?? '' } }));
        // Another question was asked meanwhile.
        if (untracked(this.loaded).of === of) this.loaded.update(({ rows }) => ({ of, rows: [...rows, ...page.rows], next: page.next }));
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'list_changed') this.resource.reload();
        else this.failed.set(problem);
        return;
      } finally {
        this.loadingMore.set(false);
      }
    }
  }
}
