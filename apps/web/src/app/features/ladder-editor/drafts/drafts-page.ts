import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DraftHeadView, LadderVersionView } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { clockText } from '../state/clock-text';
import { KeptDrafts } from '../state/kept-drafts';
import { BeginDraft } from './begin-draft';
import { DeleteDraft } from './delete-draft';

/** Ladders that are being edited, and the ways to begin one. */
@Component({
  selector: 'nr-drafts-page',
  imports: [BeginDraft, DateText, DeleteDraft, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './drafts-page.html',
  styleUrl: './drafts-page.scss',
})
export default class DraftsPage {
  protected readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  private readonly kept = inject(KeptDrafts);

  protected readonly resource = httpResource<DraftHeadView[]>(() => (this.session.isAdmin() ? '/api/ladder/drafts' : undefined));
  protected readonly drafts = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly published = httpResource<LadderVersionView[]>(() => (this.session.isAdmin() ? '/api/ladder/versions' : undefined));
  protected readonly versions = computed(() => (this.published.hasValue() ? this.published.value() : []));
  /** The draft that is asked about before it is deleted. */
  protected readonly deleting = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly clockText = clockText;

  protected ask(id: string): void {
    this.deleting.set(id);
    this.focus('nr-delete-draft input');
  }

  protected stay(id: string): void {
    this.deleting.set(null);
    this.focus(`[data-delete="${id}"]`);
  }

  protected gone(draft: DraftHeadView): void {
    for (const { name } of this.kept.left(draft.id)) this.kept.drop(name);
    this.deleting.set(null);
    this.resource.update((drafts) => (drafts ?? []).filter(({ id }) => id !== draft.id));
    this.said.set(`${draft.title || 'The draft'} is deleted.`);
    this.focus('.said');
  }
}
