import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HypothesisInput } from '@nextrung/api-client';

/** The indicators of a competency to choose from. */
export interface IndicatorGroup {
  readonly name: string;
  readonly indicators: readonly { readonly id: string; readonly text: string; readonly must: boolean }[];
}

/** Things that could come: a new item, and a leave. */
@Component({
  selector: 'nr-imagine-form',
  imports: [MatButton],
  templateUrl: './imagine-form.html',
  styleUrl: './imagine-form.scss',
})
export class ImagineForm {
  readonly groups = input.required<readonly IndicatorGroup[]>();
  readonly today = input.required<string>();
  readonly full = input(false);
  readonly imagined = output<HypothesisInput>();

  protected readonly indicator = signal('');
  protected readonly itemDays = signal(90);
  protected readonly itemProblem = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly leaveProblem = signal('');
  protected readonly firstDay = computed(() => this.from() || this.today());

  protected addItem(event: Event): void {
    event.preventDefault();
    const days = this.itemDays();
    if (this.indicator() === '') return this.itemProblem.set('Choose the indicator that it would show.');
    if (!Number.isInteger(days) || days < 1 || days > 365) return this.itemProblem.set('Enter a whole number of days from 1 to 365.');
    this.itemProblem.set('');
    this.imagined.emit({ kind: 'new_item', indicator: this.indicator(), days });
  }

  protected addLeave(event: Event): void {
    event.preventDefault();
    if (this.from() === '' || this.to() === '') return this.leaveProblem.set('Enter the first and the last day.');
    if (this.to() < this.from()) return this.leaveProblem.set('The last day is before the first.');
    this.leaveProblem.set('');
    this.imagined.emit({ kind: 'leave', from: this.from(), to: this.to() });
  }

  protected valueOf(event: Event): string {
    const { target } = event;
    return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
  }
}
