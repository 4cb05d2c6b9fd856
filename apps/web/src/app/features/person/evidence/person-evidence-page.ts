import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type EvidenceItem, listEvidence, type PersonProfile } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { type Problem, toProblem } from '../../../shell/http/problem';
import { LogEvidence } from '../../../shell/navigation/log-evidence';
import { SessionStore } from '../../../shell/session/session-store';
import { PersonNav } from '../frame/person-nav';
import { EpisodeTimeLine } from '../time-line/episode-time-line';

/** Everything that someone logged and the reader may see, by episode, from the newest work back. */
@Component({
  selector: 'nr-person-evidence-page',
  imports: [EmptyState, EpisodeTimeLine, ErrorState, MatButton, PageHeader, PersonNav, RouterLink, Skeleton],
  templateUrl: './person-evidence-page.html',
})
export default class PersonEvidencePage {
  readonly personId = input.required<string>();
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  protected readonly logEvidence = inject(LogEvidence);
  protected readonly resource = httpResource<PersonProfile>(() => `/api/people/${this.personId()}`);
  protected readonly profile = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => this.personId() === this.session.person()?.id);
  protected readonly items = signal<readonly EvidenceItem[]>([]);
  protected readonly total = signal<number | null>(null);
  protected readonly busy = signal(false);
  protected readonly failed = signal<Problem | null>(null);
  private page = 0;

  constructor() {
    effect(() => {
      this.personId();
      untracked(() => {
        this.page = 0;
        this.items.set([]);
        this.total.set(null);
        void this.more();
      });
    });
  }

  /** The next fifty. */
  protected async more(): Promise<void> {
    const personId = this.personId();
    this.busy.set(true);
    this.failed.set(null);
    try {
      const { items, total } = await this.api.invoke(listEvidence, { personId, page: this.page + 1 });
      if (personId !== this.personId()) return;
      this.page += 1;
      // Something logged meanwhile moves others to the next page.
      const known = new Set(this.items().map(({ id }) => id));
      this.items.update((before) => [...before, ...items.filter(({ id }) => !known.has(id))]);
      this.total.set(total);
    } catch (error) {
      this.failed.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
