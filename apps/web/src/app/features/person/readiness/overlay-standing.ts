import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OverlayReadiness } from '@nextrung/api-client';
import { StateLabel } from '@nextrung/ui';

import type { WhyPlace } from '../why/why-place';
import { Gates } from './gates';

/** An overlay has its own index, state and gates; nothing of it enters those of the rung. */
@Component({
  selector: 'nr-overlay-standing',
  imports: [Gates, MatButton, StateLabel],
  template: `
    @let shown = overlay();
    <h3>Overlay: {{ shown.name }}</h3>
    <p class="caption">{{ shown.byOrganisation ? 'Added by the organisation to this rung.' : 'Added by the person.' }} Apart from the rung: it changes neither its index nor its gates.</p>
    <p class="standing"><strong class="numbers">Index {{ shown.assessment.index }}</strong> <ui-state-label [state]="shown.assessment.state" /> <button matButton type="button" [attr.aria-label]="'Why? Index of ' + shown.name" (click)="why.emit({ kind: 'index', overlay: shown.id })">Why?</button></p>
    <p class="reading">{{ shown.sentence }}</p>
    <nr-gates [assessment]="shown.assessment" [caption]="caption()" (why)="explain($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
    }
    .standing {
      display: flex;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class OverlayStanding {
  readonly overlay = input.required<OverlayReadiness>();
  readonly why = output<WhyPlace>();
  protected readonly caption = computed(() => `Gates of the overlay ${this.overlay().name}`);

  /** Numbers are those of the overlay; gates and indicators have names of their own. */
  protected explain(place: WhyPlace): void {
    this.why.emit(place.kind === 'gate' || place.kind === 'indicator' ? place : { ...place, overlay: this.overlay().id });
  }
}
