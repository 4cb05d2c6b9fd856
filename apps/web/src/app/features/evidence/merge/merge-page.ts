import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EvidenceItem, EvidencePage, SimilarToDraft } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { EvidenceService } from '../evidence-service';
import { differences, FIELD_WORDS, mergedInput, type MergedField, proposedSides, type Side } from './merge-model';

/** Puts a draft into another item: both texts side by side, and which of them the item says from then on. */
@Component({
  selector: 'nr-merge-page',
  imports: [DateText, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './merge-page.html',
  styleUrls: ['../two-sides.scss', './merge-page.scss'],
})
export default class MergePage {
  readonly itemId = input.required<string>();
  /** The item that it goes into, where a page that led here knows. */
  readonly into = input<string>();
  private readonly session = inject(SessionStore);
  private readonly service = inject(EvidenceService);
  private readonly toDo = inject(ToDoCount);
  private readonly router = inject(Router);
  private readonly base = computed(() => `/api/people/${this.session.person()?.id ?? ''}/evidence`);

  protected readonly draftResource = httpResource<EvidenceItem>(() => `/api/evidence/${this.itemId()}`);
  protected readonly draft = computed(() => (this.draftResource.hasValue() ? this.draftResource.value() : null));
  private readonly similarResource = httpResource<SimilarToDraft[]>(() => ({ url: `${this.base()}/similar`, params: { draftId: this.itemId() } }));
  private readonly ownResource = httpResource<EvidencePage>(() => this.base());
  protected readonly similar = computed(() => (this.similarResource.hasValue() ? this.similarResource.value().flatMap(({ items }) => items) : []));
  protected readonly others = computed(() => {
    const known = new Set(this.similar().map(({ id }) => id));
    const own = this.ownResource.hasValue() ? this.ownResource.value().items : [];
    return own.filter(({ id, state }) => !known.has(id) && (state === 'private' || state === 'shared'));
  });
  protected readonly loading = computed(() => this.similarResource.isLoading() || this.ownResource.isLoading());

  protected readonly intoId = linkedSignal(() => this.into() ?? '');
  protected readonly itemResource = httpResource<EvidenceItem>(() => (this.intoId() === '' ? undefined : `/api/evidence/${this.intoId()}`));
  protected readonly item = computed(() => (this.itemResource.hasValue() ? this.itemResource.value() : null));
  private readonly pair = computed(() => {
    const [item, draft] = [this.item(), this.draft()];
    return item && draft ? { item, draft } : null;
  });
  protected readonly asked = computed(() => {
    const pair = this.pair();
    return pair ? differences(pair.item, pair.draft) : [];
  });
  protected readonly sides = linkedSignal(() => {
    const pair = this.pair();
    return pair ? proposedSides(pair.item, pair.draft) : {};
  });
  protected readonly result = computed(() => {
    const pair = this.pair();
    return pair ? mergedInput(pair.item, pair.draft, this.sides()) : null;
  });
  protected readonly fault = computed(() => (this.draftResource.error() ? toProblem(this.draftResource.error()) : null));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly words = FIELD_WORDS;
  protected readonly valueOf = valueOf;

  protected choose(field: MergedField, side: Side): void {
    this.sides.update((sides) => ({ ...sides, [field]: side }));
  }

  protected isDay(field: MergedField): boolean {
    return field === 'startedOn' || field === 'endedOn';
  }

  protected async merge(event: Event): Promise<void> {
    event.preventDefault();
    const [item, input] = [this.item(), this.result()];
    if (!item || !input) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.service.merge(this.itemId(), { intoId: item.id, intoVersion: item.version, item: input });
      this.toDo.reload();
      await this.router.navigate(['/evidence', item.id]);
    } catch (error) {
      this.problem.set(toProblem(error));
      if (this.problem()?.status === 412) this.itemResource.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
