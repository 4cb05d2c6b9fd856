import { Component, computed, input } from '@angular/core';

import { distributionWords } from './roll-up-words';

const [WIDTH, HEIGHT, GAP] = [28, 64, 4];

/** How many people have which index, in ten steps. */
@Component({
  selector: 'nr-distribution',
  template: `
    <svg role="img" [attr.aria-label]="words()" [attr.viewBox]="box" [attr.width]="width" [attr.height]="height">
      @for (bar of bars(); track $index) {
        <rect [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height" />
        <text [attr.x]="bar.middle" [attr.y]="bar.y - 4">{{ bar.people || '' }}</text>
        <text class="step" [attr.x]="bar.middle" [attr.y]="foot">{{ $index * 10 }}</text>
      }
      <line x1="0" [attr.x2]="width" [attr.y1]="base" [attr.y2]="base" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      max-inline-size: 100%;
      block-size: auto;
    }
    rect {
      fill: var(--nr-outline);
    }
    line {
      stroke: var(--nr-border);
    }
    text {
      fill: var(--nr-text);
      font-size: 11px;
      text-anchor: middle;
    }
    .step {
      fill: var(--nr-secondary);
    }
  `,
})
export class Distribution {
  readonly steps = input.required<readonly number[]>();
  protected readonly width = 10 * (WIDTH + GAP);
  protected readonly height = HEIGHT + 36;
  protected readonly base = HEIGHT + 18;
  protected readonly foot = HEIGHT + 32;
  protected readonly box = `0 0 ${this.width} ${this.height}`;
  protected readonly words = computed(() => distributionWords(this.steps()));
  protected readonly bars = computed(() => {
    const most = Math.max(1, ...this.steps());
    return this.steps().map((people, at) => {
      const height = people === 0 ? 0 : Math.max(2, Math.round((people / most) * HEIGHT));
      const x = at * (WIDTH + GAP) + GAP / 2;
      return { people, x, y: this.base - height, width: WIDTH, height, middle: x + WIDTH / 2 };
    });
  });
}
