import { Component, input, output } from '@angular/core';
import type { BreakInPath } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { freshId } from '../state/lists';

/** The ways into product management, with their steps. */
@Component({
  selector: 'nr-path-list',
  imports: [EntryList, EntryTemplate, TextField, TextList],
  template: `
    <nr-entry-list path="guide.breakInPaths" label="Break-in paths" [entries]="value()" [nameOf]="nameOf" [make]="make" asks="Name of a new path" addWords="Add the path" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-one let-path="path" let-patch="patch">
        <div class="path">
          <div class="row">
            <nr-text-field [path]="path + '.name'" label="Name" [value]="one.name" (changed)="patch({ name: $event })" />
            <nr-text-field [path]="path + '.shape'" label="Profile" hint="Such as T-shaped" [value]="one.shape" (changed)="patch({ shape: $event })" />
          </div>
          <nr-text-field [path]="path + '.note'" label="Note" [lines]="2" [value]="one.note" (changed)="patch({ note: $event })" />
          <nr-text-list [path]="path + '.steps'" label="Steps" addWords="Add a step" [value]="one.steps" (changed)="patch({ steps: $event })" />
          <nr-text-list [path]="path + '.from'" label="Roles that it starts from" addWords="Add a role" [value]="one.from" (changed)="patch({ from: $event })" />
          <nr-text-list [path]="path + '.audience'" label="Whom it is for" addWords="Add a line" [value]="one.audience" (changed)="patch({ audience: $event })" />
          <nr-text-list [path]="path + '.examples'" label="Examples" addWords="Add an example" [value]="one.examples" (changed)="patch({ examples: $event })" />
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styleUrl: '../fields/parts.scss',
  styles: `
    .path {
      display: grid;
      gap: 16px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class PathList {
  readonly value = input.required<readonly BreakInPath[]>();
  readonly changed = output<readonly BreakInPath[]>();

  protected readonly nameOf = ({ name, id }: BreakInPath): string => name || id;
  protected readonly make = (name: string): BreakInPath => ({ id: freshId(name, this.value().map(({ id }) => id), 'path'), name, note: '', from: [], shape: '', examples: [], audience: [], steps: [] });
}
