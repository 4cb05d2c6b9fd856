import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseAppeals, CaseView } from '@nextrung/api-client';
import { appealOutcomes } from '@nextrung/domain/promotion';

import { keptFields } from '../../../shell/drafts/kept-fields';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';

const BLANK = { outcome: '', reason: '' };

/** Somebody who had no hand in a decision answers the appeal against it. */
@Component({
  selector: 'nr-answer-appeal',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend>What is the answer?</legend>
        <label class="choice"><input type="radio" name="appeal-outcome" [checked]="outcome() === 'dismissed'" (change)="type({ outcome: 'dismissed' })" /> <span>Dismiss it: the decision stands</span></label>
        <label class="choice"><input type="radio" name="appeal-outcome" [checked]="outcome() === 'reopened'" (change)="type({ outcome: 'reopened' })" /> <span>Reopen the case: somebody who had no hand in it decides it again</span></label>
        <p class="field-error">{{ saving.error('outcome') }}</p>
      </fieldset>
      <label class="field">Why?
        <textarea rows="4" maxlength="4000" [value]="fields().reason" [attr.aria-invalid]="saving.error('reason') ? true : null" aria-describedby="answer-reason" (input)="type({ reason: valueOf($event) })"></textarea>
        <span class="field-error" id="answer-reason">{{ saving.error('reason') }}</span>
      </label>
      <p class="caption">{{ view().person.name }} reads it.</p>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <div class="buttons"><button matButton="filled" type="submit" [disabled]="saving.busy()">Answer the appeal</button></div>
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
export class AnswerAppeal {
  readonly view = input.required<CaseView>();
  readonly answered = output<{ readonly appeals: CaseAppeals; readonly said: string }>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  protected readonly saving = new Saving(['outcome', 'reason']);
  protected readonly fields = keptFields(() => `case-appeal-answer.${this.view().id}`, BLANK, inject(LocalDrafts));
  protected readonly outcome = computed(() => appealOutcomes.find((one) => one === this.fields().outcome) ?? null);
  protected readonly valueOf = valueOf;

  protected type(change: Partial<typeof BLANK>): void {
    this.fields.update((fields) => ({ ...fields, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [outcome, reason] = [this.outcome(), this.fields().reason.trim()];
    if (outcome === null || reason.length < 20) return this.saving.refuse({ ...(outcome === null && { outcome: 'Choose an answer.' }), ...(reason.length < 20 && { reason: 'Give the reason, in at least 20 characters.' }) });
    await this.saving.run(async () => {
      const appeals = await this.service.answerAppeal(this.view(), outcome, reason);
      this.fields.set(BLANK);
      this.answered.emit({ appeals, said: outcome === 'dismissed' ? 'Answered: the decision stands.' : 'Answered: the case is decided again.' });
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
