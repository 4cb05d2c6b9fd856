import { Component, input, output } from '@angular/core';
import type { BreakInPathView } from '@nextrung/api-client';

import { listed, sentence } from '../fact-words';

/** Which way in fits where one comes from. */
@Component({
  selector: 'nr-way-choice',
  template: `
    <fieldset>
      <legend>Which way in fits where you come from?</legend>
      @for (way of ways(); track way.id) {
        <label>
          <input type="radio" name="way" [value]="way.id" [checked]="way.id === chosen()" (change)="picked.emit(way.id)" />
          <span>
            <strong>{{ sentence(way.name) }}</strong>
            @for (fact of facts(way); track fact) {<span class="caption">{{ fact }}</span>}
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 8px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
    }
    legend {
      margin-block-end: 8px;
      padding: 0;
      font-size: var(--nr-section);
      font-weight: 600;
    }
    label {
      display: flex;
      gap: 10px;
      align-items: baseline;
      padding: 12px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      cursor: pointer;
    }
    label:has(:checked) {
      border-color: var(--nr-accent);
      background: var(--nr-accent-soft);
    }
    label > span,
    .caption {
      display: grid;
      gap: 4px;
    }
    strong {
      font-weight: 600;
    }
    input {
      margin: 0;
      accent-color: var(--nr-accent);
    }
  `,
})
export class WayChoice {
  readonly ways = input.required<readonly BreakInPathView[]>();
  readonly chosen = input.required<string | null>();
  readonly picked = output<string>();
  protected readonly sentence = sentence;

  protected facts({ from, audience, shape, examples, note }: BreakInPathView): readonly string[] {
    return [
      from.length > 0 ? `From ${listed(from)}` : '',
      audience.length > 0 ? `For ${listed(audience)}` : '',
      shape === '' ? '' : `${sentence(shape)} profile`,
      examples.length > 0 ? `Such as ${listed(examples)}` : '',
      note === '' ? '' : sentence(note),
    ].filter((fact) => fact !== '');
  }
}
