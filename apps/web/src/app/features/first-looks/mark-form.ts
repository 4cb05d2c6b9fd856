import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type FirstLookMark, type FirstLookView, markFirstLook } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { idempotencyKey } from '../../shell/http/headers';
import { firstLookMarks, markWords } from './first-look-words';

type Marks = Readonly<Record<string, FirstLookMark>>;

/** One's own marks of every indicator of the rung; kept in this browser until they are given. */
@Component({
  selector: 'nr-first-look-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      @for (cell of look().cells; track cell.competency) {
        <section [attr.aria-label]="cell.competencyName">
          <h2>{{ cell.competencyName }}</h2>
          @for (one of cell.indicators; track one.indicator) {
            <fieldset>
              <legend>@if (one.must) {<strong>Must-have.</strong>} {{ one.text }} <span class="caption">{{ one.indicator }}</span></legend>
              <div class="marks">
                @for (mark of marks; track mark) {
                  <label class="choice"><input type="radio" [name]="one.indicator" [value]="mark" [checked]="draft()[one.indicator] === mark" (change)="set(one.indicator, mark)" /> {{ words[mark] }}</label>
                }
              </div>
            </fieldset>
          }
        </section>
      }
      <p class="caption">What you leave open counts as “Cannot say”. You give your marks once; they stay as they are, and never enter the assessment.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Give my marks</button>
        <span role="status">{{ count() }} of {{ all() }} marked</span>
      </div>
    </form>
  `,
  styles: `
    form,
    section {
      display: grid;
      gap: 16px;
    }
    form {
      gap: var(--nr-group);
      max-inline-size: 760px;
    }
    legend {
      max-inline-size: var(--nr-measure);
      padding: 0;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .buttons {
      align-items: center;
    }
  `,
})
export class FirstLookForm {
  readonly personId = input.required<string>();
  readonly look = input.required<FirstLookView>();
  readonly given = output<FirstLookView>();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private key = idempotencyKey();
  private readonly draftName = computed(() => `first-look.${this.personId()}.${this.look().rung ?? ''}`);
  protected readonly draft = linkedSignal(() => keptMarks(this.drafts.read(this.draftName())));
  private readonly asked = computed(() => this.look().cells.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator)));
  protected readonly all = computed(() => this.asked().length);
  protected readonly count = computed(() => this.asked().filter((indicator) => this.draft()[indicator] !== undefined).length);
  protected readonly saving = new Saving();
  protected readonly marks = firstLookMarks;
  protected readonly words = markWords;

  constructor() {
    this.drafts.follow(this.draftName, () => (Object.keys(this.draft()).length === 0 ? null : this.draft()));
  }

  protected set(indicator: string, mark: FirstLookMark): void {
    this.draft.update((marks) => ({ ...marks, [indicator]: mark }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const marks = this.asked().flatMap((indicator) => {
      const mark = this.draft()[indicator];
      return mark === undefined ? [] : [{ indicator, mark }];
    });
    if (marks.length === 0) return this.saving.refuse({ marks: 'Mark at least one.' });
    await this.saving.run(async () => {
      const look = await this.api.invoke(markFirstLook, { personId: this.personId(), body: { marks }, ...this.key });
      this.draft.set({});
      this.given.emit(look);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }
}

function keptMarks(kept: unknown): Marks {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, FirstLookMark] => firstLookMarks.some((mark) => mark === entry[1])));
}
