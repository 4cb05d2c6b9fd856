import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { counted, EmptyState, PageHeader, Skeleton } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';
import { FileField } from './file-field';
import { formatWords } from './format-words';
import { FoundLadder } from './found/found-ladder';
import { ImportStore } from './import-store';
import { QuestionList } from './questions/question-list';

/** Brings a ladder in from a file: what was understood, what is asked, and a draft from it. */
@Component({
  selector: 'nr-ladder-import-page',
  imports: [EmptyState, FileField, FoundLadder, MatButton, PageHeader, QuestionList, RouterLink, Skeleton],
  templateUrl: './import-page.html',
  styleUrl: './import-page.scss',
  providers: [ImportStore],
})
export default class LadderImportPage {
  protected readonly store = inject(ImportStore);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly understood = computed(() => {
    const inspection = this.store.inspection();
    return inspection ? `Read as ${formatWords(inspection.format)}. ${counted(inspection.ladders.length, 'ladder was', 'ladders were')} found.` : '';
  });
  /** What a ladder holds, for the choice between several. */
  protected readonly choices = computed(() => (this.store.inspection()?.ladders ?? []).map(({ title, rungs, competencies }) => `${title}: ${counted(rungs.length, 'rung')}, ${counted(competencies.length, 'competency', 'competencies')}`));

  protected async make(): Promise<void> {
    const id = await this.store.makeDraft();
    if (id !== null) await this.router.navigate(['/ladder/drafts', id]);
  }
}
