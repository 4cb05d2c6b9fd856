import { Component, input, output } from '@angular/core';
import type { NamedNumber } from '@nextrung/domain/ladder';

import { freshId } from '../state/lists';
import { EntryList } from './entry-list';
import { EntryTemplate } from './entry-template';
import { NumberField } from './number-field';
import { TextField } from './text-field';

/** Amounts by their names. */
@Component({
  selector: 'nr-number-list',
  imports: [EntryList, EntryTemplate, NumberField, TextField],
  template: `
    <nr-entry-list [path]="path()" [label]="label()" [entries]="value()" [nameOf]="nameOf" [make]="make" addWords="Add an amount" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-number let-path="path" let-patch="patch">
        <div class="row">
          <nr-text-field [path]="path + '.name'" label="Name of the amount" hint="One word, such as stories_per_week" [value]="number.name" [check]="checkFor(number)" (changed)="patch({ name: $event })" />
          <nr-number-field [path]="path + '.value'" label="Amount" [whole]="false" [value]="number.value" (changed)="patch({ value: $event ?? 0 })" />
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styleUrl: './parts.scss',
})
export class NumberList {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<readonly NamedNumber[]>();
  readonly changed = output<readonly NamedNumber[]>();

  protected readonly nameOf = ({ name }: NamedNumber): string => name;
  protected readonly make = (): NamedNumber => ({ name: freshId('amount', this.value().map(({ name }) => name), 'amount'), value: 0 });

  // A file has the name as a key: it must be one word, and there once.
  protected checkFor(number: NamedNumber): (text: string) => string {
    return (text) => {
      if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(text)) return 'Begin with a letter; letters, digits and "_" only. Until then the last name holds.';
      return this.value().some((other) => other !== number && other.name === text) ? 'That name is taken. Until then the last one holds.' : '';
    };
  }
}
