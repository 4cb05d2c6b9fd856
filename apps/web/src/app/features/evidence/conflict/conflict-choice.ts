import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

import type { EvidenceDraft } from '../form/evidence-draft';
import { type ConflictField, conflicts, proposedSides, resolved, type Side } from './conflict-model';
import { shownPart } from './shown-part';

/** Somebody saved the item while it was edited here: both texts side by side, and which of them stands. */
@Component({
  selector: 'nr-conflict-choice',
  imports: [MatButton],
  template: `
    <section aria-labelledby="both-texts">
      <h2 id="both-texts" tabindex="-1">This item was saved elsewhere meanwhile</h2>
      <p>Nothing is lost. Choose what stands wherever the two differ; what you do not choose stays in the history, or with you until you save.</p>
      @for (one of differing(); track one.field) {
        <fieldset>
          <legend>{{ one.words }}</legend>
          <label class="side">
            <span><input type="radio" [name]="'side-' + one.field" [checked]="sides()[one.field] === 'mine'" (change)="choose(one.field, 'mine')" /> Yours</span>
            <span class="text">{{ shown(mine(), one.field) || 'Nothing' }}</span>
          </label>
          <label class="side">
            <span><input type="radio" [name]="'side-' + one.field" [checked]="sides()[one.field] === 'saved'" (change)="choose(one.field, 'saved')" /> What is saved now</span>
            <span class="text">{{ shown(saved(), one.field) || 'Nothing' }}</span>
          </label>
          @if (one.joinable) {
            <label class="side both"><span><input type="radio" [name]="'side-' + one.field" [checked]="sides()[one.field] === 'both'" (change)="choose(one.field, 'both')" /> Both, what is saved first</span></label>
          }
        </fieldset>
      } @empty {
        <p class="secondary">Both say the same by now.</p>
      }
      <div class="buttons">
        <button matButton="filled" type="button" [disabled]="busy()" (click)="decided.emit({ draft: result(), save: true })">Save what is chosen</button>
        <button matButton="outlined" type="button" (click)="decided.emit({ draft: result(), save: false })">Go on editing it</button>
        <button matButton type="button" (click)="dropped.emit()">Discard mine</button>
      </div>
    </section>
  `,
  styleUrls: ['../two-sides.scss', './conflict-choice.scss'],
})
export class ConflictChoice {
  /** As it was when the editing began. */
  readonly base = input.required<EvidenceDraft>();
  readonly mine = input.required<EvidenceDraft>();
  readonly saved = input.required<EvidenceDraft>();
  readonly busy = input(false);
  readonly decided = output<{ readonly draft: EvidenceDraft; readonly save: boolean }>();
  readonly dropped = output();

  protected readonly differing = computed(() => conflicts(this.mine(), this.saved()));
  protected readonly sides = linkedSignal(() => proposedSides(this.base(), this.mine(), this.saved()));
  protected readonly result = computed(() => resolved(this.mine(), this.saved(), this.sides()));
  protected readonly shown = shownPart;

  protected choose(field: ConflictField, side: Side): void {
    this.sides.update((sides) => ({ ...sides, [field]: side }));
  }
}
