import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { valueOf } from '../../../shell/forms/value-of';
import { EditorStore } from '../state/editor-store';
import { type CellPlace, isSamePlace, withIndicatorIn } from '../state/moves';

/** Moves an indicator to another cell, by two choices: what dragging it there does. */
@Component({
  selector: 'nr-move-indicator',
  imports: [MatButton],
  template: `
    <fieldset>
      <legend>Move {{ id() }} to another cell</legend>
      <div class="field">
        <label [for]="id() + '-rung'">Rung</label>
        <select [id]="id() + '-rung'" (change)="rung.set(valueOf($event))">
          @for (one of rungs(); track one.id) {<option [value]="one.id" [selected]="one.id === rung()">{{ one.short || one.id }}</option>}
        </select>
      </div>
      <div class="field">
        <label [for]="id() + '-competency'">Competency</label>
        <select [id]="id() + '-competency'" (change)="competency.set(valueOf($event))">
          @for (one of competencies(); track one.id) {<option [value]="one.id" [selected]="one.id === competency()">{{ one.name || one.id }}</option>}
        </select>
      </div>
      <button matButton="outlined" type="button" [disabled]="isHere()" (click)="move()">Move it there</button>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    fieldset {
      display: grid;
      gap: 8px;
      justify-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    legend {
      padding: 0;
      margin-block-end: 4px;
      font-weight: 600;
    }
  `,
})
export class MoveIndicator {
  readonly id = input.required<string>();
  readonly place = input.required<CellPlace>();
  private readonly store = inject(EditorStore);

  protected readonly rungs = computed(() => this.store.ladder()?.rungs ?? []);
  protected readonly competencies = computed(() => this.store.ladder()?.competencies ?? []);
  protected readonly rung = linkedSignal(() => this.place().rung);
  protected readonly competency = linkedSignal(() => this.place().competency);
  protected readonly isHere = computed(() => isSamePlace(this.place(), { rung: this.rung(), competency: this.competency() }));
  protected readonly valueOf = valueOf;

  protected move(): void {
    const ladder = this.store.ladder();
    if (ladder === null) return;
    const to = { rung: this.rung(), competency: this.competency() };
    this.store.change(withIndicatorIn(ladder, this.id(), to));
    this.store.tellMove(this.id(), to);
  }
}
