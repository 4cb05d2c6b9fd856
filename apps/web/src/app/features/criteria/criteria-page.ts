import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type CriteriaView, openCriteria } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';

/** What promotion asks for and how it is decided, for everybody once an administrator has opened it. */
@Component({
  selector: 'nr-criteria-page',
  imports: [EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './criteria-page.html',
  styleUrl: './criteria-page.scss',
})
export default class CriteriaPage {
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<CriteriaView>(() => '/api/criteria');
  protected readonly criteria = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly session = inject(SessionStore);
  protected readonly mayOpen = computed(() => this.session.can('criteria.open'));
  protected readonly saving = new Saving();
  protected readonly said = signal('');

  protected async open(open: boolean): Promise<void> {
    const done = await this.saving.run(async () => this.criteria.set(await this.api.invoke(openCriteria, { body: { open } })));
    if (!done) return;
    this.said.set(open ? 'Open: everybody in the organisation reads this page now.' : 'Closed: only administrators read this page now.');
    this.focus('.said');
  }
}
