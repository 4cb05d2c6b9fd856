import { Component, computed, inject } from '@angular/core';

import { PacketStore } from './packet-store';
import { PacketTextField } from './packet-text';

/** Gaps and risks with what the packet answers; a gap has to be answered before it is locked. */
@Component({
  selector: 'nr-packet-points',
  imports: [PacketTextField],
  template: `
    @for (point of points(); track point.about) {
      <div class="point">
        <p><strong>{{ point.kind === 'gap' ? 'Gap' : 'Risk' }}: {{ point.name }}.</strong> {{ point.text }}</p>
        <nr-packet-text [label]="'Answer to ' + point.kind + ': ' + point.name" [hideLabel]="true" [fieldId]="'answer-' + $index" [rows]="2" [text]="point.answer" (written)="answer(point.about, $event)" />
      </div>
    } @empty {
      <p>Nothing is missing, and nothing is at risk.</p>
    }
  `,
  styles: `
    :host,
    .point {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    :host {
      gap: 16px;
    }
  `,
})
export class PacketPoints {
  private readonly store = inject(PacketStore);
  private readonly answers = computed(() => this.store.sections()?.answers ?? []);
  protected readonly points = computed(() => (this.store.desk()?.points ?? []).map((point) => ({ ...point, answer: this.answers().find(({ about }) => about === point.about)?.text ?? '' })));

  protected answer(about: string, text: string): void {
    this.store.set('answers', [...this.answers().filter((one) => one.about !== about), { about, text }]);
  }
}
