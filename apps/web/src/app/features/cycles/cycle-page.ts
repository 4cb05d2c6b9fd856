import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { advanceCycle, Api, type CycleView, deleteCycle } from '@nextrung/api-client';
import { hasReached } from '@nextrung/domain/promotion';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { CycleCases } from './cycle-cases';
import { CycleNominate } from './cycle-nominate';
import { CycleTimeline } from './cycle-timeline';
import { ADVANCE_MEANS, ADVANCE_WORDS, nowLine, partsLine, scopeLine } from './cycle-words';
import { PanelsSection } from './panels/panels-section';

/** One cycle: its days, its panels and how far its cases are. */
@Component({
  selector: 'nr-cycle-page',
  imports: [CycleCases, CycleNominate, CycleTimeline, DateText, ErrorState, MatButton, PageHeader, PanelsSection, RouterLink, Skeleton],
  templateUrl: './cycle-page.html',
  styleUrl: './cycles.scss',
})
export default class CyclePage {
  readonly cycleId = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<CycleView>(() => `/api/cycles/${this.cycleId()}`);
  /** As read; a change shows at once. */
  protected readonly cycle = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly saving = new Saving();
  protected readonly asking = signal<'advance' | 'delete' | null>(null);
  protected readonly said = signal('');
  protected readonly advanceWords = ADVANCE_WORDS;
  protected readonly advanceMeans = ADVANCE_MEANS;
  protected readonly parts = partsLine;
  protected readonly scope = scopeLine;

  protected may(operation: string): boolean {
    return this.session.can(operation);
  }

  protected now(cycle: CycleView): string {
    return nowLine(cycle, this.session.today());
  }

  protected ratingBegun({ state }: CycleView): boolean {
    return hasReached(state, 'rating');
  }

  protected ask(what: 'advance' | 'delete'): void {
    this.saving.clear();
    this.said.set('');
    this.asking.set(what);
    this.focus('[data-first]');
  }

  protected dismiss(): void {
    this.asking.set(null);
    this.focus('.steps button');
  }

  protected async advance({ id, state }: CycleView): Promise<void> {
    const done = await this.saving.run(async () => {
      this.cycle.set(await this.api.invoke(advanceCycle, { cycleId: id, body: { expectedState: state } }));
    });
    if (done) this.take(this.cycle(), state === 'planned' ? 'It is open.' : 'It is a step further.');
    else if (this.saving.problem()?.status === 409) this.resource.reload();
  }

  protected async remove({ id }: CycleView): Promise<void> {
    const done = await this.saving.run(async () => {
      await this.api.invoke(deleteCycle, { cycleId: id });
    });
    if (done) await this.router.navigateByUrl('/cycles');
  }

  protected take(cycle: CycleView | null, said: string): void {
    this.cycle.set(cycle);
    this.asking.set(null);
    this.said.set(said);
    this.focus('.said');
  }
}
