import { Component, inject } from '@angular/core';

import { DropFile } from '../../../shell/forms/drop-file';
import { valueOf } from '../../../shell/forms/value-of';
import { PeopleImportStore } from './people-import-store';

/** Takes the rows: pasted, chosen or dropped. What a file holds stands in the field below. */
@Component({
  selector: 'nr-list-field',
  imports: [DropFile],
  templateUrl: './list-field.html',
  styleUrl: './list-field.scss',
})
export class ListField {
  protected readonly store = inject(PeopleImportStore);
  protected readonly valueOf = valueOf;
}
