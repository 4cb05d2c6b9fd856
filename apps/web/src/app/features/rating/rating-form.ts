import { Component, computed, effect, ElementRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, askBeforeRating, declineRating, type EvidenceItem, type Level, rateEvidence, reviseRating } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { SessionStore } from '../../shell/session/session-store';
import { levelAnchors, levels, levelWords } from '../../shell/words/evidence-words';
import { GivenForNote } from '../../shell/words/given-for-note';
import { emptyDraft, keptRating, ownRating, ratable, type RatingDraft, ratingErrors } from './rating-draft';

let forms = 0;

/** The indicators' words with the four levels, and what was seen. No index, no gain, no claim. */
@Component({
  selector: 'nr-rating-form',
  imports: [DateText, GivenForNote, MatButton],
  templateUrl: './rating-form.html',
  styleUrl: './rating-form.scss',
})
export class RatingForm {
  readonly item = input.required<EvidenceItem>();
  /** A new rating in place of one's own. */
  readonly revising = input(false);
  readonly skippable = input(false);
  readonly rated = output<EvidenceItem>();
  readonly questioned = output<EvidenceItem>();
  readonly declined = output<EvidenceItem>();
  readonly skip = output();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(SessionStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly focus = focusMover();
  protected readonly hintId = `rating-hint-${String((forms += 1))}`;
  protected readonly asked = computed(() => ratable(this.item()));
  protected readonly retired = computed(() => this.item().indicators.filter(({ retired }) => retired));
  private readonly draftName = computed(() => `${this.revising() ? 'rating-change' : 'rating'}.${this.item().id}`);
  private readonly beginning = computed(() => (this.revising() ? ownRating(this.item(), this.session.person()?.id ?? '') : emptyDraft));
  protected readonly draft = linkedSignal<string, RatingDraft>({ source: this.draftName, computation: (name) => keptRating(this.drafts.read(name)) ?? this.beginning() });
  private readonly idempotency = linkedSignal({ source: this.draftName, computation: () => idempotencyKey()['Idempotency-Key'] });
  protected readonly saving = new Saving(['note', 'reason', 'question']);
  protected readonly asking = linkedSignal({ source: this.draftName, computation: () => this.draft().question !== '' });
  protected readonly complete = computed(() => this.asked().every(({ id }) => this.draft().levels[id] !== undefined));
  protected readonly waits = computed(() => this.item().questions.find(({ open, askedBy }) => open && askedBy.id === this.session.person()?.id) ?? null);
  protected readonly levels = levels;
  protected readonly levelWords = levelWords;
  protected readonly anchors = levelAnchors;
  private readonly touched = signal(false);

  constructor() {
    this.drafts.follow(this.draftName, () => (this.touched() ? this.draft() : undefined));
    effect(() => {
      this.draftName();
      this.saving.clear();
    });
  }

  protected can(operation: string): boolean {
    return this.item().can.includes(operation);
  }

  protected choose(indicator: string, level: Level): void {
    this.change({ levels: { ...this.draft().levels, [indicator]: level } });
  }

  protected write(field: 'note' | 'reason' | 'question', event: Event): void {
    this.change({ [field]: valueOf(event) });
  }

  /** Keys 1 to 4 choose a level and go on to the next indicator, then to the note; Enter submits, or goes to what is missing. */
  protected key(event: KeyboardEvent, at: number): void {
    const indicator = this.asked()[at];
    const level = levels[Number(event.key) - 1];
    if (indicator && level) {
      this.choose(indicator.id, level);
      this.goTo(at + 1);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (this.complete()) void this.submit(event);
      else this.goTo(this.asked().findIndex(({ id }) => this.draft().levels[id] === undefined));
    }
  }

  protected openQuestion(): void {
    this.asking.set(true);
    this.focus('.question');
  }

  protected dismiss(): void {
    this.drop();
    this.dismissed.emit();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving.busy() || !this.complete()) return;
    const { levels: given, note, reason } = this.draft();
    const errors = ratingErrors(this.draft(), this.revising());
    if (Object.keys(errors).length > 0) {
      this.saving.refuse(errors);
      this.focus('[aria-invalid]');
      return;
    }
    const ratings = this.asked().flatMap(({ id }) => {
      const level = given[id];
      return level ? [{ indicator: id, level }] : [];
    });
    const call = { itemId: this.item().id, 'Idempotency-Key': this.idempotency() };
    await this.run(async () => {
      const rated = this.revising() ? await this.api.invoke(reviseRating, { ...call, body: { ratings, note, reason } }) : await this.api.invoke(rateEvidence, { ...call, body: { ratings, note } });
      this.drop();
      this.rated.emit(rated);
    });
  }

  protected async ask(): Promise<void> {
    const { question } = this.draft();
    if (question.trim().length < 10) {
      this.saving.refuse({ question: 'Ask in at least 10 characters.' });
      return;
    }
    await this.run(async () => {
      const asked = await this.api.invoke(askBeforeRating, { itemId: this.item().id, body: { question }, 'Idempotency-Key': this.idempotency() });
      // What was chosen already stays, for when it comes back.
      this.change({ question: '' });
      this.drafts.keep(this.draftName(), this.draft());
      this.asking.set(false);
      this.questioned.emit(asked);
    });
  }

  protected async decline(): Promise<void> {
    await this.run(async () => {
      const left = await this.api.invoke(declineRating, { itemId: this.item().id });
      this.drop();
      this.declined.emit(left);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    await this.saving.run(work);
    this.idempotency.set(idempotencyKey()['Idempotency-Key']);
  }

  private change(part: Partial<RatingDraft>): void {
    this.touched.set(true);
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  private drop(): void {
    this.touched.set(false);
    this.drafts.drop(this.draftName());
  }

  private goTo(at: number): void {
    const group = this.host.querySelectorAll('fieldset')[at];
    const next = group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input') ?? this.host.querySelector<HTMLElement>('.note textarea');
    next?.focus();
  }
}
