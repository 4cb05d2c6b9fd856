import { Component, computed, effect, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CorroborationAnswer } from '@nextrung/api-client';
import { daysInWords, factParts, factPartWords, witnessRelations, witnessRelationWords } from '@nextrung/domain/evidence';

import type { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { spanText } from '../voice-words';
import { type AnswerDraft, answerOf, type AnswerSent, isEmpty, keptAnswer, type Keeper, missingIn } from './answer-draft';

/** Names of the fields that show their own errors. */
export const ANSWER_FIELDS = ['note', 'relation', 'when', 'growth', 'part'];

const BUTTONS: Readonly<Record<CorroborationAnswer, string>> = { confirmed: 'Confirm', corrected: 'Send what is right', declined: 'Decline' };

/** Says what somebody saw, that something is not right, or that they cannot say. What is typed stays until it is sent. */
@Component({
  selector: 'nr-answer-form',
  imports: [MatButton],
  templateUrl: './answer-form.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 640px;
    }
  `,
})
export class AnswerForm {
  readonly authorName = input.required<string>();
  /** Which words were read. */
  readonly revision = input.required<number>();
  /** Against which days in words are read. */
  readonly today = input.required<string>();
  readonly keeper = input.required<Keeper>();
  readonly saving = input.required<Saving>();
  /** What somebody outside was called by whoever asked; null: they are known here. */
  readonly calledName = input<string | null>(null);
  readonly answered = output<AnswerSent>();

  protected readonly id = `answer-${String((made += 1))}`;
  protected readonly ways: readonly { readonly answer: CorroborationAnswer; readonly words: string }[] = [
    { answer: 'confirmed', words: 'I saw it' }, { answer: 'corrected', words: 'Something is not right' }, { answer: 'declined', words: 'I cannot say' },
  ];
  protected readonly relations = witnessRelations;
  protected readonly relationWords = witnessRelationWords;
  protected readonly parts = factParts;
  protected readonly partWords = factPartWords;
  protected readonly valueOf = valueOf;
  protected readonly draft = linkedSignal(() => keptAnswer(this.keeper().read()));
  protected readonly understood = computed(() => {
    const found = daysInWords(this.draft().when, this.today());
    if (this.draft().when.trim() === '') return 'A day or a stretch of days, in words.';
    return found === null ? 'Not understood yet. Try “in March”, “last Friday” or “12 Oct to 3 Nov”.' : `That is ${spanText(found.from, found.to)}.`;
  });
  protected readonly buttonWords = computed(() => BUTTONS[this.draft().answer]);
  protected readonly whoReads = computed(() =>
    this.draft().answer === 'corrected' ? `Only ${this.authorName()} reads this; others see that something was said not to be right.` : `Your name and words stand beside the item, for ${this.authorName()} and whoever can see the item.`,
  );

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (!isEmpty(draft)) this.keeper().keep(draft);
    });
  }

  protected change(part: Partial<AnswerDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
    // What was missing may be there now; the next try says what still is.
    this.saving().clear();
  }

  protected chooseRelation(event: Event): void {
    this.change({ relation: witnessRelations.find((one) => one === valueOf(event)) ?? '' });
  }

  protected choosePart(event: Event): void {
    this.change({ part: factParts.find((one) => one === valueOf(event)) ?? '' });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const missing = missingIn(this.draft());
    if (Object.keys(missing).length > 0) return this.saving().refuse(missing);
    this.answered.emit(answerOf(this.draft(), this.revision()));
  }
}

let made = 0;
