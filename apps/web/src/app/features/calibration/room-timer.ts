import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';

import { timeLeft } from './room-words';

/** The time that is left for the case on the table. */
@Component({ selector: 'nr-room-timer', template: `<span role="timer">{{ text() }}</span>`, styles: `:host { font-variant-numeric: tabular-nums; }` })
export class RoomTimer {
  readonly endsAt = input.required<string>();
  private readonly now = signal(Date.now());
  protected readonly text = computed(() => timeLeft(this.endsAt(), this.now()));

  constructor() {
    const ticking = setInterval(() => { this.now.set(Date.now()); }, 1000);
    inject(DestroyRef).onDestroy(() => { clearInterval(ticking); });
  }
}
