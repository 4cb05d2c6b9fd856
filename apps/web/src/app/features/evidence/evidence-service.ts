import { inject, Injectable } from '@angular/core';
import {
  acceptDraft, Api, captureEvidence, dismissDraft, type DraftSettlement, type DraftsMoved, type EvidenceInput, type EvidenceItem, getEvidence, mergeDraft, type MergeDraft, observeCounter, type ObserveCounter, reopenDrafts, restoreEvidence, reviseEvidence, settleDrafts,
  shareEvidence, unshareEvidence, withdrawEvidence,
} from '@nextrung/api-client';

/** Writes evidence. */
@Injectable({ providedIn: 'root' })
export class EvidenceService {
  private readonly api = inject(Api);

  get(itemId: string): Promise<EvidenceItem> {
    return this.api.invoke(getEvidence, { itemId });
  }

  /** `key` is made once for each intended item, so that a second try does not log it twice. */
  capture(personId: string, body: EvidenceInput, key: string): Promise<EvidenceItem> {
    return this.api.invoke(captureEvidence, { personId, body, 'Idempotency-Key': key });
  }

  revise({ id, version }: Pick<EvidenceItem, 'id' | 'version'>, body: EvidenceInput): Promise<EvidenceItem> {
    return this.api.invoke(reviseEvidence, { itemId: id, body, 'If-Match': `"${version}"` });
  }

  share({ id, state }: EvidenceItem): Promise<EvidenceItem> {
    return this.api.invoke(shareEvidence, { itemId: id, body: { expectedState: state } });
  }

  unshare({ id, state }: EvidenceItem): Promise<EvidenceItem> {
    return this.api.invoke(unshareEvidence, { itemId: id, body: { expectedState: state } });
  }

  withdraw({ id, state }: EvidenceItem): Promise<EvidenceItem> {
    return this.api.invoke(withdrawEvidence, { itemId: id, body: { expectedState: state } });
  }

  /** Takes back that it was withdrawn. */
  restore({ id, state }: EvidenceItem): Promise<EvidenceItem> {
    return this.api.invoke(restoreEvidence, { itemId: id, body: { expectedState: state } });
  }

  accept({ id, state }: EvidenceItem): Promise<EvidenceItem> {
    return this.api.invoke(acceptDraft, { itemId: id, body: { expectedState: state } });
  }

  dismiss({ id }: EvidenceItem): Promise<void> {
    return this.api.invoke(dismissDraft, { itemId: id });
  }

  settle(personId: string, action: DraftSettlement, ids: string[]): Promise<DraftsMoved> {
    return this.api.invoke(settleDrafts, { personId, body: { action, ids } });
  }

  /** Takes back that drafts were accepted or dismissed. */
  reopen(personId: string, ids: string[]): Promise<DraftsMoved> {
    return this.api.invoke(reopenDrafts, { personId, body: { ids } });
  }

  merge(draftId: string, body: MergeDraft): Promise<EvidenceItem> {
    return this.api.invoke(mergeDraft, { itemId: draftId, body });
  }

  observe(itemId: string, body: ObserveCounter, key: string): Promise<EvidenceItem> {
    return this.api.invoke(observeCounter, { itemId, body, 'Idempotency-Key': key });
  }
}
