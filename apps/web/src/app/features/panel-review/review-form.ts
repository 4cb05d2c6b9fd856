import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, getReviewSheet, type ReviewSheet, submitReview, writeReview } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { ifMatch } from '../../shell/http/headers';
import { RatingBlock } from './rating-block';
import { allRated, draftOf, emptyRating, finished, keptReview, type RatingDraft, type ReviewDraft, written } from './review-draft';

/** One's own ratings of a case, kept in this browser while they are typed, saved, and sealed when they are submitted. */
@Component({
  selector: 'nr-review-form',
  imports: [MatButton, RatingBlock],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()" (keydown.control.enter)="save()" (keydown.meta.enter)="save()">
      @for (one of sheet().ratings; track one.competency; let at = $index) {
        <nr-rating-block [id]="one.competency" [name]="one.competencyName" [items]="sheet().items" [rating]="draft().ratings[one.competency] ?? empty" [errors]="errorsAt('ratings.' + at)" (changed)="rate(one.competency, $event)" />
      }
      <nr-rating-block id="overall" name="The case as a whole" [items]="sheet().items" [rating]="draft().overall" [errors]="errorsAt('overall')" [locked]="!ready()" (changed)="whole($event)" />
      @if (!ready()) {<p class="caption">Rate every competency first, the case as a whole last.</p>}
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      @if (stale()) {
        <p class="buttons">
          <button matButton="outlined" type="button" (click)="takeSaved()">Read what was saved elsewhere</button>
          <button matButton type="button" (click)="keepMine()">Save mine in its place</button>
        </p>
      }
      <div class="buttons">
        <button matButton="outlined" type="submit" [disabled]="saving.busy()">Save</button>
        <button matButton="filled" type="button" [disabled]="saving.busy() || !ready()" (click)="submit()">Submit and seal</button>
        <span role="status">{{ said() || done() + ' of ' + (sheet().ratings.length + 1) + ' finished' }}</span>
      </div>
      <p class="caption">Nobody sees them before the facilitator shows all of them at once. Once sealed, they change in the calibration room only, with a reason. Keys 1 to 4 choose a level; Ctrl and Enter saves.</p>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--nr-group);
      justify-items: start;
      max-inline-size: 760px;
    }
    .buttons {
      align-items: center;
    }
  `,
})
export class ReviewForm {
  readonly sheet = input.required<ReviewSheet>();
  readonly saved = output<ReviewSheet>();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  private readonly name = computed(() => `case-review.${this.sheet().caseId}`);
  private readonly touched = signal(false);
  protected readonly draft = linkedSignal<ReviewDraft>(() => keptReview(this.drafts.read(this.name())) ?? draftOf(this.sheet()));
  protected readonly ready = computed(() => allRated(this.draft(), this.sheet()));
  protected readonly done = computed(() => finished(this.draft(), this.sheet()));
  protected readonly saving = new Saving([...Array.from({ length: 40 }, (_, at) => `ratings.${String(at)}`), 'overall'].flatMap((at) => ['level', 'reason', 'cites'].map((field) => `${at}.${field}`)));
  protected readonly stale = computed(() => this.saving.problem()?.status === 412);
  protected readonly said = signal('');
  protected readonly empty = emptyRating;

  constructor() {
    this.drafts.follow(this.name, () => (this.touched() ? this.draft() : undefined));
  }

  protected errorsAt(at: string): { level: string; reason: string; cites: string } {
    return { level: this.saving.error(`${at}.level`), reason: this.saving.error(`${at}.reason`), cites: this.saving.error(`${at}.cites`) };
  }

  protected rate(competency: string, part: Partial<RatingDraft>): void {
    const { ratings } = this.draft();
    this.change({ ...this.draft(), ratings: { ...ratings, [competency]: { ...(ratings[competency] ?? emptyRating), ...part } } });
  }

  protected whole(part: Partial<RatingDraft>): void {
    this.change({ ...this.draft(), overall: { ...this.draft().overall, ...part } });
  }

  protected async save(): Promise<void> {
    if (this.saving.busy()) return;
    if (await this.saving.run(async () => { await this.send(); })) this.said.set('Saved.');
    else this.show();
  }

  protected async submit(): Promise<void> {
    const done = await this.saving.run(async () => {
      const { version } = await this.send();
      this.saved.emit(await this.api.invoke(submitReview, { caseId: this.sheet().caseId, ...(this.sheet().masked && { masked: 'true' as const }), ...ifMatch(version) }));
    });
    if (!done) this.show();
  }

  protected async takeSaved(): Promise<void> {
    await this.saving.run(async () => {
      const sheet = await this.read();
      this.drop();
      this.saved.emit(sheet);
    });
  }

  protected async keepMine(): Promise<void> {
    const read = await this.saving.run(async () => { const { version } = await this.read(); this.draft.update((draft) => ({ ...draft, version })); });
    if (read) await this.save();
  }

  private async send(): Promise<ReviewSheet> {
    const sent = this.draft();
    const sheet = await this.api.invoke(writeReview, { caseId: this.sheet().caseId, body: written(sent, this.sheet()), ...(this.sheet().masked && { masked: 'true' as const }), ...ifMatch(sent.version) });
    if (this.draft() === sent) this.drop();
    // What was typed on meanwhile goes on from there.
    else this.drafts.keep(this.name(), { ...this.draft(), version: sheet.version });
    this.saved.emit(sheet);
    return sheet;
  }

  private read(): Promise<ReviewSheet> {
    return this.api.invoke(getReviewSheet, { caseId: this.sheet().caseId, ...(this.sheet().masked && { masked: 'true' as const }) });
  }

  private change(draft: ReviewDraft): void {
    this.touched.set(true);
    this.said.set('');
    this.draft.set(draft);
  }

  private drop(): void {
    this.touched.set(false);
    this.drafts.drop(this.name());
  }

  private show(): void {
    this.said.set('');
    this.focus('[aria-invalid], [role=alert]');
  }
}
