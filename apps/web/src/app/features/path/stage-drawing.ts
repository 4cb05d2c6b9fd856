import { Component, computed, input } from '@angular/core';
import type { LadderGuideView } from '@nextrung/api-client';

import { sentence } from './fact-words';

/** What each stage is about, as stairs; below them the questions that go with the first and with the last. */
@Component({
  selector: 'nr-stage-drawing',
  template: `
    @if (stages().length) {
      <ol>
        @for (stage of stages(); track $index) {
          <li><span class="caption">Stage {{ $index + 1 }}</span> <span>{{ stage }}</span></li>
        }
      </ol>
    }
    @if (early() && late()) {
      <div class="shift">
        <p><span class="caption">At first one asks</span> {{ early() }}</p>
        <svg viewBox="0 0 120 12" width="120" height="12" aria-hidden="true" focusable="false"><path d="M0 6h112M106 1l6 5-6 5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" /></svg>
        <p><span class="caption">Later one asks</span> {{ late() }}</p>
      </div>
    }
  `,
  styleUrl: './stage-drawing.scss',
})
export class StageDrawing {
  readonly guide = input.required<LadderGuideView>();
  protected readonly stages = computed(() => this.guide().arc.map(sentence));
  protected readonly early = computed(() => asked(this.guide().orientationShift.early));
  protected readonly late = computed(() => asked(this.guide().orientationShift.late));
}

const asked = (questions: readonly string[]): string => questions.map((question) => `${sentence(question)}?`).join(' ');
