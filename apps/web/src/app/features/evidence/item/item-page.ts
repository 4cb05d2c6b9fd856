import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';
import { toldIn } from '@nextrung/domain/evidence';
import { DateText, dateText, ErrorState, PageHeader, PeriodText, Skeleton } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { AttachmentsSection } from '../../../shell/attachments/attachments-section';
import { focusMover } from '../../../shell/forms/focus-mover';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { impactWords, stateWords } from '../../../shell/words/evidence-words';
import { counterEffects, ObservationNote, QuestionNote, RatingForm, RatingResult } from '../../rating/index';
import { Colleagues } from '../../corroborations/index';
import { SeenBy } from '../../openings/index';
import { SharePreview, WhoCanSee } from '../../visibility/index';
import { EvidenceService } from '../evidence-service';
import { draftOf } from '../form/evidence-draft';
import { ItemMeter } from '../meter/item-meter';
import { IndicatorSaid } from './indicator-said';
import { inForce } from './in-force';
import { ItemEditor } from './item-editor';
import { ObserveCounterForm } from './observe-counter';
import { Revisions } from './revisions';
import { WithdrawItem } from './withdraw-item';
import { withdrawnWords } from './withdrawn-words';

const NOTHING = { situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '' };

/** One evidence item: its words, who may see it, what others said of it. */
@Component({
  selector: 'nr-item-page',
  imports: [AttachmentsSection, Colleagues, DateText, ErrorState, IndicatorSaid, ItemEditor, ItemMeter, MatButton, ObservationNote, ObserveCounterForm, PageHeader, PeriodText, QuestionNote, RatingForm, RatingResult, Revisions, RichTextView, RouterLink, SeenBy, SharePreview, Skeleton, WhoCanSee, WithdrawItem],
  templateUrl: './item-page.html',
  styleUrl: './item-page.scss',
})
export default class ItemPage {
  readonly itemId = input.required<string>();
  private readonly service = inject(EvidenceService);
  private readonly session = inject(SessionStore);
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly ladder = inject(LadderStore);

  protected readonly resource = httpResource<EvidenceItem>(() => `/api/evidence/${this.itemId()}`);
  protected readonly item = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly fault = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => this.item()?.person.id === this.session.person()?.id);
  private readonly person = httpResource<PersonProfile>(() => (this.own() ? `/api/people/${this.session.person()?.id ?? ''}` : undefined));
  protected readonly profile = computed(() => (this.person.hasValue() ? this.person.value() : null));

  protected readonly told = computed(() => toldIn(this.item() ?? NOTHING, dateText));
  /** What is weighed: one's own item, as long as it can count. */
  protected readonly weighed = computed(() => {
    const item = this.item();
    return item !== null && this.profile() !== null && (item.state === 'private' || item.state === 'shared') ? draftOf(item) : null;
  });

  protected readonly editing = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  /** The form that is open. */
  protected readonly rating = signal<'give' | 'change' | null>(null);
  /** A rating was given just now, and is shown beside the claim. */
  protected readonly compared = signal(false);
  /** Read again with every new state of the item. */
  protected readonly effects = counterEffects(() => (this.can('counter-observation.effect') ? this.itemId() : null), () => this.item());
  /** Asked whether it is meant. */
  protected readonly withdrawing = signal(false);
  protected readonly withdrawnWords = withdrawnWords;
  protected readonly inForce = inForce;
  protected readonly impactWords = impactWords;
  protected readonly stateWords = stateWords;

  protected can(operation: string): boolean {
    return this.item()?.can.includes(operation) ?? false;
  }

  protected edited(item: EvidenceItem, said: string): void {
    this.editing.set(false);
    this.replaced(item, said);
    this.focus(said === '' ? '.edit' : '.said');
  }

  protected share = (item: EvidenceItem): Promise<void> => this.move(() => this.service.share(item), 'Shared. Your line manager, the managers above, your dotted line and sponsor, and whoever stands in can read it, and it counts.');
  protected unshare = (item: EvidenceItem): Promise<void> => this.move(() => this.service.unshare(item), 'Private again. It does not count until you share it.');
  protected restore = (item: EvidenceItem): Promise<void> => this.move(() => this.service.restore(item), 'Taken back. It is as it was before you withdrew it.');
  protected accept = (item: EvidenceItem): Promise<void> => this.move(() => this.service.accept(item), 'Yours now, and private.');

  protected async withdraw(item: EvidenceItem): Promise<void> {
    await this.move(() => this.service.withdraw(item), 'Withdrawn. It no longer counts; the record stays.');
    this.withdrawing.set(false);
  }

  protected replaced(item: EvidenceItem, said: string): void {
    this.item.set(item);
    this.said.set(said);
  }

  protected ratingIn(item: EvidenceItem): void {
    this.ratingOver(item, this.rating() === 'change' ? 'Your new rating is in. The earlier one stays on record.' : 'Your rating is in.');
    this.compared.set(true);
  }

  protected ratingOver(item: EvidenceItem, said: string): void {
    this.rating.set(null);
    this.replaced(item, said);
    this.focus('.said');
    this.count.reload();
  }

  private move(work: () => Promise<EvidenceItem>, said: string): Promise<void> {
    return this.run(async () => {
      this.replaced(await work(), said);
      this.focus('.said');
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
