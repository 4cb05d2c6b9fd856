import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type OngoingItem, sayOngoing } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { SessionStore } from '../../shell/session/session-store';

/** Ongoing work of which nothing was heard for a month: does it still go on? */
@Component({
  selector: 'nr-still-going',
  imports: [DateText, MatButton, RouterLink],
  template: `
    @let shown = item();
    <p><a [routerLink]="['/evidence', shown.id]">{{ shown.title }}</a></p>
    <p class="caption">Since {{ shown.startedOn | dateText }}. Last known to go on: {{ shown.lastDay | dateText }}.</p>
    @if (ending()) {
      <label>Last day <input type="date" [value]="day()" [max]="today()" [attr.aria-invalid]="saving.error('endedOn') ? true : null" (input)="day.set(value($event))" /></label>
      @if (saving.error('endedOn'); as text) {<p class="field-error">{{ text }}</p>}
    }
    @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
    <div class="buttons">
      @if (ending()) {
        <button matButton="filled" type="button" [disabled]="saving.busy()" [attr.aria-label]="'Save the last day of ' + shown.title" (click)="say(false)">Save the last day</button>
        <button matButton type="button" (click)="ending.set(false)">Back</button>
      } @else {
        <button matButton="outlined" type="button" [disabled]="saving.busy()" [attr.aria-label]="'Yes, still going: ' + shown.title" (click)="say(true)">Yes, still going</button>
        <button matButton type="button" [attr.aria-label]="'It has ended: ' + shown.title" (click)="end()">It has ended</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: start;
      overflow-wrap: anywhere;
    }
    input {
      min-block-size: var(--nr-target);
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      color: var(--nr-text);
    }
  `,
})
export class StillGoing {
  readonly item = input.required<OngoingItem>();
  /** What to say about it. */
  readonly said = output<string>();
  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly today = inject(SessionStore).today;
  protected readonly ending = signal(false);
  protected readonly day = linkedSignal(() => this.item().lastDay);
  protected readonly saving = new Saving(['endedOn']);
  protected readonly value = valueOf;

  protected end(): void {
    this.ending.set(true);
    this.focus('input');
  }

  protected async say(still: boolean): Promise<void> {
    const { id, title } = this.item();
    const done = await this.saving.run(async () => {
      await this.api.invoke(sayOngoing, { itemId: id, body: still ? { still } : { still, endedOn: this.day() } });
    });
    if (done) this.said.emit(still ? `“${title}” still goes on. You are asked again in a month.` : `“${title}” has its last day.`);
  }
}
