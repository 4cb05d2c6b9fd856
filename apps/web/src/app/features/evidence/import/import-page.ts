import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidenceImportPreview, ImportMapping } from '@nextrung/api-client';
import { PageHeader } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { ImportStore } from './import-store';
import { RowChoice } from './row-choice';

const KINDS: Readonly<Record<EvidenceImportPreview['format'], string>> = { csv: 'table', excel: 'sheet', jsonl: 'JSON-lines file', markdown: 'Markdown document', calendar: 'calendar' };

/** Brings work in from a file: shows what was understood, asks which column and which rows, keeps drafts. */
@Component({
  selector: 'nr-import-page',
  imports: [MatButton, PageHeader, RouterLink, RowChoice],
  providers: [ImportStore],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
})
export default class ImportPage {
  protected readonly store = inject(ImportStore);
  protected readonly kinds = KINDS;
  protected readonly valueOf = valueOf;
  protected readonly fields: readonly { readonly key: keyof ImportMapping; readonly word: string }[] = [
    { key: 'title', word: 'Title' }, { key: 'happened', word: 'What happened' }, { key: 'startedOn', word: 'From' }, { key: 'endedOn', word: 'Until' },
    { key: 'link', word: 'Link' }, { key: 'episode', word: 'Episode' }, { key: 'externalId', word: 'Identifier' },
  ];

  protected async take({ target }: Event): Promise<void> {
    const chosen = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (chosen) await this.store.take(chosen);
  }

  protected async rename(event: Event): Promise<void> {
    const source = valueOf(event).trim();
    if (source !== '') await this.store.rename(source);
  }
}
