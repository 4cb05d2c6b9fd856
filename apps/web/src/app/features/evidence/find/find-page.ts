import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { FoundPage, PersonProfile } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { impactWords } from '../../../shell/words/evidence-words';
import { MarkedText } from '../../../shell/words/marked-text';
import { FindFilters } from './find-filters';
import { asked, chipsOf, countWords, type FindChange, type FindKey, findStateWords, queryText } from './find-query';
import { SavedSearches } from './saved-searches';
import { snippetWords } from './snippet-words';

/** One search over one's own evidence, and what others share with one; what is asked stands in the address. */
@Component({
  selector: 'nr-find-page',
  imports: [DateText, EmptyState, ErrorState, FindFilters, MarkedText, MatButton, PageHeader, RouterLink, SavedSearches, Skeleton],
  templateUrl: './find-page.html',
  styleUrl: './find-page.scss',
})
export default class FindPage {
  readonly q = input<string>();
  readonly person = input<string>();
  readonly episode = input<string>();
  readonly indicator = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly impact = input<string>();
  readonly state = input<string>();
  readonly waiting = input<string>();
  readonly page = input<string>();
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);

  protected readonly query = computed(() =>
    asked({ q: this.q(), person: this.person(), episode: this.episode(), indicator: this.indicator(), from: this.from(), to: this.to(), impact: this.impact(), state: this.state(), waiting: this.waiting() }),
  );
  protected readonly text = computed(() => queryText(this.query()));
  protected readonly resource = httpResource<FoundPage>(() => ({ url: '/api/evidence', params: { ...this.query(), page: this.page() ?? '1' } }));
  /** What was found stays while the next is looked for, so that nothing jumps. */
  protected readonly found = linkedSignal<FoundPage | 'failed' | null, FoundPage | null>({
    source: () => (this.resource.hasValue() ? this.resource.value() : this.resource.error() ? 'failed' : null),
    computation: (read, before) => (read === 'failed' ? null : (read ?? before?.value ?? null)),
  });
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly profile = httpResource<PersonProfile>(() => (this.query().person ? `/api/people/${this.query().person}` : undefined));
  private readonly names = computed(() => ({
    person: this.query().person === this.session.person()?.id ? 'My own' : this.profile.hasValue() ? this.profile.value().name : 'One person',
    episode: this.found()?.episode?.name ?? 'one episode',
  }));
  protected readonly chips = computed(() => chipsOf(this.query(), this.names()));
  protected readonly anything = computed(() => Object.keys(this.query()).length > 0);
  protected readonly others = computed(() => this.session.isManager() || this.session.can('team.read'));
  protected readonly count = computed(() => {
    const found = this.found();
    return found ? countWords(found.total, found.more) : '';
  });
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.found()?.total ?? 0) / (this.found()?.pageSize ?? 20))));
  protected readonly at = computed(() => this.found()?.page ?? 1);
  protected readonly impactWords = impactWords;
  protected readonly stateWords = findStateWords;
  protected readonly snippetWords = snippetWords;
  protected readonly valueOf = valueOf;

  protected search(event: Event, words: string): void {
    event.preventDefault();
    this.narrow({ q: words.trim() || null });
  }

  protected narrow(change: FindChange): void {
    void this.router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected remove(key: FindKey): void {
    this.narrow({ [key]: null });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }
}
