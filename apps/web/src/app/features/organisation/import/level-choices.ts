import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { counted } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { PeopleImportStore } from './people-import-store';

/** Says what levels of another company are called here, right where the list has them. */
@Component({
  selector: 'nr-level-choices',
  imports: [MatButton],
  template: `
    @if (store.source().trim(); as company) {
      <p>Say which rung each level of {{ company }} is. It is kept for the next list.</p>
      <form novalidate (submit)="save($event)">
        @for (level of levels(); track level.theirs) {
          <label class="field">{{ level.theirs }} <span class="caption">{{ counted(level.rows, 'row') }}</span>
            <select (change)="store.choose(level.theirs, valueOf($event))">
              <option value="">Choose a rung</option>
              @for (rung of ladder.ladder()?.rungs; track rung.id) {<option [value]="rung.id" [selected]="store.choices()[level.theirs] === rung.id">{{ rung.title }}</option>}
            </select>
          </label>
        }
        <label class="field">The people of {{ company }} stand on these rungs from <input type="date" [value]="store.mappedFrom()" (input)="store.mappedFrom.set(valueOf($event))" />
          <span class="field-error">{{ store.mapping.error('effectiveFrom') }}</span>
        </label>
        @if (store.mapping.general(); as text) {<p class="form-problem" role="alert">{{ text }} Your choices are still here.</p>}
        <div><button matButton="outlined" type="submit" [disabled]="store.busy() || !chosen()">Keep this and preview again</button></div>
      </form>
    } @else {
      <p>{{ names() }}: not on the ladder. If these are the levels of another company, name it above and preview again; otherwise correct them.</p>
    }
  `,
  styleUrl: './level-choices.scss',
})
export class LevelChoices {
  protected readonly store = inject(PeopleImportStore);
  protected readonly ladder = inject(LadderStore);
  protected readonly counted = counted;
  protected readonly valueOf = valueOf;
  protected readonly levels = computed(() => this.store.preview()?.unmapped ?? []);
  protected readonly names = computed(() => this.levels().map(({ theirs }) => theirs).join(', '));
  protected readonly chosen = computed(() => this.levels().some(({ theirs }) => (this.store.choices()[theirs] ?? '') !== ''));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.store.map();
  }
}
