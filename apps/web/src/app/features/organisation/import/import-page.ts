import { Component, computed, inject, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { counted, EmptyState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { planWords } from './change-words';
import { ConfirmImport } from './confirm-import';
import { LevelChoices } from './level-choices';
import { ListField } from './list-field';
import { PeopleImportStore } from './people-import-store';
import { PreviewTable } from './preview-table';

const MOST_ERRORS = 200;

/** Brings a list of people in: every change is shown before anything is stored. */
@Component({
  selector: 'nr-people-import-page',
  imports: [ConfirmImport, EmptyState, LevelChoices, ListField, MatButton, PageHeader, PreviewTable, RouterLink, Skeleton],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
  providers: [PeopleImportStore],
})
export default class PeopleImportPage {
  protected readonly store = inject(PeopleImportStore);
  protected readonly session = inject(SessionStore);
  private readonly moveFocus = focusMover();
  protected readonly valueOf = valueOf;
  protected readonly counted = counted;
  protected readonly confirming = signal(false);
  private readonly mappings = resource({ params: () => (this.session.isAdmin() ? {} : undefined), loader: () => this.store.companies() });
  /** Companies whose levels are mapped already. */
  protected readonly companies = computed(() => (this.mappings.hasValue() ? [...new Set(this.mappings.value().map(({ source }) => source))] : []));
  protected readonly plan = computed(() => {
    const preview = this.store.preview();
    return preview && preview.errors.length === 0 ? planWords(preview) : '';
  });
  protected readonly errors = computed(() => this.store.preview()?.errors.slice(0, MOST_ERRORS) ?? []);
  protected readonly said = computed(() => {
    const preview = this.store.preview();
    if (this.store.looking.busy()) return 'Reading the list.';
    if (preview === null) return '';
    const counts = `${planWords(preview) || 'Nothing changes'}, ${preview.unchanged} unchanged`;
    return preview.errors.length === 0 ? `${counts}.` : `${counted(preview.errors.length, 'error')} to correct. Without them: ${counts}.`;
  });
  protected readonly done = computed(() => {
    const result = this.store.result();
    if (!result) return '';
    const { created, changed, ended, unchanged } = result;
    return `Applied: ${created} added, ${changed} changed, ${ended} ended, ${unchanged} unchanged.`;
  });

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    await this.store.look();
    if (this.store.preview()) this.moveFocus('#seen');
  }

  protected async apply(): Promise<void> {
    this.confirming.set(false);
    await this.store.apply();
    if (this.store.result()) this.moveFocus('.done');
  }
}
