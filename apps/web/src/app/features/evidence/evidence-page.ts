import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidencePage as Page } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, PeriodText, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LogEvidence } from '../../shell/navigation/log-evidence';
import { Outbox } from '../../shell/outbox/outbox';
import { remembered } from '../../shell/pages/page-memory';
import { SessionStore } from '../../shell/session/session-store';
import { impactWords, stateWords } from '../../shell/words/evidence-words';
import { AsksOutSection } from '../corroborations/index';
import { DraftsSection } from './drafts/drafts-section';
import { FindBox } from './find/find-box';
import { TakeAlongMenu } from './take-along-menu';

/** One's own evidence: drafts to accept first, then the newest work. */
@Component({
  selector: 'nr-evidence-page',
  imports: [AsksOutSection, DraftsSection, EmptyState, ErrorState, FindBox, MatButton, PageHeader, PeriodText, RouterLink, Skeleton, TakeAlongMenu],
  templateUrl: './evidence-page.html',
  styleUrl: './evidence-page.scss',
})
export default class EvidencePage {
  readonly page = input<string>();
  protected readonly logEvidence = inject(LogEvidence);
  protected readonly session = inject(SessionStore);
  private readonly base = computed(() => `/api/people/${this.session.person()?.id ?? ''}/evidence`);

  protected readonly all = httpResource<Page>(() => ({ url: this.base(), params: { page: this.page() ?? '1' } }));
  protected readonly shown = remembered(() => `evidence ${this.page() ?? '1'}`, this.all).shown;
  protected readonly items = computed(() => (this.shown()?.items ?? []).filter(({ state }) => state !== 'draft'));
  protected readonly pages = computed(() => {
    const page = this.shown();
    return page === null ? 1 : Math.ceil(page.total / page.pageSize);
  });
  protected readonly problem = computed(() => (this.all.error() ? toProblem(this.all.error()) : null));
  protected readonly impact = impactWords;
  protected readonly state = stateWords;
  protected readonly number = Number;

  constructor() {
    const outbox = inject(Outbox);
    const before = outbox.sent();
    effect(() => {
      // What is logged in the sheet beside this page appears on it.
      if (outbox.sent() !== before) untracked(() => this.all.reload());
    });
  }
}
