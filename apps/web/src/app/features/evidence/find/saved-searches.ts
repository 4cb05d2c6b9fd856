import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, deleteSearch, renameSearch, type SavedSearch, saveSearch } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey, ifMatch } from '../../../shell/http/headers';
import { queryOf } from './find-query';

/** Searches kept under a name: open, rename, delete with one step back, and save the present one. */
@Component({
  selector: 'nr-saved-searches',
  imports: [MatButton, RouterLink],
  templateUrl: './saved-searches.html',
  styleUrl: './saved-searches.scss',
})
export class SavedSearches {
  /** What is asked now, as it is kept. */
  readonly text = input.required<string>();
  /** A name to begin with. */
  readonly suggested = input('');
  readonly page = input<'evidence' | 'team'>('evidence');
  /** Where they lead. */
  readonly path = input('/evidence/find');
  /** The address of what is kept. */
  readonly from = input<(text: string) => Readonly<Record<string, string | undefined>>>(queryOf);
  private readonly api = inject(Api);
  private readonly resource = httpResource<SavedSearch[]>(() => (this.page() === 'team' ? '/api/saved-searches?page=team' : '/api/saved-searches'));
  protected readonly searches = computed(() => (this.resource.hasValue() ? this.resource.value() : []));
  protected readonly noun = computed(() => (this.page() === 'team' ? 'view' : 'search'));
  protected readonly nouns = computed(() => (this.page() === 'team' ? 'views' : 'searches'));
  protected readonly isKept = computed(() => this.searches().some(({ query }) => query === this.text()));
  protected readonly saving = new Saving(['name']);
  /** What is given a name now: the present search, or one that is renamed. */
  protected readonly naming = signal<SavedSearch | 'new' | null>(null);
  protected readonly name = signal('');
  protected readonly said = signal('');
  protected readonly deleted = signal<SavedSearch | null>(null);
  protected readonly valueOf = valueOf;

  protected begin(what: SavedSearch | 'new'): void {
    this.saving.clear();
    this.name.set(what === 'new' ? this.suggested() : what.name);
    this.naming.set(what);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [what, name] = [this.naming(), this.name().trim()];
    if (what === null) return;
    if (name === '') return this.saving.refuse({ name: 'Enter a name' });
    const saved = await this.saving.run(async () => {
      if (what === 'new') await this.api.invoke(saveSearch, { body: { name, query: this.text(), page: this.page() }, ...idempotencyKey() });
      else await this.api.invoke(renameSearch, { searchId: what.id, body: { name }, ...ifMatch(what.version) });
    });
    if (saved) this.done(what === 'new' ? `Saved as “${name}”.` : `Renamed to “${name}”.`);
  }

  protected async remove(search: SavedSearch): Promise<void> {
    const removed = await this.saving.run(() => this.api.invoke(deleteSearch, { searchId: search.id }));
    if (!removed) return;
    this.done(`“${search.name}” is deleted.`);
    this.deleted.set(search);
  }

  protected async undo({ name, query, page }: SavedSearch): Promise<void> {
    const back = await this.saving.run(async () => void (await this.api.invoke(saveSearch, { body: { name, query, page }, ...idempotencyKey() })));
    if (back) this.done(`“${name}” is back.`);
  }

  private done(said: string): void {
    this.naming.set(null);
    this.deleted.set(null);
    this.said.set(said);
    this.resource.reload();
  }
}
