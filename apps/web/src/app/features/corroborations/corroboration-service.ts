import { inject, Injectable } from '@angular/core';
import { Api, type AskCorroboration, askCorroboration, type AskPreview, type EvidenceItem, previewCorroboration, type SendAgain, sendCorroborationAgain, type SentAgain, withdrawCorroboration } from '@nextrung/api-client';

/** Asks others to confirm, and what follows from it. */
@Injectable({ providedIn: 'root' })
export class CorroborationService {
  private readonly api = inject(Api);

  preview(itemId: string, body: AskCorroboration): Promise<AskPreview> {
    return this.api.invoke(previewCorroboration, { itemId, body });
  }

  /** `key` is made once for each intended question, so that a second try does not ask twice. */
  ask(itemId: string, body: AskCorroboration, key: string): Promise<EvidenceItem> {
    return this.api.invoke(askCorroboration, { itemId, body, 'Idempotency-Key': key });
  }

  sendAgain(askId: string, link: SendAgain['link']): Promise<SentAgain> {
    return this.api.invoke(sendCorroborationAgain, { askId, body: { link } });
  }

  withdraw(askId: string): Promise<void> {
    return this.api.invoke(withdrawCorroboration, { askId });
  }
}
