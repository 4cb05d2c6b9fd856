import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, changeOwnRating, type Level, type RoomCase } from '@nextrung/api-client';

import { keptFields } from '../../shell/drafts/kept-fields';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { levels, levelWords } from '../../shell/words/evidence-words';

const BLANK = { level: '', reason: '' };

/** Whoever gave a rating changes it in the room: which, to what, and why. */
@Component({
  selector: 'nr-change-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="change($event)">
      <label class="field">Your rating of
        <select [value]="at()" (change)="at.set(valueOf($event))">
          @for (one of own(); track one.name) {<option [value]="one.name" [selected]="one.name === at()">{{ one.name }}: {{ words[one.level] }}</option>}
        </select>
      </label>
      <label class="field">New level
        <select [value]="level()" (change)="type({ level: valueOf($event) })">
          <option value="" [selected]="level() === ''">Choose</option>
          @for (one of others(); track one) {<option [value]="one" [selected]="one === level()">{{ words[one] }} ({{ up(one) ? 'up' : 'down' }})</option>}
        </select>
        @if (saving.error('level'); as text) {<span class="field-error" role="alert">{{ text }}</span>}
      </label>
      <label class="field">Why?
        <textarea rows="2" maxlength="2000" [value]="fields().reason" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="type({ reason: valueOf($event) })"></textarea>
        @if (saving.error('reason'); as text) {<span class="field-error" role="alert">{{ text }}</span>}
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <button matButton="outlined" type="submit" [disabled]="saving.busy()">Change my rating</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      inline-size: 100%;
      max-inline-size: 560px;
    }
    :host,
    .field {
      inline-size: 100%;
    }
  `,
})
export class ChangeForm {
  readonly room = input.required<RoomCase>();
  readonly changed = output<string>();

  private readonly api = inject(Api);
  protected readonly fields = keptFields(() => `rating-change.${this.room().caseId}`, BLANK, inject(LocalDrafts));
  protected readonly own = computed(() => (this.room().spread ?? []).flatMap(({ competency, name, ratings }) => ratings.flatMap(({ own, level }) => (own ? [{ competency, name, level }] : []))));
  protected readonly at = linkedSignal<string, string>({ source: () => this.own().at(-1)?.name ?? '', computation: (last, before) => before?.value ?? last });
  private readonly chosen = computed(() => this.own().find(({ name }) => name === this.at()));
  protected readonly others = computed(() => levels.filter((one) => one !== this.chosen()?.level));
  protected readonly level = computed((): Level | '' => levels.find((one) => one === this.fields().level) ?? '');
  protected readonly saving = new Saving(['level', 'reason']);
  protected readonly words = levelWords;
  protected readonly valueOf = valueOf;

  protected up(level: Level): boolean {
    const now = this.chosen()?.level;
    return now !== undefined && levels.indexOf(level) > levels.indexOf(now);
  }

  protected type(change: Partial<typeof BLANK>): void {
    this.fields.update((fields) => ({ ...fields, ...change }));
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const [level, rating] = [this.level(), this.chosen()];
    if (level === '' || !rating) return this.saving.refuse({ level: 'Choose a level.' });
    const { competency, name } = rating;
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(changeOwnRating, { caseId: this.room().caseId, body: { ...(competency !== null && { competency }), level, direction: this.up(level) ? 'up' : 'down', reason: this.fields().reason }, ...key });
    });
    if (!done) return;
    this.fields.set(BLANK);
    this.changed.emit(`Your rating of ${name} is changed.`);
  }
}
