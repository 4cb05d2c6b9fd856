import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type EvidenceItem, type Level, type QueueItem, rateEvidence } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { AttachmentsSection } from '../../shell/attachments/attachments-section';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { idempotencyKey } from '../../shell/http/headers';
import { type Problem, toProblem } from '../../shell/http/problem';
import { impactWords, levelAnchors, levels, levelWords } from '../../shell/words/evidence-words';
import { GivenForNote } from '../../shell/words/given-for-note';
import { ToldTexts } from '../../shell/words/told-texts';

interface RatingDraft {
  readonly levels: Readonly<Record<string, Level>>;
  readonly note: string;
}

const nothing: RatingDraft = { levels: {}, note: '' };

/** One item to rate: the evidence beside the indicators' words and the four levels. No index, no gain, no claim. */
@Component({
  selector: 'nr-rate-item',
  imports: [AttachmentsSection, DateText, GivenForNote, MatButton, ToldTexts],
  templateUrl: './rate-item.html',
  styleUrl: './rate-item.scss',
})
export class RateItem {
  readonly queued = input.required<QueueItem>();
  /** Set once the rating is in: the item with its claims. */
  readonly opened = input<EvidenceItem | null>(null);
  readonly rated = output<EvidenceItem>();
  readonly next = output();
  readonly skip = output();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  protected readonly item = computed(() => this.queued().item);
  /** What the ladder still asks for; retired ones stay visible, and are not rated. */
  protected readonly ratable = ({ indicators }: Pick<EvidenceItem, 'indicators'>) => indicators.filter(({ retired }) => !retired);
  protected readonly asked = computed(() => this.ratable(this.item()));
  protected readonly retired = computed(() => this.item().indicators.filter(({ retired }) => retired));
  private readonly draftName = computed(() => `rating.${this.item().id}`);
  protected readonly draft = linkedSignal<RatingDraft>(() => kept(this.drafts.read(this.draftName())));
  private readonly key = linkedSignal({ source: this.draftName, computation: () => idempotencyKey()['Idempotency-Key'] });
  protected readonly problem = linkedSignal<string, Problem | null>({ source: this.draftName, computation: () => null });
  protected readonly busy = signal(false);
  protected readonly complete = computed(() => this.asked().every(({ id }) => this.draft().levels[id] !== undefined));
  protected readonly levels = levels;
  protected readonly levelWords = levelWords;
  protected readonly anchors = levelAnchors;
  protected readonly impactWords = impactWords;

  constructor() {
    effect(() => {
      if (this.draft() !== nothing) this.drafts.keep(this.draftName(), this.draft());
    });
  }

  protected choose(indicator: string, level: Level): void {
    this.draft.update((draft) => ({ ...draft, levels: { ...draft.levels, [indicator]: level } }));
  }

  /** Keys 1 to 4 choose a level while an indicator's levels have the focus. */
  protected key14(event: KeyboardEvent, indicator: string): void {
    const level = levels[Number(event.key) - 1];
    if (level) this.choose(indicator, level);
  }

  protected write({ target }: Event): void {
    if (target instanceof HTMLTextAreaElement) this.draft.update((draft) => ({ ...draft, note: target.value }));
  }

  protected levelOf(ratings: EvidenceItem['ratings'], indicator: string): string {
    const given = ratings.filter((rating) => rating.indicator === indicator).at(-1);
    return given ? levelWords[given.level] : '–';
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const ratings = this.asked().flatMap(({ id }) => {
        const level = this.draft().levels[id];
        return level ? [{ indicator: id, level }] : [];
      });
      const rated = await this.api.invoke(rateEvidence, { itemId: this.item().id, body: { ratings, note: this.draft().note }, 'Idempotency-Key': this.key() });
      this.drafts.drop(this.draftName());
      this.rated.emit(rated);
    } catch (error) {
      this.key.set(idempotencyKey()['Idempotency-Key']);
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function kept(value: unknown): RatingDraft {
  return typeof value === 'object' && value !== null && 'levels' in value && 'note' in value ? (value as RatingDraft) : nothing;
}
