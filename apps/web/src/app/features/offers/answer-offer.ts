import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { acceptOffer, Api, declineOffer, type EvidenceItem, type OfferView, type PersonProfile } from '@nextrung/api-client';
import { DateText, PeriodText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import type { Problem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { levelWords } from '../../shell/words/evidence-words';
import { type EvidenceDraft, EvidenceForm, EvidenceService, inputOf, keptDraft } from '../evidence/index';
import { draftOfOffer } from './offer-draft';

/** What became of an offer; null: it was declined. */
export interface OfferAnswered {
  readonly item: EvidenceItem | null;
}

/** An item that somebody wrote for the reader: to accept, as it is or edited, or to decline. */
@Component({
  selector: 'nr-answer-offer',
  imports: [DateText, EvidenceForm, MatButton, PeriodText, RichTextView],
  templateUrl: './answer-offer.html',
  styleUrl: './answer-offer.scss',
})
export class AnswerOffer {
  readonly offer = input.required<OfferView>();
  /** The reader's own. */
  readonly profile = input.required<PersonProfile | null>();
  readonly answered = output<OfferAnswered>();
  private readonly api = inject(Api);
  private readonly evidence = inject(EvidenceService);
  private readonly drafts = inject(LocalDrafts);
  private readonly today = inject(SessionStore).today;
  private readonly focus = focusMover();
  private readonly name = computed(() => `offer.${this.offer().id}`);

  protected readonly editing = linkedSignal<EvidenceDraft | null>(() => keptDraft(this.drafts.read(this.name()), this.today()));
  protected readonly declining = signal(false);
  protected readonly note = signal('');
  protected readonly saving = new Saving();
  /** What was refused, at the fields of the form. */
  protected readonly refused = computed<Problem | null>(() => {
    const problem = this.saving.problem();
    return problem && { ...problem, errors: problem.errors.map((error) => ({ ...error, field: error.field.replace(/^item\./, '') })) };
  });
  protected readonly levelWords = levelWords;
  protected readonly value = valueOf;
  private settled = false;

  constructor() {
    this.drafts.follow(() => this.name(), () => (this.settled ? undefined : (this.editing() ?? undefined)));
  }

  protected edit(): void {
    this.editing.set(draftOfOffer(this.offer(), this.today()));
    this.focus('[data-first]');
  }

  protected back(): void {
    this.drafts.drop(this.name());
    this.editing.set(null);
    this.declining.set(false);
    this.saving.clear();
    this.focus('button');
  }

  protected decide(): void {
    this.declining.set(true);
    this.focus('textarea');
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.accept(false);
  }

  protected async accept(share: boolean): Promise<void> {
    const draft = this.editing();
    await this.saving.run(async () => {
      const item = await this.api.invoke(acceptOffer, { offerId: this.offer().id, body: draft ? { item: inputOf(draft) } : {} });
      this.settle();
      this.answered.emit({ item: share ? await this.shared(item) : item });
    });
  }

  protected async decline(): Promise<void> {
    await this.saving.run(async () => {
      await this.api.invoke(declineOffer, { offerId: this.offer().id, body: { note: this.note() } });
      this.settle();
      this.answered.emit({ item: null });
    });
  }

  /** It is accepted by now, also where sharing it fails. */
  private async shared(item: EvidenceItem): Promise<EvidenceItem> {
    try {
      return await this.evidence.share(item);
    } catch {
      return item;
    }
  }

  private settle(): void {
    this.settled = true;
    this.drafts.drop(this.name());
  }
}
