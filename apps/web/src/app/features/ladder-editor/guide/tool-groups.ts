import { Component, input, output } from '@angular/core';
import type { ToolGroup } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { freshId } from '../state/lists';

/** The tools of the field, by what they are for. */
@Component({
  selector: 'nr-tool-groups',
  imports: [EntryList, EntryTemplate, TextField, TextList],
  template: `
    <nr-entry-list path="guide.tools" label="Tools" [entries]="value()" [nameOf]="nameOf" [make]="make" asks="What a new group of tools is for" addWords="Add the group" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-group let-path="path" let-patch="patch">
        <nr-text-field [path]="path + '.id'" label="What they are for" hint="One word, such as analytics" [value]="group.id" [check]="checkFor(group)" (changed)="patch({ id: $event })" />
        <nr-text-list [path]="path + '.tools'" [label]="'Tools for ' + group.id" addWords="Add a tool" [value]="group.tools" (changed)="patch({ tools: $event })" />
      </ng-template>
    </nr-entry-list>
  `,
  styles: `
    nr-text-field {
      margin-block-end: 8px;
    }
  `,
})
export class ToolGroups {
  readonly value = input.required<readonly ToolGroup[]>();
  readonly changed = output<readonly ToolGroup[]>();

  protected readonly nameOf = ({ id }: ToolGroup): string => id;
  protected readonly make = (name: string): ToolGroup => ({ id: freshId(name.replaceAll(/[^A-Za-z0-9]+/g, ' ').replace(/^[^A-Za-z]+/, ''), this.value().map(({ id }) => id), 'tools'), tools: [] });

  // A file has the id as a key: it must be one word, and there once.
  protected checkFor(group: ToolGroup): (text: string) => string {
    return (text) => {
      if (!/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(text)) return 'Begin with a letter; letters, digits and "_" only. Until then the last name holds.';
      return this.value().some((other) => other !== group && other.id === text) ? 'That name is taken. Until then the last one holds.' : '';
    };
  }
}
