import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { Api, type DraftReview, type DraftView, type LadderView, mapLadderDraft, publishLadderDraft, reviewLadderDraft } from '@nextrung/api-client';
import { ladderFromContent } from '@nextrung/domain/ladder';

import { Saving } from '../../../shell/forms/saving';
import { ifMatch } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { namesOfBoth } from '../named-parts';
import { type Change, changedMeanwhile, decisionsOf, groupsOf, isPlainlySame } from './decisions';
import { statementsOf } from './statements';

const MOST_TRIES = 3;

/** A draft under review: what would change, what was decided about it, and the way into force. */
@Injectable()
export class ReviewStore {
  private readonly api = inject(Api);
  private readonly ladder = inject(LadderStore);
  readonly draftId = signal('');

  readonly resource = httpResource<DraftReview>(() => (this.draftId() ? `/api/ladder/drafts/${this.draftId()}/review` : undefined));
  private readonly draftResource = httpResource<DraftView>(() => (this.draftId() ? `/api/ladder/drafts/${this.draftId()}` : undefined));
  readonly review = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  private readonly inForce = computed(() => this.review()?.inForce ?? null);
  private readonly beforeResource = httpResource<LadderView>(() => (this.inForce() === null ? undefined : `/api/ladder/versions/${this.inForce()}`));
  readonly problem = computed(() => {
    const error = this.resource.error() ?? this.draftResource.error() ?? this.beforeResource.error();
    return error ? toProblem(error) : null;
  });

  // The last one stays while a newer one is read, so that what is being typed is not taken off the page.
  readonly before = linkedSignal<LadderView | null, LadderView | null>({
    source: () => (this.beforeResource.hasValue() ? this.beforeResource.value() : null),
    computation: (read, last) => read ?? last?.value ?? null,
  });
  readonly draft = computed(() => {
    if (!this.draftResource.hasValue()) return null;
    const read = ladderFromContent(this.draftResource.value().content, { unfinished: true });
    return read.ok ? read.value : null;
  });
  readonly names = computed(() => {
    const [before, draft] = [this.before(), this.draft()];
    return before && draft ? namesOfBoth(before, draft) : null;
  });
  readonly old = computed(() => statementsOf(this.before() ?? { rungs: [], competencies: [], cells: [], overlays: [] }));
  readonly now = computed(() => statementsOf(this.draft() ?? { rungs: [], competencies: [], cells: [], overlays: [] }));

  private readonly entries = computed(() => this.review()?.indicators ?? []);
  readonly plain = computed(() => this.entries().filter((entry) => isPlainlySame(entry, this.old(), this.now())));
  /** Everything that a person is to look at. */
  readonly asked = computed(() => this.entries().filter((entry) => !isPlainlySame(entry, this.old(), this.now())));
  readonly groups = computed(() => groupsOf(this.asked(), this.old()));
  readonly open = computed(() => this.asked().filter(({ decided }) => !decided));
  readonly retiredWithItems = computed(() => this.asked().filter(({ kind, items }) => kind === 'retired' && items > 0));

  readonly saving = new Saving();
  readonly publishing = new Saving(['note']);
  /** What others changed while this page was open. */
  readonly meanwhile = signal<readonly string[]>([]);
  private queue: Promise<unknown> = Promise.resolve();

  /** Saves a decision on top of whatever stands by then; true when it went well. */
  decide(change: Change): Promise<boolean> {
    const saved = this.queue.then(() => this.saving.run(() => this.save(change)));
    this.queue = saved;
    return saved;
  }

  /** Puts the draft in force; the number of the new version, or null where that was refused. */
  async publish(note: string): Promise<number | null> {
    const review = this.review();
    if (!review) return null;
    let version: number | null = null;
    await this.publishing.run(async () => {
      ({ version } = await this.api.invoke(publishLadderDraft, { draftId: this.draftId(), body: { inForce: review.inForce, note }, ...ifMatch(review.version) }));
    });
    if (version !== null) this.ladder.resource.reload();
    else if ([409, 412].includes(this.publishing.problem()?.status ?? 0)) await this.saving.run(() => this.look(review));
    return version;
  }

  reload(): void {
    for (const resource of [this.resource, this.draftResource, this.beforeResource]) resource.reload();
  }

  // Someone else's save in between makes ours stale: their state is read, ours is put on top of it and sent again.
  private async save(change: Change): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const review = this.review();
      if (!review) return;
      const { rungs, indicators } = change(decisionsOf(review));
      try {
        this.review.set(await this.api.invoke(mapLadderDraft, { draftId: this.draftId(), body: { rungs: [...rungs], indicators: [...indicators] }, ...ifMatch(review.version) }));
        return;
      } catch (error) {
        if (toProblem(error).status !== 412 || tries === MOST_TRIES) throw error;
        await this.look(review);
      }
    }
  }

  private async look(seen: DraftReview): Promise<void> {
    const review = await this.api.invoke(reviewLadderDraft, { draftId: this.draftId() });
    this.meanwhile.update((said) => [...new Set([...said, ...changedMeanwhile(seen, review)])]);
    this.review.set(review);
    this.draftResource.reload();
  }
}
