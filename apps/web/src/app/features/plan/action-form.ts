import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PlanActionView, PlanSide, WeeklyNumber } from '@nextrung/api-client';
import { addDays } from '@nextrung/domain/kernel';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { PlanService } from './plan-service';
import { ownerWords, type PlanPeople } from './plan-words';
import type { StartGroup, StartPoint } from './start-points';

interface Draft {
  /** What it began from; empty: own words. */
  readonly start: string;
  readonly what: string;
  readonly dueOn: string;
  readonly indicator: string;
  readonly owner: PlanSide;
  readonly weekly: WeeklyNumber | null;
}

/** So many days are proposed first. */
const USUAL_DAYS = 28;

/** A new action of the plan, or other words for one. */
@Component({
  selector: 'nr-action-form',
  imports: [MatButton],
  templateUrl: './action-form.html',
  styleUrl: './action-form.scss',
})
export class ActionForm {
  readonly people = input.required<PlanPeople>();
  /** The action that is changed; null: a new one. */
  readonly action = input<PlanActionView | null>(null);
  /** What a new one can begin from. */
  readonly starts = input<readonly StartGroup[]>([]);
  /** Rungs whose indicators it can be for. */
  readonly rungs = input<readonly string[]>([]);
  /** What a new one is for at first. */
  readonly indicator = input('');
  /** The person has no manager. */
  readonly alone = input(false);
  readonly saved = output<PlanActionView>();
  readonly dismissed = output();

  private readonly service = inject(PlanService);
  private readonly drafts = inject(LocalDrafts);
  private readonly ladder = inject(LadderStore);
  protected readonly today = inject(SessionStore).today;
  private key = idempotencyKey();
  protected readonly saving = new Saving(['what', 'dueOn', 'indicator', 'weekly.from', 'weekly.to']);
  protected readonly theirs = signal<PlanActionView | null>(null);
  protected readonly valueOf = valueOf;

  private readonly draftName = computed(() => (this.action() ? `plan-change.${this.action()?.id ?? ''}` : `plan.${this.people().person.id}`));
  private readonly blank = computed((): Draft => {
    const action = this.action();
    if (action) return { start: '', what: action.what, dueOn: action.dueOn, indicator: action.indicator ?? '', owner: action.owner, weekly: action.weekly };
    return { start: '', what: '', dueOn: addDays(this.today(), USUAL_DAYS), indicator: this.indicator(), owner: 'person', weekly: null };
  });
  protected readonly draft = linkedSignal({ source: this.draftName, computation: (name): Draft => keptDraft(this.drafts.read(name), this.blank()) });

  /** Indicators of the targets, competency by competency; the one it is for at present among them. */
  protected readonly indicators = computed(() => {
    const groups = this.rungs().flatMap((rung) => this.ladder.indicatorsOf(rung).map(({ name, indicators }) => ({ name: this.rungs().length > 1 ? `${name}, ${this.ladder.rungName(rung)}` : name, indicators })));
    const present = this.draft().indicator;
    const known = present === '' || groups.some(({ indicators }) => indicators.some(({ id }) => id === present));
    return known ? groups : [{ name: 'As it is', indicators: [{ id: present, text: this.action()?.text ?? '' }] }, ...groups];
  });
  protected readonly sides = computed(() => (['person', 'manager'] as const).map((side) => ({ side, words: ownerWords(side, this.people()) })));
  protected readonly fixed = computed(() => this.action()?.source === 'gap');

  constructor() {
    focusMover()('[data-first]');
    this.drafts.follow(this.draftName, () => (JSON.stringify(this.draft()) === JSON.stringify(this.blank()) ? null : this.draft()));
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected begin(id: string): void {
    const point = this.point(id);
    this.set(point ? { start: id, what: point.what, indicator: point.indicator ?? this.draft().indicator, weekly: point.weekly } : { start: '' });
  }

  protected everyWeek(on: boolean): void {
    this.set({ weekly: on ? (this.point(this.draft().start)?.weekly ?? { from: 1, to: 1 }) : null });
  }

  protected often(end: keyof WeeklyNumber, value: string): void {
    const weekly = this.draft().weekly;
    if (weekly) this.set({ weekly: { ...weekly, [end]: Number(value) } });
  }

  protected leave(): void {
    this.drafts.drop(this.draftName());
    this.draft.set(this.blank());
    this.dismissed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { what, dueOn } = this.draft();
    const missing = { ...(what.trim().length < 5 && { what: 'Say what is to be done.' }), ...(dueOn === '' && { dueOn: 'Say by when.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.run(async () => this.saved.emit(await this.send()));
    const status = this.saving.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    const [action, stale] = [this.action(), this.saving.problem()];
    if (action === null || stale?.status !== 412) return;
    if (await this.saving.run(async () => this.theirs.set(await this.service.get(this.people().person.id, action.id)))) this.saving.problem.set(stale);
  }

  private async send(): Promise<PlanActionView> {
    const { start, what, dueOn, indicator, owner, weekly } = this.draft();
    const [action, personId, point] = [this.theirs() ?? this.action(), this.people().person.id, this.point(start)];
    const words = { what: what.trim(), dueOn, ...(!this.fixed() && { indicator: indicator || null }), weekly };
    const saved = action ? await this.service.change(personId, action, words) : await this.service.propose(personId, { ...words, owner: this.alone() ? 'person' : owner, source: point?.source ?? 'free', sourceRef: point?.sourceRef ?? null }, this.key);
    this.drafts.drop(this.draftName());
    this.draft.set(this.blank());
    return saved;
  }

  private point(id: string): StartPoint | undefined {
    return this.starts().flatMap(({ points }) => points).find((point) => point.id === id);
  }
}

function keptDraft(kept: unknown, blank: Draft): Draft {
  const given = (kept ?? {}) as Partial<Draft>;
  if (typeof given.what !== 'string' || typeof given.dueOn !== 'string') return blank;
  return { ...blank, ...given };
}
