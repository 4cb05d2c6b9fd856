import { Component, computed, input, output } from '@angular/core';
import { dateText } from '@nextrung/ui';

const most = 900;

/** Days that pass: by slider or by number. */
@Component({
  selector: 'nr-days-control',
  template: `
    <label for="days">Days that pass</label>
    <div class="row">
      <input id="days" type="range" min="0" [max]="most" step="10" [value]="days()" [attr.aria-valuetext]="words()" (input)="say($event)" />
      <input type="number" inputmode="numeric" min="0" [max]="most" aria-label="Days that pass, as a number" [value]="days()" (change)="say($event)" />
    </div>
    <p class="caption" aria-live="polite">{{ words() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .row {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr) 88px;
      align-items: center;
    }
    input {
      min-block-size: var(--nr-target);
    }
    [type='range'] {
      inline-size: 100%;
      margin: 0;
      accent-color: var(--nr-accent);
    }
    [type='number'] {
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
  `,
})
export class DaysControl {
  readonly days = input.required<number>();
  readonly today = input.required<string>();
  readonly chosen = output<number>();
  protected readonly most = most;
  protected readonly words = computed(() => (this.days() === 0 ? 'None: as of today' : `${this.days()} days: as of ${dateText(dayAfter(this.today(), this.days()))}`));

  protected say(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const days = Math.round(Number(event.target.value));
    if (Number.isFinite(days)) this.chosen.emit(Math.min(most, Math.max(0, days)));
  }
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
