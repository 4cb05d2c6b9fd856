import { Component, input, output } from '@angular/core';
import { type Indicator, ladderLimits } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { FlagField } from '../fields/flag-field';
import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { MoveIndicator } from './move-indicator';
import type { CellPlace } from '../state/moves';

/** The indicators of one cell, or of a skill of an overlay. */
@Component({
  selector: 'nr-indicator-list',
  imports: [EntryList, EntryTemplate, FlagField, MoveIndicator, TextField, TextList],
  template: `
    <nr-entry-list [path]="path()" label="Indicators" [labelled]="labelled()" [entries]="value()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" [most]="most" addWords="Add an indicator"
      (changed)="changed.emit($event)" (droppedOutside)="droppedOutside.emit({ id: $event.entry.id, x: $event.x, y: $event.y })" (draggedOver)="draggedOver.emit($event)">
      <ng-template [nrEntry]="value()" let-indicator let-path="path" let-set="set" let-patch="patch">
        <nr-text-field [path]="path + '.text'" [label]="indicator.id" [lines]="2" [value]="indicator.text" (changed)="patch({ text: $event })" />
        <nr-flag-field [path]="path + '.must'" label="Must-have" [value]="indicator.must" (changed)="patch({ must: $event })" />
        <details>
          <summary>Examples ({{ indicator.examples?.length ?? 0 }}){{ place() ? ', move to another cell' : '' }}</summary>
          <nr-text-list [path]="path + '.examples'" label="Examples" addWords="Add an example" [value]="indicator.examples ?? []" (changed)="set(withExamples(indicator, $event))" />
          @if (place(); as here) {<nr-move-indicator [id]="indicator.id" [place]="here" />}
        </details>
      </ng-template>
    </nr-entry-list>
  `,
  styles: `
    details {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    summary {
      inline-size: fit-content;
      padding-block: 4px;
      color: var(--nr-secondary);
      cursor: pointer;
    }
    nr-move-indicator {
      margin-block-start: 12px;
    }
  `,
})
export class IndicatorList {
  readonly path = input.required<string>();
  readonly value = input.required<readonly Indicator[]>();
  readonly labelled = input(true);
  /** An id for a new one. */
  readonly newId = input.required<() => string>();
  /** The cell of the matrix; null in an overlay. */
  readonly place = input<CellPlace | null>(null);
  readonly changed = output<readonly Indicator[]>();
  readonly droppedOutside = output<{ readonly id: string; readonly x: number; readonly y: number }>();
  readonly draggedOver = output<{ readonly x: number; readonly y: number } | null>();

  protected readonly most = ladderLimits.indicatorsInCell;
  protected readonly nameOf = ({ id }: Indicator): string => `indicator ${id}`;
  protected readonly make = (): Indicator => ({ id: this.newId()(), must: false, text: '' });

  protected withExamples({ examples: _examples, ...indicator }: Indicator, examples: readonly string[]): Indicator {
    return examples.length === 0 ? indicator : { ...indicator, examples };
  }
}
