import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Compensation } from '@nextrung/domain/ladder';

import { FlagField } from '../fields/flag-field';
import { NumberField } from '../fields/number-field';

const NEW: Compensation = { min: 0, max: 0, maxIsSoft: false, midpoint: 0, highlyVariable: false };

/** The pay range of a rung, a year, in whole units of the ladder's currency. */
@Component({
  selector: 'nr-rung-pay',
  imports: [FlagField, MatButton, NumberField],
  template: `
    @if (pay(); as range) {
      <div class="row">
        <nr-number-field [path]="path() + '.min'" [label]="'From' + unit()" [value]="range.min" (changed)="setEnds($event ?? 0, range.max)" />
        <nr-number-field [path]="path() + '.max'" [label]="'To' + unit()" [value]="range.max" (changed)="setEnds(range.min, $event ?? 0)" />
        <nr-number-field [path]="path() + '.midpoint'" [label]="'Midpoint' + unit()" [value]="range.midpoint" (changed)="set({ midpoint: $event ?? 0 })" />
      </div>
      <div class="boxes">
        <nr-flag-field [path]="path() + '.maxIsSoft'" label="Soft top: more is possible" [value]="range.maxIsSoft" (changed)="set({ maxIsSoft: $event })" />
        <nr-flag-field [path]="path() + '.highlyVariable'" label="Highly variable" [value]="range.highlyVariable" (changed)="set({ highlyVariable: $event })" />
      </div>
      <div class="flush"><button matButton type="button" (click)="changed.emit(null)">Remove the pay range</button></div>
    } @else {
      <p class="secondary">The ladder says no pay for this rung.</p>
      <div><button matButton="outlined" type="button" (click)="changed.emit(fresh)">Add a pay range</button></div>
    }
  `,
  styleUrl: '../fields/parts.scss',
})
export class RungPay {
  readonly path = input.required<string>();
  readonly pay = input.required<Compensation | null>();
  readonly currency = input.required<string>();
  readonly changed = output<Compensation | null>();
  protected readonly fresh = NEW;

  protected unit(): string {
    return this.currency() === '' ? '' : `, ${this.currency()}`;
  }

  protected set(fields: Partial<Compensation>): void {
    this.changed.emit({ ...(this.pay() ?? NEW), ...fields });
  }

  /** The midpoint follows as long as it is the middle. */
  protected setEnds(min: number, max: number): void {
    const pay = this.pay() ?? NEW;
    const isMiddle = pay.midpoint === Math.round((pay.min + pay.max) / 2);
    this.set({ min, max, ...(isMiddle ? { midpoint: Math.round((min + max) / 2) } : {}) });
  }
}
