import { HttpErrorResponse, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { announceAttachment, Api, type AttachmentView } from '@nextrung/api-client';

import { SessionStore } from '../session/session-store';

/** Sends files. The browser's fetch cannot say how far it is, so the older way is taken for the content. */
@Injectable({ providedIn: 'root' })
export class Upload {
  private readonly api = inject(Api);
  private readonly tokens = inject(HttpXsrfTokenExtractor);
  private readonly session = inject(SessionStore);

  /** @param told how much of it has arrived, 0 to 1 @param key the same for every try at announcing this file */
  async send(itemId: string, file: File, key: string, told: (share: number) => void, stop: AbortSignal): Promise<AttachmentView> {
    const { id } = await this.api.invoke(announceAttachment, { itemId, body: { name: file.name, size: file.size }, 'Idempotency-Key': key });
    stop.throwIfAborted();
    return this.content(`/api/evidence/${itemId}/attachments/${id}/content`, file, told, stop);
  }

  private content(url: string, file: File, told: (share: number) => void, stop: AbortSignal): Promise<AttachmentView> {
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      const failed = (): void => reject(new Error('The file did not arrive.', { cause: new HttpErrorResponse({ status: call.status, url, error: call.responseText }) }));
      call.open('PUT', url);
      call.setRequestHeader('Content-Type', 'application/octet-stream');
      call.setRequestHeader('X-XSRF-TOKEN', this.tokens.getToken() ?? '');
      call.setRequestHeader('X-Person', this.session.person()?.id ?? '');
      call.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total);
      call.onload = () => (call.status === 200 ? resolve(JSON.parse(call.responseText) as AttachmentView) : failed());
      call.onerror = failed;
      call.onabort = () => reject(stop.reason instanceof Error ? stop.reason : new Error('Stopped.'));
      stop.addEventListener('abort', () => call.abort(), { once: true });
      call.send(file);
    });
  }
}
