import { Component, input, output } from '@angular/core';
import type { PayStage } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { IdBoxes } from '../fields/id-boxes';
import { TextField } from '../fields/text-field';

/** How pay is put together, stage by stage, in words. */
@Component({
  selector: 'nr-pay-stage-list',
  imports: [EntryList, EntryTemplate, IdBoxes, TextField],
  template: `
    <nr-entry-list path="guide.payStages" label="Stages" [labelled]="false" [entries]="value()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="Name of a new stage" addWords="Add the stage" (changed)="changed.emit($event)">
      <ng-template [nrEntry]="value()" let-stage let-path="path" let-patch="patch">
        <div class="stage">
          <nr-text-field [path]="path + '.stage'" label="Stage" [value]="stage.stage" (changed)="patch({ stage: $event })" />
          <nr-id-boxes [path]="path + '.rungs'" label="Rungs" [options]="rungs()" [value]="stage.rungs" (changed)="patch({ rungs: $event })" />
          <div class="row">
            <nr-text-field [path]="path + '.base'" label="Base" [value]="stage.base" (changed)="patch({ base: $event })" />
            <nr-text-field [path]="path + '.bonus'" label="Bonus" [value]="stage.bonus" (changed)="patch({ bonus: $event })" />
            <nr-text-field [path]="path + '.equity'" label="Equity" [value]="stage.equity" (changed)="patch({ equity: $event })" />
          </div>
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styleUrl: '../fields/parts.scss',
  styles: `
    .stage {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class PayStageList {
  readonly value = input.required<readonly PayStage[]>();
  readonly rungs = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly changed = output<readonly PayStage[]>();

  protected readonly nameOf = ({ stage }: PayStage): string => stage;
  protected readonly make = (stage: string): PayStage => ({ stage, rungs: [], base: '', bonus: '', equity: '' });
}
