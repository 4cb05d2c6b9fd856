import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type Days, daysInWords } from '@nextrung/domain/evidence';
import { dateText } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';

/** Days in words, with what was understood beneath. */
@Component({
  selector: 'nr-when-field',
  template: `
    <label>
      <span>When?</span>
      <input type="text" autocomplete="off" placeholder="last Friday, in March, 3 to 7 Nov" maxlength="60" [value]="text()" [attr.aria-describedby]="id" (input)="read($event)" />
    </label>
    <p class="caption" aria-live="polite" [id]="id">{{ understood() }}</p>
  `,
  styleUrl: './evidence-form.scss',
  styles: `
    :host {
      gap: 4px;
    }
    p {
      margin: 0;
    }
  `,
})
export class WhenField {
  readonly days = input.required<Days>();
  readonly understand = output<Days>();
  private readonly today = inject(SessionStore).today;
  protected readonly id = `when-${String((made += 1))}`;
  /** What is typed, until the days are changed elsewhere. */
  protected readonly text = linkedSignal<Days, string>({
    source: () => this.days(),
    computation: (days, typed) => (typed !== undefined && same(daysInWords(typed.value, this.today()), days) ? typed.value : ''),
  });
  protected readonly understood = computed(() => {
    const stay = spanText(this.days());
    return this.text().trim() === '' || daysInWords(this.text(), this.today()) !== null ? stay : `Not understood yet, so it stays ${stay}. Try “last Friday”, “12 Oct” or “since May”.`;
  });

  protected read(event: Event): void {
    this.text.set(valueOf(event));
    const found = daysInWords(this.text(), this.today());
    if (found !== null && !same(found, this.days())) this.understand.emit(found);
  }
}

let made = 0;

const same = (a: Days | null, b: Days): boolean => a?.from === b.from && a.to === b.to;

/** `Fri 20 Nov 2026`, or both ends. */
const spanText = ({ from, to }: Days): string => (from === to ? weekdayText(from) : `${weekdayText(from)} to ${weekdayText(to)}`);
const weekdayText = (day: string): string => (day === '' ? '–' : `${new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })} ${dateText(day)}`);
