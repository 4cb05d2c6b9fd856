import { Component, input, output } from '@angular/core';
import type { Years } from '@nextrung/domain/ladder';

import { NumberField } from '../fields/number-field';

/** Typical years of experience: both fields empty where the ladder does not say, the second empty for "or more". */
@Component({
  selector: 'nr-rung-years',
  imports: [NumberField],
  template: `
    <nr-number-field [path]="path() + '.min'" label="Typical years from" [optional]="true" [value]="years()?.min ?? null" (changed)="setMin($event)" />
    <nr-number-field [path]="path() + '.max'" label="to" hint="Empty: or more" [optional]="true" [value]="years()?.max ?? null" (changed)="setMax($event)" />
  `,
  styles: `
    :host {
      display: flex;
      gap: 16px;
    }
  `,
})
export class RungYears {
  readonly path = input.required<string>();
  readonly years = input.required<Years | null>();
  readonly changed = output<Years | null>();

  protected setMin(min: number | null): void {
    const years = this.years();
    if (min === null) this.changed.emit(null);
    else this.changed.emit(years === null ? { min, max: null, openEnded: true } : { ...years, min });
  }

  protected setMax(max: number | null): void {
    const years = this.years();
    if (years !== null || max !== null) this.changed.emit({ min: years?.min ?? 0, max, openEnded: max === null });
  }
}
