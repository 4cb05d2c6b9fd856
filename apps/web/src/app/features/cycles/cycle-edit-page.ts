import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CycleView } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { CycleForm } from './cycle-form';

/** Plans a cycle, or changes one. */
@Component({
  selector: 'nr-cycle-edit-page',
  imports: [CycleForm, EmptyState, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    @if (!may()) {
      <ui-empty-state heading="Nothing to plan here" text="People operations plan cycles." />
    } @else if (problem(); as fault) {
      <ui-error-state [problem]="fault" [canRetry]="fault.status !== 404" (retry)="resource.reload()" />
    } @else if (cycleId() === undefined || cycle()) {
      <ui-page-header [heading]="cycle() ? 'Change ' + cycle()?.name : 'Plan a cycle'" line="Each step ends on a day. It opens and goes on by its days, or by hand.">
        <a slot="crumb" routerLink="/cycles">Cycles</a>
      </ui-page-header>
      <nr-cycle-form [cycle]="cycle()" (saved)="leave($event.id)" (dismissed)="leave(cycleId())" />
    } @else {
      <ui-skeleton [rows]="8" />
    }
  `,
})
export default class CycleEditPage {
  /** Left out: a new one. */
  readonly cycleId = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly resource = httpResource<CycleView>(() => (this.may() && this.cycleId() !== undefined ? `/api/cycles/${this.cycleId() ?? ''}` : undefined));
  protected readonly cycle = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly may = computed(() => this.session.can('cycle.create'));

  protected leave(cycleId: string | undefined): void {
    void this.router.navigateByUrl(cycleId === undefined ? '/cycles' : `/cycles/${cycleId}`);
  }
}
