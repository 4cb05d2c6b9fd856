import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HandoverLine } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { changeSentence } from './handover-words';

/** The newest change of a person’s manager, for those whom it concerns; nothing for others. */
@Component({
  selector: 'nr-newest-handover',
  imports: [RouterLink],
  template: `@if (newest(); as shown) {<p><a [routerLink]="['/handovers', shown.id]">What passes on with the change of manager</a>. {{ sentence(shown) }}</p>}`,
})
export class NewestHandover {
  readonly personId = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly resource = httpResource<HandoverLine[]>(() => ({ url: '/api/handovers', params: { personId: this.personId() } }));
  protected readonly newest = computed(() => (this.resource.hasValue() ? (this.resource.value()[0] ?? null) : null));

  protected sentence(shown: HandoverLine): string {
    return changeSentence(shown, this.session.person()?.id ?? '', this.session.today());
  }
}
