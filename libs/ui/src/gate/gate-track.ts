import { Component, computed, input } from '@angular/core';

import { GateMark } from '../status/gate-mark';
import { type Status, statusWords } from '../status/status';

const order: readonly Status[] = ['no_evidence', 'emerging', 'demonstrated', 'sustained'];
const step = 36;
const start = 12;

/**
 * A gate as a line of the four statuses: thick up to the one that is reached, which shows its shape, and a flag on the
 * one that is asked. Below it the same in words.
 */
@Component({
  selector: 'ui-gate-track',
  imports: [GateMark],
  template: `
    <svg viewBox="0 0 132 26" width="132" height="26" aria-hidden="true" focusable="false">
      <path class="rest" [attr.d]="rest()" />
      <path class="way" [attr.d]="way()" />
      @for (x of stations; track x) {
        @if ($index !== reachedAt()) {
          <circle class="station" [class.passed]="$index < reachedAt()" [attr.cx]="x" cy="18" r="2.5" />
        }
      }
      <path class="flag" [attr.d]="flag()" />
      <svg [attr.x]="reachedX() - 9" y="9" width="18" height="18" viewBox="0 0 20 20" overflow="visible" class="reached" [attr.data-status]="reached()">
        <circle class="ground" cx="10" cy="10" r="8.5" />
        @switch (reached()) {
          @case ('no_evidence') {
            <circle class="ring" cx="10" cy="10" r="5.25" />
          }
          @case ('emerging') {
            <circle class="ring" cx="10" cy="10" r="5.25" />
            <path class="fill" d="M4.75 10a5.25 5.25 0 0 0 10.5 0Z" />
          }
          @case ('demonstrated') {
            <circle class="fill" cx="10" cy="10" r="6" />
          }
          @case ('sustained') {
            <circle class="fill" cx="10" cy="10" r="5.25" />
            <circle class="ring" cx="10" cy="10" r="8.25" />
          }
        }
        @if (contested()) {
          <path class="diamond" d="M16.5 -1.5l4.5 4.5-4.5 4.5-4.5-4.5Z" />
        }
      </svg>
    </svg>
    <p class="words">{{ reachedWord() }} <ui-gate-mark [met]="met()" /></p>
    <p class="caption">asked: {{ askedWord() }}</p>
  `,
  styleUrl: './gate-track.scss',
})
export class GateTrack {
  readonly reached = input.required<Status>();
  readonly asked = input.required<'demonstrated' | 'sustained'>();
  readonly met = input.required<boolean>();
  readonly contested = input(false);

  protected readonly stations = order.map((_, at) => start + at * step);
  protected readonly reachedAt = computed(() => order.indexOf(this.reached()));
  protected readonly reachedX = computed(() => start + this.reachedAt() * step);
  private readonly askedX = computed(() => start + order.indexOf(this.asked()) * step);
  protected readonly way = computed(() => `M${start} 18H${this.reachedX()}`);
  protected readonly rest = computed(() => `M${this.reachedX()} 18H${start + 3 * step}`);
  protected readonly flag = computed(() => `M${this.askedX()} 8l-4.5-6.5h9Z`);
  protected readonly reachedWord = computed(() => statusWords[this.reached()] + (this.contested() ? ', contested' : ''));
  protected readonly askedWord = computed(() => statusWords[this.asked()].toLowerCase());
}
