import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type CorrectionReply, type CorrectionToAnswer, replyToCorrection } from '@nextrung/api-client';
import { factPartWords } from '@nextrung/domain/evidence';
import { DateText } from '@nextrung/ui';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { whoText } from '../voice-words';

/** Somebody who was asked says that something is not right: the author changes it, or says why it stays. */
@Component({
  selector: 'nr-answer-correction',
  imports: [DateText, MatButton, RouterLink],
  template: `
    @let shown = entry();
    <p>{{ who(shown) }} says that something is not right in <a [routerLink]="['/evidence', shown.itemId]">{{ shown.title }}</a>.</p>
    <p class="words"><strong>{{ partWords[shown.part] }}.</strong> “{{ shown.words }}”</p>
    <p class="caption">{{ shown.on | dateText }}. {{ shown.changed ? 'You have changed the item since.' : 'If they are right, change the item; then say so here.' }} They get your answer and are asked again.</p>
    <form novalidate (submit)="reply($event, shown.changed ? 'changed' : 'kept')">
      <label class="field">Your answer{{ shown.changed ? ', may be empty' : '' }}
        <textarea rows="2" maxlength="1000" [value]="words()" [attr.aria-invalid]="saving.error('words') ? true : null" [attr.aria-describedby]="'reply-' + shown.askId" (input)="words.set(valueOf($event))"></textarea>
        <span class="field-error" [id]="'reply-' + shown.askId">{{ saving.error('words') }}</span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        @if (shown.changed) {
          <button matButton="filled" type="submit" [disabled]="saving.busy()">I have changed it</button>
          <button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="reply($event, 'kept')">It stays as it is</button>
        } @else {
          <a matButton="filled" [routerLink]="['/evidence', shown.itemId]">Change the item</a>
          <button matButton="outlined" type="submit" [disabled]="saving.busy()">It stays as it is</button>
        }
      </div>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class AnswerCorrection {
  readonly entry = input.required<CorrectionToAnswer>();
  /** What to say about it. */
  readonly replied = output<string>();
  private readonly api = inject(Api);
  protected readonly saving = new Saving(['words']);
  protected readonly words = signal('');
  protected readonly partWords = factPartWords;
  protected readonly who = whoText;
  protected readonly valueOf = valueOf;

  protected async reply(event: Event, kind: CorrectionReply): Promise<void> {
    event.preventDefault();
    const words = this.words().trim();
    if (kind === 'kept' && words.length < 10) return this.saving.refuse({ words: 'Say why it stays as it is, in at least 10 characters.' });
    await this.saving.run(async () => {
      await this.api.invoke(replyToCorrection, { askId: this.entry().askId, body: { kind, words } });
      this.replied.emit(`Answered. ${this.entry().name} is asked again.`);
    });
  }
}
