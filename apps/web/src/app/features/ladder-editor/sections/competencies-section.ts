import { Component, inject, input } from '@angular/core';
import { type Competency, type Ladder, ladderLimits } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { TextField } from '../fields/text-field';
import { EditorStore } from '../state/editor-store';
import { withCompetencies } from '../state/moves';

/** The competencies in the order of the matrix. */
@Component({
  selector: 'nr-competencies-section',
  imports: [EntryList, EntryTemplate, TextField],
  template: `
    <nr-entry-list path="competencies" label="Competencies, in the order of the matrix" [entries]="ladder().competencies" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" [most]="most" asks="Name of a new competency" addWords="Add the competency" (changed)="arrange($event)">
      <ng-template [nrEntry]="ladder().competencies" let-competency let-path="path" let-set="set" let-patch="patch">
        <div class="competency">
          <nr-text-field [path]="path + '.name'" label="Name" [value]="competency.name" (changed)="patch({ name: $event })" />
          <nr-text-field [path]="path + '.description'" label="Description" [lines]="2" [value]="competency.description ?? ''" (changed)="set(described(competency, $event))" />
        </div>
      </ng-template>
    </nr-entry-list>
    <p class="caption">Deleting a competency deletes its indicators on every rung. A new one is asked to be demonstrated on every rung until the rung says otherwise.</p>
  `,
  styleUrl: '../fields/parts.scss',
  styles: `
    .competency {
      display: grid;
      gap: 8px;
    }
    .caption {
      max-inline-size: var(--nr-measure);
    }
  `,
})
export class CompetenciesSection {
  readonly ladder = input.required<Ladder>();
  private readonly store = inject(EditorStore);

  protected readonly most = ladderLimits.competencies;
  protected readonly nameOf = ({ name, id }: Competency): string => name || id;
  protected readonly make = (name: string): Competency => ({ id: this.store.newCompetencyId(name, this.ladder()), name });

  protected described({ description: _description, ...competency }: Competency, description: string): Competency {
    return description === '' ? competency : { ...competency, description };
  }

  protected arrange(competencies: readonly Competency[]): void {
    this.store.change(withCompetencies(this.ladder(), competencies));
  }
}
