import { Component, computed, inject, input, output } from '@angular/core';
import type { ObservationToAnswer } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { counterEffects, ObservationNote } from '../rating/index';

/** One of them, with what it changes. */
@Component({
  selector: 'nr-own-observation',
  imports: [ObservationNote],
  template: `<nr-observation-note [itemId]="entry().itemId" [author]="me()" [observation]="entry().observation" [mine]="true" [effect]="effect()" (answered)="answered.emit()" />`,
})
export class OwnObservation {
  readonly entry = input.required<ObservationToAnswer>();
  readonly answered = output();
  private readonly session = inject(SessionStore);
  protected readonly me = computed(() => this.session.person()?.name ?? '');
  private readonly effects = counterEffects(() => this.entry().itemId);
  protected readonly effect = computed(() => this.effects().get(this.entry().observation.id) ?? []);
}
