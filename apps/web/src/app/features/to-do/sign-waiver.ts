import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { WaiverToSign, WaiverView } from '@nextrung/api-client';
import { AgeText, daysBetween } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { SessionStore } from '../../shell/session/session-store';
import { DecideWaiverForm } from '../waivers/index';

/** An indicator that someone proposes as not applicable, waiting for the second signature. */
@Component({
  selector: 'nr-sign-waiver',
  imports: [AgeText, DecideWaiverForm, MatButton, RouterLink],
  template: `
    @let shown = entry().waiver;
    <p><a [routerLink]="['/people', entry().person.id]">{{ entry().person.name }}</a>: “{{ shown.text }}” is proposed as not applicable.</p>
    <p>{{ shown.proposedBy.name }}: {{ shown.reason }}</p>
    <p class="caption">{{ shown.competencyName }} · {{ shown.indicator }} · waits {{ age() === 0 ? 'since today' : (age() | ageText) }}</p>
    @if (open()) {
      <nr-decide-waiver [personId]="entry().person.id" [personName]="entry().person.name" [waiver]="shown" (decided)="decided($event)" (dismissed)="dismiss()" />
    } @else {
      <div><button matButton="outlined" type="button" [attr.aria-label]="'Sign or refuse: ' + entry().person.name + ', ' + shown.indicator" (click)="open.set(true)">Sign or refuse</button></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      max-inline-size: var(--nr-measure);
    }
    div {
      margin-block-start: 4px;
    }
  `,
})
export class SignWaiver {
  readonly entry = input.required<WaiverToSign>();
  /** What to say about it. */
  readonly signed = output<string>();
  private readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly open = signal(false);
  protected readonly age = computed(() => daysBetween(this.entry().waiver.proposedOn, this.session.today()));

  protected decided({ state, indicator }: WaiverView): void {
    const { name } = this.entry().person;
    this.signed.emit(state === 'signed' ? `Signed: ${indicator} does not apply to ${name} for a year.` : `Refused: ${indicator} applies to ${name} as before.`);
  }

  protected dismiss(): void {
    this.open.set(false);
    this.focus('button');
  }
}
