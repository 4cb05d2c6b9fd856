import { inject, Injectable } from '@angular/core';
import {
  acknowledgeDecision, Api, type AppealGrounds, type AppealOutcome, appointForCase, type AppointForCase, type CaseAppeals, type CaseView, decideAppeal, decideBusinessNeed, type DecideCase, decideCase, type DecideNeed, deliverDecision, fileAppeal, fundCase, getCase, moveCase, nominate, type Nominate, type PlainCaseMove,
  type WaitingNeeds, writeBusinessNeed, writeTalkingPoints,
} from '@nextrung/api-client';

import { ifMatch } from '../../shell/http/headers';

type Seen = Pick<CaseView, 'id' | 'state'>;

/** Writes promotion cases. Steps carry the state that was seen, texts the version that was read. */
@Injectable({ providedIn: 'root' })
export class CaseService {
  private readonly api = inject(Api);

  get(caseId: string): Promise<CaseView> {
    return this.api.invoke(getCase, { caseId });
  }

  /** `key` is the same for every try at the same nomination. */
  nominate(personId: string, body: Nominate, key: { 'Idempotency-Key': string }): Promise<CaseView> {
    return this.api.invoke(nominate, { personId, body, ...key });
  }

  move({ id, state }: Seen, action: PlainCaseMove, reason = ''): Promise<CaseView> {
    return this.api.invoke(moveCase, { caseId: id, body: { action, expectedState: state, ...(reason !== '' && { reason }) } });
  }

  appoint(caseId: string, body: AppointForCase): Promise<void> {
    return this.api.invoke(appointForCase, { caseId, body });
  }

  writeNeed(caseId: string, version: number, need: string): Promise<CaseView> {
    return this.api.invoke(writeBusinessNeed, { caseId, body: { need }, ...ifMatch(version) });
  }

  decideNeed({ id, version }: { readonly id: string; readonly version: number }, body: DecideNeed): Promise<WaitingNeeds> {
    return this.api.invoke(decideBusinessNeed, { needId: id, body, ...ifMatch(version) });
  }

  decide({ id, state }: Seen, decision: Omit<DecideCase, 'expectedState'>): Promise<CaseView> {
    return this.api.invoke(decideCase, { caseId: id, body: { ...decision, expectedState: state } });
  }

  fund({ id, state }: Seen, reason: string, effectiveOn: string): Promise<CaseView> {
    return this.api.invoke(fundCase, { caseId: id, body: { expectedState: state, reason, effectiveOn } });
  }

  writeTalkingPoints(caseId: string, version: number, talkingPoints: string): Promise<CaseView> {
    return this.api.invoke(writeTalkingPoints, { caseId, body: { talkingPoints }, ...ifMatch(version) });
  }

  deliver({ id, state }: Seen): Promise<CaseView> {
    return this.api.invoke(deliverDecision, { caseId: id, body: { expectedState: state } });
  }

  appeal({ id, state }: Seen, grounds: AppealGrounds, words: string): Promise<CaseAppeals> {
    return this.api.invoke(fileAppeal, { caseId: id, body: { expectedState: state, grounds, words } });
  }

  answerAppeal({ id, state }: Seen, outcome: AppealOutcome, reason: string): Promise<CaseAppeals> {
    return this.api.invoke(decideAppeal, { caseId: id, body: { expectedState: state, outcome, reason } });
  }

  acknowledge({ id, state }: Seen, answer: string): Promise<CaseView> {
    return this.api.invoke(acknowledgeDecision, { caseId: id, body: { expectedState: state, answer } });
  }
}
