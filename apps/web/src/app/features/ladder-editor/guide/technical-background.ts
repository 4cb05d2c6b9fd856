import { Component, input, output } from '@angular/core';
import type { LadderGuide } from '@nextrung/domain/ladder';

import { FlagField } from '../fields/flag-field';

type Background = LadderGuide['technicalBackground'];
const NONE = { csDegreeRequired: false, technicalLiteracyRequired: false };

/** What a product manager needs to know of technology, where the ladder says so. */
@Component({
  selector: 'nr-technical-background',
  imports: [FlagField],
  template: `
    <nr-flag-field path="guide.technicalBackground" label="The ladder says what technical background is needed" [value]="value() !== null" (changed)="changed.emit($event ? none : null)" />
    @if (value(); as shown) {
      <nr-flag-field path="guide.technicalBackground.csDegreeRequired" label="A degree in computer science is required" [value]="shown.csDegreeRequired" (changed)="set({ csDegreeRequired: $event })" />
      <nr-flag-field path="guide.technicalBackground.technicalLiteracyRequired" label="Technical literacy is required" [value]="shown.technicalLiteracyRequired" (changed)="set({ technicalLiteracyRequired: $event })" />
    }
  `,
})
export class TechnicalBackground {
  readonly value = input.required<Background>();
  readonly changed = output<Background>();
  protected readonly none = NONE;

  protected set(fields: Partial<typeof NONE>): void {
    this.changed.emit({ ...(this.value() ?? NONE), ...fields });
  }
}
