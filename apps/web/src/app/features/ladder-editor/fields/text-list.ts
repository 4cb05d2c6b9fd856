import { Component, input, output } from '@angular/core';

import { EntryList } from './entry-list';
import { EntryTemplate } from './entry-template';
import { TextField } from './text-field';

/** A list of texts, one field each. */
@Component({
  selector: 'nr-text-list',
  imports: [EntryList, EntryTemplate, TextField],
  template: `
    <nr-entry-list [path]="path()" [label]="label()" [entries]="value()" [nameOf]="nameOf" [make]="make" [addWords]="addWords()" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-text let-at="at" let-path="path" let-set="set">
        <nr-text-field [path]="path" [quiet]="true" [label]="label() + ', entry ' + (at + 1)" [lines]="lines()" [value]="text" (changed)="set($event)" />
      </ng-template>
    </nr-entry-list>
  `,
})
export class TextList {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<readonly string[]>();
  readonly lines = input(1);
  readonly addWords = input('Add an entry');
  readonly changed = output<readonly string[]>();

  protected readonly nameOf = (_text: string, at: number): string => `${this.label()}, entry ${String(at + 1)}`;
  protected readonly make = (): string => '';
}
