import { Component, computed, input, model } from '@angular/core';
import type { NoteVisibility } from '@nextrung/api-client';

import { choiceWords, type NotePeople, noteVisibilities } from './note-words';

/** Who can see a note, as a choice in its author’s words. */
@Component({
  selector: 'nr-visibility-choice',
  template: `
    <fieldset>
      <legend>Who can see it</legend>
      @for (one of offered(); track one) {
        <label class="choice"><input type="radio" [name]="name()" [checked]="value() === one" (change)="value.set(one)" /> <span>{{ words(one) }}</span></label>
      }
      @if (!people().other) {<p class="caption">You have no manager and no sponsor here, so there is nobody to share it with.</p>}
      <span class="field-error" aria-live="polite">{{ error() }}</span>
    </fieldset>
  `,
  styles: `
    legend {
      padding: 0;
    }
    span {
      overflow-wrap: anywhere;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class VisibilityChoice {
  readonly people = input.required<NotePeople>();
  /** Apart from other choices on the page. */
  readonly name = input.required<string>();
  readonly value = model.required<NoteVisibility>();
  readonly error = input('');
  protected readonly offered = computed(() => (this.people().other ? noteVisibilities : noteVisibilities.slice(0, 1)));

  protected words(visibility: NoteVisibility): string {
    return choiceWords(visibility, this.people());
  }
}
