import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PeopleImportAction, PeopleImportPreview } from '@nextrung/api-client';

import { valueOf } from '../../../shell/forms/value-of';
import { ACTION_WORDS, changeWords } from './change-words';

type Shown = PeopleImportAction | 'changing' | 'all';

const STEP = 200;

/** Every row of a list with what becomes of it; those that change first, the rest on request. */
@Component({
  selector: 'nr-preview-table',
  imports: [MatButton],
  templateUrl: './preview-table.html',
  styleUrl: './preview-table.scss',
})
export class PreviewTable {
  readonly preview = input.required<PeopleImportPreview>();
  protected readonly words = ACTION_WORDS;
  protected readonly changeWords = changeWords;
  protected readonly choices = computed(() => {
    const { creates, changes, ends, unchanged, rows } = this.preview();
    const all: readonly (readonly [Shown, string])[] = [
      ['changing', `Everything that changes (${creates + changes + ends})`], ['create', `To add (${creates})`], ['change', `To change (${changes})`], ['end', `To end (${ends})`],
      ['unchanged', `Unchanged (${unchanged})`], ['all', `All rows (${rows.length})`],
    ];
    return all;
  });
  protected readonly shown = signal<Shown>('changing');
  protected readonly rows = computed(() => this.preview().rows.filter(({ action }) => this.holds(action)));
  /** A list of thousands is not put on the page at once. */
  protected readonly most = linkedSignal({ source: this.rows, computation: () => STEP });

  protected choose(event: Event): void {
    const chosen = this.choices().find(([value]) => value === valueOf(event));
    if (chosen) this.shown.set(chosen[0]);
  }

  protected more(): void {
    this.most.update((most) => most + STEP);
  }

  private holds(action: PeopleImportAction): boolean {
    const shown = this.shown();
    return shown === 'all' || (shown === 'changing' ? action !== 'unchanged' : action === shown);
  }
}
