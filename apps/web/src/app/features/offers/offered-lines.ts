import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type OfferView, takeBackOffer } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';

/** What the reader offered to others, and what became of it. */
@Component({
  selector: 'nr-offered-lines',
  imports: [DateText, MatButton],
  template: `
    <ul class="lines">
      @for (one of offers(); track one.id) {
        <li>
          <p>For {{ one.person.name }}: {{ one.title }}</p>
          <p class="caption">
            @switch (one.state) {
              @case ('open') {Offered on {{ one.offeredOn | dateText }}, not answered yet.}
              @case ('accepted') {Accepted on {{ one.answeredOn | dateText }}.}
              @default {Declined on {{ one.answeredOn | dateText }}@if (one.answer) {: “{{ one.answer }}”}@else {.}}
            }
          </p>
          @if (one.state === 'open') {<button matButton type="button" [disabled]="saving.busy()" [attr.aria-label]="'Take it back: ' + one.title" (click)="takeBack(one)">Take it back</button>}
        </li>
      }
    </ul>
    @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
  `,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
  `,
})
export class OfferedLines {
  readonly offers = input.required<readonly OfferView[]>();
  readonly takenBack = output<OfferView>();
  private readonly api = inject(Api);
  protected readonly saving = new Saving();

  protected async takeBack(one: OfferView): Promise<void> {
    const done = await this.saving.run(async () => {
      await this.api.invoke(takeBackOffer, { offerId: one.id });
    });
    if (done) this.takenBack.emit(one);
  }
}
