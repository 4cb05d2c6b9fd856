import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { impactWords, stateWords } from '../../../shell/words/evidence-words';
import { GivenForNote } from '../../../shell/words/given-for-note';
import { toldIn } from '../../../shell/words/told';
import { ToldTexts } from '../../../shell/words/told-texts';
import { Colleagues } from '../../corroborations/index';
import { SharePreview, WhoCanSee } from '../../visibility/index';
import { EvidenceService } from '../evidence-service';
import { draftOf, type EvidenceDraft, inputOf, keptDraft } from '../form/evidence-draft';
import { EvidenceForm } from '../form/evidence-form';
import { ItemMeter } from '../meter/item-meter';
import { IndicatorSaid } from './indicator-said';
import { inForce } from './in-force';
import { ObserveCounterForm } from './observe-counter';
import { Revisions } from './revisions';

const NOTHING = { situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '' };

/** One evidence item: its words, who may see it, what others said of it. */
@Component({
  selector: 'nr-item-page',
  imports: [Colleagues, DateText, ErrorState, EvidenceForm, GivenForNote, IndicatorSaid, ItemMeter, MatButton, ObserveCounterForm, PageHeader, Revisions, RouterLink, SharePreview, Skeleton, ToldTexts, WhoCanSee],
  templateUrl: './item-page.html',
  styleUrl: './item-page.scss',
})
export default class ItemPage {
  readonly itemId = input.required<string>();
  private readonly service = inject(EvidenceService);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  protected readonly ladder = inject(LadderStore);

  protected readonly resource = httpResource<EvidenceItem>(() => `/api/evidence/${this.itemId()}`);
  protected readonly item = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly fault = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly own = computed(() => this.item()?.person.id === this.session.person()?.id);
  private readonly person = httpResource<PersonProfile>(() => (this.own() ? `/api/people/${this.session.person()?.id ?? ''}` : undefined));
  protected readonly profile = computed(() => (this.person.hasValue() ? this.person.value() : null));

  protected readonly told = computed(() => toldIn(this.item() ?? NOTHING));
  /** What is weighed: one's own item, as long as it can count. */
  protected readonly weighed = computed(() => {
    const item = this.item();
    return item !== null && this.profile() !== null && (item.state === 'private' || item.state === 'shared') ? draftOf(item) : null;
  });

  protected readonly editing = signal<EvidenceDraft | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  /** What is saved by now, when someone (or another tab) changed it while this page was typing. */
  protected readonly theirs = signal<EvidenceItem | null>(null);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly inForce = inForce;
  protected readonly impactWords = impactWords;
  protected readonly stateWords = stateWords;

  constructor() {
    effect(() => {
      const draft = this.editing();
      if (draft) this.drafts.keep(this.draftName(), draft);
    });
  }

  protected can(operation: string): boolean {
    return this.item()?.can.includes(operation) ?? false;
  }

  protected edit(item: EvidenceItem): void {
    this.editing.set(keptDraft(this.drafts.read(this.draftName()), this.session.today()) ?? draftOf(item));
  }

  protected cancel(): void {
    this.drafts.drop(this.draftName());
    this.editing.set(null);
    this.problem.set(null);
    this.theirs.set(null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [item, draft] = [this.item(), this.editing()];
    if (!item || !draft) return;
    await this.run(async () => {
      this.item.set(await this.service.revise(this.theirs() ?? item, inputOf(draft)));
      this.cancel();
      this.said.set('Saved as a new revision.');
    });
    if (this.problem()?.status === 412) await this.compare();
  }

  protected share = (item: EvidenceItem): Promise<void> => this.move(() => this.service.share(item), 'Shared. Your line manager, the managers above, your dotted line and sponsor, and whoever stands in can read it, and it counts.');
  protected unshare = (item: EvidenceItem): Promise<void> => this.move(() => this.service.unshare(item), 'Private again. It does not count until you share it.');
  protected withdraw = (item: EvidenceItem): Promise<void> => this.move(() => this.service.withdraw(item), 'Withdrawn. It no longer counts; the record stays.');
  protected accept = (item: EvidenceItem): Promise<void> => this.move(() => this.service.accept(item), 'Yours now, and private.');

  protected replaced(item: EvidenceItem, said: string): void {
    this.item.set(item);
    this.said.set(said);
  }

  private async compare(): Promise<void> {
    const stale = this.problem();
    await this.run(async () => this.theirs.set(await this.service.get(this.itemId())));
    this.problem.set(stale);
  }

  private move(work: () => Promise<EvidenceItem>, said: string): Promise<void> {
    return this.run(async () => {
      this.item.set(await work());
      this.said.set(said);
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

  private draftName(): string {
    return `evidence.${this.itemId()}`;
  }
}
