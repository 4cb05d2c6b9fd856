import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { GrantsPage, GrantView } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { MomentText } from '../../shell/words/moment-text';
import { stateSentence } from './grant-words';

/** The register: whose evidence was ever opened, by whom, why and for how long. */
@Component({
  selector: 'nr-opened-page',
  imports: [EmptyState, ErrorState, MatButton, MomentText, PageHeader, RouterLink, Skeleton],
  templateUrl: './opened-page.html',
  styleUrl: './opened-page.scss',
})
export default class OpenedPage {
  readonly page = input<string>();
  private readonly session = inject(SessionStore);
  protected readonly resource = httpResource<GrantsPage>(() => ({ url: '/api/grants', params: { page: this.page() ?? '1' } }));
  protected readonly register = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.register()?.total ?? 0) / (this.register()?.pageSize ?? 1))));

  protected state(grant: GrantView): string {
    return stateSentence(grant, this.session.organisation()?.timeZone ?? 'UTC');
  }
}
