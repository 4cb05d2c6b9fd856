import { Component, computed, inject } from '@angular/core';

import { valueOf } from '../../shell/forms/value-of';
import { PacketStore } from './packet-store';
import { dimensionWords } from './sections';

/** How the work grew, as it is written: before and after, in four dimensions. */
@Component({
  selector: 'nr-packet-scope',
  template: `
    @for (change of changes(); track change.dimension) {
      <fieldset>
        <legend>{{ words[change.dimension] }}</legend>
        <label class="field">Before<textarea rows="2" maxlength="500" [value]="change.before" (input)="set(change.dimension, 'before', $event)"></textarea></label>
        <label class="field">Now<textarea rows="2" maxlength="500" [value]="change.after" (input)="set(change.dimension, 'after', $event)"></textarea></label>
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      font-family: var(--nr-font);
      font-size: var(--nr-body);
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
      gap: 8px;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
  `,
})
export class PacketScope {
  private readonly store = inject(PacketStore);
  protected readonly words = dimensionWords;
  protected readonly changes = computed(() => this.store.sections()?.scope ?? []);

  protected set(dimension: string, side: 'before' | 'after', event: Event): void {
    this.store.set('scope', this.changes().map((change) => (change.dimension === dimension ? { ...change, [side]: valueOf(event) } : change)));
  }
}
