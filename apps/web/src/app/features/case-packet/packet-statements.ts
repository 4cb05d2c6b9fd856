import { Component, computed, inject } from '@angular/core';
import { DateText } from '@nextrung/ui';

import { isChecked } from '../../shell/forms/value-of';
import { PacketStore } from './packet-store';

/** Which words of colleagues who confirmed something are printed. */
@Component({
  selector: 'nr-packet-statements',
  imports: [DateText],
  template: `
    @for (statement of statements(); track statement.id) {
      <label class="choice"><input type="checkbox" [checked]="statement.chosen" [disabled]="!statement.chosen && full()" (change)="choose(statement.id, $event)" />
        <span><strong>{{ statement.name }}</strong>{{ statement.relation ? ' (' + statement.relation + ')' : '' }}, {{ statement.on | dateText }}: {{ statement.text }}</span></label>
    } @empty {
      <p>Nobody has written anything with a confirmation yet.</p>
    }
    @if (full()) {<p class="secondary">Six are the most.</p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class PacketStatements {
  private readonly store = inject(PacketStore);
  private readonly chosen = computed(() => this.store.sections()?.statements ?? []);
  protected readonly statements = computed(() => (this.store.desk()?.statements ?? []).map((one) => ({ ...one, chosen: this.chosen().includes(one.id) })));
  protected readonly full = computed(() => this.chosen().length >= 6);

  protected choose(id: string, event: Event): void {
    const others = this.chosen().filter((one) => one !== id);
    this.store.set('statements', isChecked(event) ? [...others, id] : others);
  }
}
