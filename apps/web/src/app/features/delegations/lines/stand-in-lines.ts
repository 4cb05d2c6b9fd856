import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import type { Delegations } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { SessionStore } from '../../../shell/session/session-store';
import { EndStandIn } from './end-stand-in';
import { standsForWords } from './stand-in-words';

/** A line while somebody stands in for the reader, or the reader for somebody; otherwise nothing. */
@Component({
  selector: 'nr-stand-in-lines',
  imports: [EndStandIn],
  template: `
    @for (one of present(); track one.id) {<nr-end-stand-in [standIn]="one" [own]="true" (settled)="ended($event)" />}
    @for (one of delegations()?.standsInFor; track one.manager.id) {<p>{{ standsFor(one) }}</p>}
    <p class="said" role="status" tabindex="-1">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    :host > :first-child:not(.said) {
      margin-block-start: -8px;
    }
    :host > :nth-last-child(2) {
      margin-block-end: 16px;
    }
    .said:empty {
      display: none;
    }
  `,
})
export class StandInLines {
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  private readonly resource = httpResource<Delegations>(() => {
    const id = this.session.person()?.id;
    return id === undefined || !this.session.isManager() ? undefined : `/api/people/${id}/delegations`;
  });
  // Where it cannot be read the page goes on without it: the person page says so.
  protected readonly delegations = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly present = computed(() => this.delegations()?.standIns.filter(({ state }) => state === 'present') ?? []);
  protected readonly said = signal('');
  protected readonly standsFor = standsForWords;

  protected ended(said: string): void {
    this.said.set(said);
    this.resource.reload();
    this.focus('.said');
  }
}
