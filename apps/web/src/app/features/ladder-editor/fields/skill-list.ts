import { Component, input, output } from '@angular/core';
import type { ChecklistEntry } from '@nextrung/domain/ladder';

import { freshId } from '../state/lists';
import { EntryList } from './entry-list';
import { EntryTemplate } from './entry-template';
import { NumberList } from './number-list';
import { TextField } from './text-field';
import { TextList } from './text-list';

/** Named skills: of a rung, or of the rungs that lead. */
@Component({
  selector: 'nr-skill-list',
  imports: [EntryList, EntryTemplate, NumberList, TextField, TextList],
  template: `
    <nr-entry-list [path]="path()" [label]="label()" [labelled]="labelled()" [entries]="value()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="New skill" addWords="Add the skill" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-skill let-path="path" let-patch="patch">
        <div class="skill">
          <nr-text-field [path]="path + '.name'" label="Skill" [value]="skill.name" (changed)="patch({ name: $event })" />
          <nr-text-field [path]="path + '.detail'" label="In more words" [lines]="2" [value]="skill.detail" (changed)="patch({ detail: $event })" />
          <details>
            <summary>Tools and amounts ({{ skill.tools.length + skill.numbers.length }})</summary>
            <nr-text-list [path]="path + '.tools'" label="Tools" addWords="Add a tool" [value]="skill.tools" (changed)="patch({ tools: $event })" />
            <nr-number-list [path]="path + '.numbers'" label="Amounts" [value]="skill.numbers" (changed)="patch({ numbers: $event })" />
          </details>
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styles: `
    .skill,
    details {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    details:not([open]) {
      display: block;
    }
    summary {
      inline-size: fit-content;
      padding-block: 4px;
      color: var(--nr-secondary);
      cursor: pointer;
    }
    nr-text-list,
    nr-number-list {
      display: block;
      margin-block-start: 8px;
    }
  `,
})
export class SkillList {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly labelled = input(true);
  readonly value = input.required<readonly ChecklistEntry[]>();
  readonly changed = output<readonly ChecklistEntry[]>();

  protected readonly nameOf = ({ name }: ChecklistEntry): string => name;
  protected readonly make = (name: string): ChecklistEntry => ({ id: freshId(name, this.value().map(({ id }) => id), 'skill'), name, detail: '', tools: [], numbers: [] });
}
