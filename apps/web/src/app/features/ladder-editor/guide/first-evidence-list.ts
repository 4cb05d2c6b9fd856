import { Component, input, output } from '@angular/core';
import type { FirstEvidence } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { NumberList } from '../fields/number-list';
import { TextField } from '../fields/text-field';

/** Work that shows product thinking before the first product role. */
@Component({
  selector: 'nr-first-evidence-list',
  imports: [EntryList, EntryTemplate, NumberList, TextField],
  template: `
    <nr-entry-list path="guide.firstEvidence" label="Work that shows product thinking before the first role" [entries]="value()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="Role that it is done in" addWords="Add an example" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-one let-path="path" let-patch="patch">
        <nr-text-field [path]="path + '.from'" label="Role" [value]="one.from" (changed)="patch({ from: $event })" />
        <nr-text-field [path]="path + '.what'" label="What is done" [lines]="2" [value]="one.what" (changed)="patch({ what: $event })" />
        <details>
          <summary>Amounts ({{ one.numbers.length }})</summary>
          <nr-number-list [path]="path + '.numbers'" label="Amounts" [value]="one.numbers" (changed)="patch({ numbers: $event })" />
        </details>
      </ng-template>
    </nr-entry-list>
  `,
  styles: `
    nr-text-field {
      margin-block-end: 8px;
    }
    summary {
      inline-size: fit-content;
      padding-block: 4px;
      color: var(--nr-secondary);
      cursor: pointer;
    }
  `,
})
export class FirstEvidenceList {
  readonly value = input.required<readonly FirstEvidence[]>();
  readonly changed = output<readonly FirstEvidence[]>();

  protected readonly nameOf = ({ from }: FirstEvidence, at: number): string => `example ${String(at + 1)}, ${from}`;
  protected readonly make = (from: string): FirstEvidence => ({ from, what: '', numbers: [] });
}
