import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DraftSettlement, EvidencePage, SimilarItem, SimilarToDraft } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { isChecked } from '../../../shell/forms/value-of';
import { toProblem } from '../../../shell/http/problem';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { EvidenceService } from '../evidence-service';
import { movedWords, reopenedWords } from './settled-words';

/** Imported drafts: to accept, merge or dismiss, singly or several at once, with one step back. */
@Component({
  selector: 'nr-drafts-section',
  imports: [DateText, MatButton, RouterLink],
  templateUrl: './drafts-section.html',
  styleUrl: './drafts-section.scss',
})
export class DraftsSection {
  /** Items were made of drafts, or drafts of items. */
  readonly changed = output();
  private readonly session = inject(SessionStore);
  private readonly service = inject(EvidenceService);
  private readonly toDo = inject(ToDoCount);
  private readonly personId = computed(() => this.session.person()?.id ?? '');
  private readonly base = computed(() => `/api/people/${this.personId()}/evidence`);

  protected readonly drafts = httpResource<EvidencePage>(() => ({ url: this.base(), params: { state: 'draft' } }));
  private readonly page = linkedSignal<EvidencePage | null, EvidencePage | null>({
    source: () => (this.drafts.hasValue() ? this.drafts.value() : null),
    // What was there stays while it is read anew, so that nothing jumps.
    computation: (read, before) => read ?? before?.value ?? null,
  });
  protected readonly items = computed(() => this.page()?.items ?? []);
  protected readonly total = computed(() => this.page()?.total ?? 0);
  /** Known to be none, rather than not yet read. */
  readonly none = computed(() => this.page()?.total === 0);
  private readonly similar = httpResource<SimilarToDraft[]>(() => (this.items().length > 0 ? `${this.base()}/similar` : undefined));
  private readonly similarOf = computed(() => new Map(this.similar.hasValue() ? this.similar.value().map(({ draftId, items }) => [draftId, items]) : []));

  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = computed(() => this.items().filter(({ id }) => this.ticked().has(id)).map(({ id }) => id));
  protected readonly said = signal('');
  /** What was moved last, to be taken back as one. */
  protected readonly undoable = signal<readonly string[]>([]);
  private readonly working = signal(false);
  /** Also while the list is read again: a second reading would not begin, and the first knows nothing of what is settled meanwhile. */
  protected readonly busy = computed(() => this.working() || this.drafts.isLoading());
  protected readonly isChecked = isChecked;

  protected like(draftId: string): readonly SimilarItem[] {
    return this.similarOf().get(draftId) ?? [];
  }

  protected isTicked(id: string): boolean {
    return this.ticked().has(id);
  }

  protected tick(ids: readonly string[], ticked: boolean): void {
    const next = new Set(this.ticked());
    for (const id of ids) {
      if (ticked) next.add(id);
      else next.delete(id);
    }
    this.ticked.set(next);
  }

  protected tickAll(): void {
    const all = this.items().map(({ id }) => id);
    this.tick(all, this.chosen().length < all.length);
  }

  /** @param title of the one draft that it is about */
  protected settle(action: DraftSettlement, ids: readonly string[], title = ''): Promise<void> {
    return this.run(async () => {
      const { moved, left } = await this.service.settle(this.personId(), action, [...ids]);
      this.undoable.set(moved);
      this.tick(ids, false);
      this.said.set(movedWords(action, moved.length, left.length, title));
    });
  }

  protected undo(): Promise<void> {
    return this.run(async () => {
      const { moved, left } = await this.service.reopen(this.personId(), [...this.undoable()]);
      this.undoable.set([]);
      this.said.set(reopenedWords(moved.length, left.length));
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.working.set(true);
    try {
      await work();
    } catch (error) {
      this.said.set(toProblem(error).title);
    } finally {
      this.working.set(false);
    }
    this.drafts.reload();
    this.toDo.reload();
    this.changed.emit();
  }
}
