import { Component, computed, input } from '@angular/core';
import type { NoteVisibility } from '@nextrung/api-client';

import { type NotePeople, readersWords } from './note-words';

/** Who will see a note, said where it is saved. */
@Component({
  selector: 'nr-who-sees',
  template: `
    <p><strong>Who sees this:</strong> {{ words() }}.</p>
    @if (visibility() !== 'only_me') {<p class="caption">People operations can open it for a reason and a time; that is recorded, and {{ self() ? 'you see' : people().person.name + ' sees' }} it.@if (visibility() === 'successor_too') { A sponsor who looks after {{ self() ? 'you' : 'them' }} counts as managing.}</p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
    }
  `,
})
export class WhoSees {
  readonly people = input.required<NotePeople>();
  readonly visibility = input.required<NoteVisibility>();
  protected readonly self = computed(() => this.people().author.id === this.people().person.id);
  protected readonly words = computed(() => readersWords(this.visibility(), this.people(), this.people().author.id));
}
