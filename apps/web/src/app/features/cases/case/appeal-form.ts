import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseAppeals, CaseView } from '@nextrung/api-client';
import { ANSWER_APPEAL_WITHIN_DAYS, appealGrounds } from '@nextrung/domain/promotion';

import { keptFields } from '../../../shell/drafts/kept-fields';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';
import { groundsWords } from '../case-words';

const BLANK = { grounds: '', words: '' };

/** The person appeals against a decision, on grounds. */
@Component({
  selector: 'nr-appeal-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend>What does the appeal stand on?</legend>
        @for (one of all; track one) {<label class="choice"><input type="radio" name="appeal-grounds" [checked]="grounds() === one" (change)="type({ grounds: one })" /> <span>{{ words[one] }}</span></label>}
        <p class="field-error">{{ saving.error('grounds') }}</p>
      </fieldset>
      <label class="field">What was wrong?
        <textarea rows="4" maxlength="4000" [value]="fields().words" [attr.aria-invalid]="saving.error('words') ? true : null" aria-describedby="appeal-words appeal-next" (input)="type({ words: valueOf($event) })"></textarea>
        <span class="field-error" id="appeal-words">{{ saving.error('words') }}</span>
      </label>
      <p class="caption" id="appeal-next">Everyone who has a part in the case reads it. It is answered within {{ days }} days, with a reason; you can appeal once against a decision.</p>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">File the appeal</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
    }
    legend {
      padding: 0;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class AppealForm {
  readonly view = input.required<CaseView>();
  readonly filed = output<CaseAppeals>();
  readonly outdated = output();
  readonly dismissed = output();

  private readonly service = inject(CaseService);
  protected readonly saving = new Saving(['grounds', 'words']);
  protected readonly fields = keptFields(() => `case-appeal.${this.view().id}`, BLANK, inject(LocalDrafts));
  protected readonly grounds = computed(() => appealGrounds.find((one) => one === this.fields().grounds) ?? null);
  protected readonly all = appealGrounds;
  protected readonly words = groundsWords;
  protected readonly days = ANSWER_APPEAL_WITHIN_DAYS;
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('input');
  }

  protected type(change: Partial<typeof BLANK>): void {
    this.fields.update((fields) => ({ ...fields, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [grounds, words] = [this.grounds(), this.fields().words.trim()];
    if (grounds === null || words.length < 20) return this.saving.refuse({ ...(grounds === null && { grounds: 'Choose what the appeal stands on.' }), ...(words.length < 20 && { words: 'Say what was wrong, in at least 20 characters.' }) });
    await this.saving.run(async () => {
      const appeals = await this.service.appeal(this.view(), grounds, words);
      this.fields.set(BLANK);
      this.filed.emit(appeals);
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
