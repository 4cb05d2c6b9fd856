import { Component, computed, input, output } from '@angular/core';
import type { Band, BandText, Ladder, LadderGuide } from '@nextrung/domain/ladder';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { IdBoxes } from '../fields/id-boxes';
import { TextField } from '../fields/text-field';
import { freshId } from '../state/lists';
import { textIn, withBandText } from './band-texts';

/** The bands with the rungs that they speak about, and a sentence for each competency. */
@Component({
  selector: 'nr-band-list',
  imports: [EntryList, EntryTemplate, IdBoxes, TextField],
  template: `
    <nr-entry-list path="guide.bands" label="Bands" [labelled]="false" [entries]="bands()" [toolsAbove]="true" [nameOf]="nameOf" [make]="make" asks="Label of a new band" addWords="Add the band" (changed)="arrange($event)">
      <ng-template [nrEntry]="bands()" let-band let-path="path" let-patch="patch">
        <div class="band">
          <nr-text-field [path]="path + '.label'" label="Label" [value]="band.label" (changed)="patch({ label: $event })" />
          <nr-id-boxes [path]="path + '.covers'" label="Speaks about" [options]="rungs()" [value]="band.covers" (changed)="patch({ covers: $event })" />
          <nr-id-boxes [path]="path + '.stretchesTo'" label="Fits nearly" [options]="rungs()" [value]="band.stretchesTo" (changed)="patch({ stretchesTo: $event })" />
          <nr-text-field [path]="path + '.why'" label="Why it fits nearly" [value]="band.why" (changed)="patch({ why: $event })" />
          @for (competency of ladder().competencies; track competency.id) {
            @let told = textIn(texts(), competency.id, band.id);
            <nr-text-field [path]="told.path || path + '.' + competency.id" [label]="competency.name || competency.id" [lines]="2" [value]="told.text" (changed)="tell(competency.id, band.id, $event)" />
          }
        </div>
      </ng-template>
    </nr-entry-list>
  `,
  styles: `
    .band {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class BandList {
  readonly bands = input.required<readonly Band[]>();
  readonly texts = input.required<readonly BandText[]>();
  readonly ladder = input.required<Ladder>();
  readonly changed = output<Pick<LadderGuide, 'bands' | 'bandTexts'>>();

  protected readonly rungs = computed(() => this.ladder().rungs.map(({ id, short }) => ({ id, name: short || id })));
  protected readonly nameOf = ({ label, id }: Band): string => label || id;
  protected readonly make = (label: string): Band => ({ id: freshId(label, this.bands().map(({ id }) => id), 'band'), label, covers: [], stretchesTo: [], why: '' });
  protected readonly textIn = textIn;

  protected arrange(bands: readonly Band[]): void {
    const ids = new Set(bands.map(({ id }) => id));
    this.changed.emit({ bands, bandTexts: this.texts().filter(({ band }) => ids.has(band)) });
  }

  protected tell(competency: string, band: string, text: string): void {
    const order = this.ladder().competencies.map(({ id }) => id);
    this.changed.emit({ bands: this.bands(), bandTexts: withBandText(this.texts(), { competency, band, text }, order, this.bands().map(({ id }) => id)) });
  }
}
