import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { answerCorroboration, Api, type CorroborationAsk, getCorroborationAsk } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { AnswerForm, type AnswerSent, type Keeper, SharedWork } from '../corroborations/index';

/** A colleague's question: did you see this? */
@Component({
  selector: 'nr-answer-ask',
  imports: [AnswerForm, SharedWork],
  template: `
    @let shown = present();
    <h2>{{ shown.author.name }} asks: did you see this?</h2>
    <nr-shared-work [work]="shown" [authorName]="shown.author.name" />
    <nr-answer-form [authorName]="shown.author.name" [revision]="shown.revision" [today]="today()" [keeper]="keeper" [saving]="saving" (answered)="answer($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      max-inline-size: 640px;
    }
  `,
})
export class AnswerAsk {
  readonly ask = input.required<CorroborationAsk>();
  readonly answered = output();
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  protected readonly today = inject(SessionStore).today;
  /** As it stands, also when it changed while it was read. */
  protected readonly present = linkedSignal(() => this.ask());
  protected readonly saving = new Saving(['note', 'relation', 'when', 'growth', 'part']);
  protected readonly keeper: Keeper = {
    read: () => this.drafts.read(this.draftName()),
    keep: (draft) => this.drafts.keep(this.draftName(), draft),
    drop: () => this.drafts.drop(this.draftName()),
  };

  protected async answer(body: AnswerSent): Promise<void> {
    const askId = this.ask().id;
    const sent = await this.saving.run(async () => {
      await this.api.invoke(answerCorroboration, { askId, body });
    });
    if (sent) {
      this.keeper.drop();
      this.answered.emit();
    } else if (this.saving.problem()?.code === 'changed') this.present.set(await this.api.invoke(getCorroborationAsk, { askId }));
  }

  private draftName(): string {
    return `confirm.${this.ask().id}`;
  }
}
