import { Component, inject, input } from '@angular/core';
import type { Ladder, LocationFactor } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { EditorStore } from '../state/editor-store';

/** What all pay ranges of the ladder have in common. The ranges themselves stand with their rungs. */
@Component({
  selector: 'nr-pay-section',
  imports: [EntryList, EntryTemplate, NumberField, TextField],
  template: `
    <p class="secondary">The ranges themselves stand with each rung. Pay never enters readiness.</p>
    <div class="row">
      <nr-text-field path="currency" label="Currency" hint="Three capital letters, such as USD" [value]="ladder().currency" (changed)="set({ currency: $event })" />
      <nr-text-field path="market" label="Market" hint="Where the amounts are paid" [value]="ladder().market" (changed)="set({ market: $event })" />
    </div>
    <nr-text-field path="compensationBasis" label="What the amounts include" hint="For example base, bonus and equity" [value]="ladder().compensationBasis" (changed)="set({ compensationBasis: $event })" />
    <nr-entry-list path="locationFactors" label="Places that pay more or less than the market" [entries]="ladder().locationFactors" [nameOf]="nameOf" [make]="make" asks="New place" addWords="Add the place" (changed)="set({ locationFactors: $event })">
      <ng-template [nrEntry]="ladder().locationFactors" let-place let-path="path" let-patch="patch">
        <div class="row">
          <nr-text-field [path]="path + '.location'" label="Place" [value]="place.location" (changed)="patch({ location: $event })" />
          <nr-number-field [path]="path + '.factor'" label="Factor" hint="1 pays like the market" [whole]="false" [value]="place.factor" (changed)="patch({ factor: $event ?? 1 })" />
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styleUrl: '../fields/parts.scss',
})
export class PaySection {
  readonly ladder = input.required<Ladder>();
  private readonly store = inject(EditorStore);

  protected readonly nameOf = ({ location }: LocationFactor): string => location;
  protected readonly make = (location: string): LocationFactor => ({ location, factor: 1 });

  protected set(fields: Partial<Ladder>): void {
    this.store.change({ ...this.ladder(), ...fields });
  }
}
