import { Component, computed, input, output } from '@angular/core';
import { type HintKind, hintsFor } from '@nextrung/domain/evidence';
import { wordCount } from '@nextrung/domain/promotion';

import { RichArea } from '../../shell/forms/rich-area';

/** Kinds of hints that are about an item of evidence and not about a text of a packet. */
const NOT_HERE: ReadonlySet<HintKind> = new Set<HintKind>(['present_rung', 'links_only', 'output', 'we_without_i']);

/** A text of a packet as it is written, with its words counted against the limit. */
@Component({
  selector: 'nr-packet-text',
  imports: [RichArea],
  template: `
    <label [for]="fieldId()" [class.visually-hidden]="hideLabel()">{{ label() }}</label>
    <nr-rich-area [fieldId]="fieldId()" [rows]="rows()" [text]="text()" [described]="fieldId() + '-count'" [invalid]="over()" (textChange)="written.emit($event)" />
    <p class="count" [id]="fieldId() + '-count'" [class.over]="over()">{{ count() }}{{ most() ? ' of at most ' + most() : '' }} words{{ over() ? ': too many' : '' }}</p>
    @for (hint of hints(); track $index) {<p class="hint">“{{ hint.words }}”: {{ hint.reason }}</p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      min-inline-size: 0;
      font-family: var(--nr-font);
    }
    label {
      font-weight: 600;
    }
    .count,
    .hint {
      margin: 0;
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
    }
    .over {
      color: var(--nr-danger);
      font-weight: 600;
    }
  `,
})
export class PacketTextField {
  readonly label = input.required<string>();
  readonly hideLabel = input(false);
  readonly fieldId = input.required<string>();
  readonly text = input.required<string>();
  readonly most = input<number | null>(null);
  readonly rows = input(4);
  readonly written = output<string>();

  protected readonly count = computed(() => wordCount(this.text()));
  protected readonly over = computed(() => this.count() > (this.most() ?? Infinity));
  protected readonly hints = computed(() =>
    hintsFor({ texts: { happened: this.text() }, metric: null, chosen: [], present: [] }, NOT_HERE).map(({ from, to, reason }) => ({ words: this.text().slice(from, Math.min(to, from + 80)), reason })));
}
