import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { counted, diffGroups, ErrorState, LadderDiff, PageHeader, Skeleton } from '@nextrung/ui';

import { SessionStore } from '../../../shell/session/session-store';
import { sendRung } from './decisions';
import { FindingsList } from './findings-list';
import { MappingList } from './mapping-list';
import { PublishForm } from './publish-form';
import { ReviewStore } from './review-store';
import { RungMoves } from './rung-moves';
import { StatesPreview } from './states-preview';

/** More changes than this are folded, so that the steps below them are in reach. */
const FOLDED_ABOVE = 60;

/** A draft before it holds: what stops it, what changes, where rungs and indicators go, whose state moves, publish. */
@Component({
  selector: 'nr-review-page',
  imports: [ErrorState, FindingsList, LadderDiff, MappingList, MatButton, PageHeader, PublishForm, RouterLink, RungMoves, Skeleton, StatesPreview],
  templateUrl: './review-page.html',
  styleUrl: './review-page.scss',
  providers: [ReviewStore],
})
export default class ReviewPage {
  readonly draftId = input.required<string>();
  protected readonly store = inject(ReviewStore);
  protected readonly session = inject(SessionStore);
  protected readonly targets = computed(() => (this.store.draft()?.rungs ?? []).map(({ id, title, short }) => ({ id, name: title || short || id })));
  protected readonly ready = computed(() => {
    const [review, draft, names] = [this.store.review(), this.store.draft(), this.store.names()];
    return review && draft && names ? { review, draft, names } : null;
  });
  private readonly groups = computed(() => {
    const shown = this.ready();
    return shown ? diffGroups(shown.review.diff, shown.names) : [];
  });
  protected readonly changes = computed(() => this.groups().reduce((sum, group) => sum + group.changes, 0));
  protected readonly summary = computed(() => this.groups().map(({ title, mark, changes }) => `${title}${mark ? ` (${mark.toLowerCase()})` : ''} ${changes}`).join(', '));
  protected readonly foldedAbove = FOLDED_ABOVE;
  protected readonly unfolded = signal(false);
  /** Why a rung was not sent where it was to go. */
  protected readonly rungProblem = signal('');
  protected readonly counted = counted;
  /** The steps with how they stand. */
  protected readonly steps = computed(() => {
    const review = this.store.review();
    const [problems, warnings, open] = [review?.problems.length ?? 0, review?.warnings.length ?? 0, this.store.open().length];
    const findings = [...(problems ? [counted(problems, 'problem')] : []), ...(warnings ? [counted(warnings, 'thing') + ' to look at'] : [])].join(', ') || 'nothing stops it';
    return [
      { anchor: 'stops', title: 'What stops it', said: findings },
      { anchor: 'changes', title: 'What changes', said: review?.diff.empty ? 'nothing' : `against version ${review?.inForce ?? ''}` },
      { anchor: 'rungs-go', title: 'Where rungs go', said: this.goneRungs() },
      { anchor: 'indicators-go', title: 'Where indicators go', said: open ? `${open} to decide` : 'all decided' },
      { anchor: 'states', title: 'Whose readiness would move', said: '' },
      { anchor: 'publish', title: 'Publish', said: '' },
    ];
  });

  constructor() {
    effect(() => this.store.draftId.set(this.draftId()));
  }

  protected async send({ from, to, refused }: { readonly from: string; readonly to: string | null; readonly refused: () => void }): Promise<void> {
    this.rungProblem.set('');
    if (await this.store.decide(sendRung(from, to))) return;
    this.rungProblem.set(this.store.saving.general());
    this.store.saving.clear();
    refused();
  }

  private goneRungs(): string {
    const gone = this.store.review()?.rungs.filter(({ to }) => to === null).length ?? 0;
    return gone ? `${gone} nowhere` : 'each has its place';
  }
}
