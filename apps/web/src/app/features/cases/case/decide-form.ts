import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseOutcome, CaseView, PersonRef } from '@nextrung/api-client';
import { addDays } from '@nextrung/domain/kernel';
import { DELIVER_WITHIN_DAYS } from '@nextrung/domain/promotion';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { ColleaguePicker } from '../../../shell/people/colleague-picker';
import { SessionStore } from '../../../shell/session/session-store';
import { CaseService } from '../case-service';
import { outcomeWords } from '../case-words';
import { blankDecision, decisionErrors, type DecisionDraft, decisionOf, keptDecision } from './decision-draft';

const MOST_CONDITIONS = 12;
const MEANS: Readonly<Record<CaseOutcome, string>> = { promote: 'the work is there, from a day on', defer: 'it is close, and something named is missing', not_yet: 'it is too early, and this is what has to be shown' };

/** What the decider decides, with the reason that the person reads. What is typed stays in this browser until it is decided. */
@Component({
  selector: 'nr-decide-form',
  imports: [ColleaguePicker, MatButton],
  templateUrl: './decide-form.html',
  styleUrl: './decide-form.scss',
})
export class DecideForm {
  readonly view = input.required<CaseView>();
  readonly made = output<CaseView>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  protected readonly today = this.session.today;
  protected readonly tomorrow = computed(() => addDays(this.today(), 1));
  protected readonly readerId = computed(() => this.session.person()?.id ?? '');
  protected readonly saving = new Saving(['outcome', 'reason', 'effectiveOn', 'conditions', 'ownerId', 'reviewOn', ...Array.from({ length: MOST_CONDITIONS }, (_, at) => [`conditions.${at}.competency`, `conditions.${at}.text`]).flat()]);
  protected readonly outcomes = (['promote', 'defer', 'not_yet'] as const).map((outcome) => ({ outcome, word: outcomeWords[outcome], means: MEANS[outcome] }));
  protected readonly deliverDays = DELIVER_WITHIN_DAYS;
  protected readonly most = MOST_CONDITIONS;
  protected readonly valueOf = valueOf;

  protected readonly needed = computed(() => this.view().need?.outcome !== 'not_now');
  /** Whoever is near: who presents the case, and the reader. */
  protected readonly owners = computed((): PersonRef[] => {
    const me = this.session.person();
    return [...(this.view().presenter ? [this.view().presenter] : []), me && { id: me.id, name: me.name }].flatMap((one) => one ?? []);
  });
  private readonly name = computed(() => `case-decision.${this.view().id}`);
  private readonly blank = linkedSignal({ source: () => this.view().id, computation: (): DecisionDraft => blankDecision(this.today(), this.owners()[0] ?? null) });
  protected readonly draft = linkedSignal({ source: this.name, computation: (name): DecisionDraft => keptDecision(this.drafts.read(name), this.blank()) });
  private readonly elsewhere = signal(false);
  protected readonly another = computed(() => this.elsewhere() || (this.draft().owner !== null && this.owners().every(({ id }) => id !== this.draft().owner?.id)));

  constructor() {
    this.drafts.follow(this.name, () => (JSON.stringify(this.draft()) === JSON.stringify(this.blank()) ? null : this.draft()));
  }

  protected set(change: Partial<DecisionDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(outcome: CaseOutcome): void {
    this.set({ outcome });
    if (outcome !== 'promote' && this.draft().conditions.length === 0) this.set({ conditions: [{ competency: '', text: '' }] });
  }

  protected own(owner: PersonRef): void {
    this.elsewhere.set(false);
    this.set({ owner });
  }

  protected someoneElse(): void {
    this.elsewhere.set(true);
    this.set({ owner: null });
  }

  protected setCondition(at: number, change: Partial<DecisionDraft['conditions'][number]>): void {
    this.set({ conditions: this.draft().conditions.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  }

  protected addCondition(): void {
    this.set({ conditions: [...this.draft().conditions, { competency: '', text: '' }] });
    this.focus(`#condition-${this.draft().conditions.length - 1} select`);
  }

  protected removeCondition(at: number): void {
    this.set({ conditions: this.draft().conditions.filter((_, index) => index !== at) });
    this.focus('.add-condition');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const errors = decisionErrors(this.draft(), this.today(), { needed: this.needed() });
    if (Object.keys(errors).length > 0) {
      this.saving.refuse(errors);
      return this.focus('[aria-invalid], input[name="case-outcome"]');
    }
    await this.saving.run(async () => {
      const view = await this.service.decide(this.view(), decisionOf(this.draft()));
      this.draft.set(this.blank());
      this.drafts.drop(this.name());
      this.made.emit(view);
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
