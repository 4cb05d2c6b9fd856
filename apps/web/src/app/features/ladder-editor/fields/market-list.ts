import { Component, input, output } from '@angular/core';
import type { MarketFact } from '@nextrung/domain/ladder';

import { freshId } from '../state/lists';
import { EntryList } from './entry-list';
import { EntryTemplate } from './entry-template';
import { NumberField } from './number-field';
import { TextField } from './text-field';

/** Figures of the labour market, each with the year that it is about. */
@Component({
  selector: 'nr-market-list',
  imports: [EntryList, EntryTemplate, NumberField, TextField],
  template: `
    <nr-entry-list [path]="path()" [label]="label()" [entries]="value()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="What a new figure is about" addWords="Add the figure" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-fact let-path="path" let-patch="patch">
        <nr-text-field [path]="path + '.label'" label="What it is about" [hint]="fact.id" [value]="fact.label" (changed)="patch({ label: $event })" />
        <div class="row">
          <nr-number-field [path]="path + '.from'" label="Figure" [whole]="false" [value]="fact.from" (changed)="patch({ from: $event ?? 0 })" />
          <nr-number-field [path]="path + '.to'" label="up to" hint="Empty: one figure" [whole]="false" [optional]="true" [value]="fact.to" (changed)="patch({ to: $event })" />
          <nr-text-field [path]="path + '.period'" label="Year or period" [value]="fact.period" (changed)="patch({ period: $event })" />
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styleUrl: './parts.scss',
})
export class MarketList {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<readonly MarketFact[]>();
  readonly changed = output<readonly MarketFact[]>();

  protected readonly nameOf = ({ label, id }: MarketFact): string => label || id;
  // The id is a key of the file: it begins with a letter and has Latin letters only.
  protected readonly make = (label: string): MarketFact => ({ id: freshId(keyed(label), this.value().map(({ id }) => id), 'figure'), label, from: 0, to: null, period: '' });
}

function keyed(label: string): string {
  return label.replaceAll(/[^A-Za-z0-9]+/g, ' ').trim().replace(/^[^A-Za-z]+/, '');
}
