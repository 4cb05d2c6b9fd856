import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { ConfirmationView, CorroborationAnswer } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, Skeleton } from '@nextrung/ui';
import { firstValueFrom } from 'rxjs';

import { Saving } from '../../../shell/forms/saving';
import { toProblem } from '../../../shell/http/problem';
import { PlainPage } from '../../../shell/pages/plain-page';
import { AnswerForm, ANSWER_FIELDS } from '../answer/answer-form';
import type { AnswerSent } from '../answer/answer-draft';
import { SharedWork } from '../answer/shared-work';
import { keptInBrowser } from './kept-in-browser';

const DONE = (author: string): Readonly<Record<CorroborationAnswer, string>> => ({
  confirmed: `Your words stand beside the work now. ${author} reads them.`,
  corrected: `${author} reads what you wrote, and answers you.`,
  declined: `${author} reads that you cannot say.`,
});

/** One page for whoever has a link: what they are asked about, and their answer. The token travels in the body, never in an address. */
@Component({
  selector: 'nr-confirm-page',
  imports: [AnswerForm, DateText, EmptyState, ErrorState, PlainPage, SharedWork, Skeleton],
  templateUrl: './confirm-page.html',
  styles: `
    section {
      margin-block-start: var(--nr-group);
    }
    h1 {
      margin-block-end: 8px;
      overflow-wrap: anywhere;
    }
  `,
})
export default class ConfirmPage {
  private readonly http = inject(HttpClient);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly asked = resource({ loader: () => firstValueFrom(this.http.post<ConfirmationView>('/api/confirmations/lookup', { token: this.token })) });
  protected readonly refusal = computed(() => toProblem(this.asked.error()));
  /** Used, run out, taken back or mistyped: the server does not say which, on purpose. */
  protected readonly unusable = computed(() => this.refusal().status === 404 || this.refusal().status === 400);
  protected readonly keeper = keptInBrowser(() => (this.asked.hasValue() ? this.asked.value().id : null));
  protected readonly saving = new Saving(ANSWER_FIELDS);
  protected readonly done = signal('');

  protected async send(answer: AnswerSent): Promise<void> {
    const author = this.asked.value()?.authorName ?? '';
    const sent = await this.saving.run(async () => {
      await firstValueFrom(this.http.post('/api/confirmations/answer', { ...answer, token: this.token }));
    });
    if (sent) {
      this.keeper.drop();
      this.done.set(DONE(author)[answer.answer]);
    } else if (this.saving.problem()?.code === 'changed') this.asked.reload();
  }
}
