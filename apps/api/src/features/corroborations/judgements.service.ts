import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Assessments } from '../readiness/assessments.js';
import { ColleaguesRepository } from './colleagues.repository.js';
import type { JudgeConfirmation } from './judgements.dto.js';
import { JudgementsRepository } from './judgements.repository.js';

const SHORTEST_REASON = 10;

/** The line manager says whether a confirmation from outside counts, and whose voice it is. */
@Injectable()
export class JudgementsService {
  constructor(
    private readonly access: Access,
    private readonly repository: JudgementsRepository,
    private readonly colleagues: ColleaguesRepository,
    private readonly assessments: Assessments,
  ) {}

  judge(call: Call, askId: string, sent: JudgeConfirmation): Promise<void> {
    return this.access.perform(call, { kind: 'ask', id: askId }, async (scope) => {
      const { tx, organisationId, personId, viewerId, today } = scope;
      const open = await this.repository.open(tx, organisationId, askId);
      if (!open) throw Problem.refused('nothing_to_accept', 'There is no answer that waits for you; somebody may have decided already.');
      const reason = sent.reason ?? '';
      if (!sent.counts && reason.length < SHORTEST_REASON) throw Problem.invalid({ field: 'reason', message: 'Say why it does not count, in at least 10 characters.' });
      await this.makeSame(scope, open.outsiderId, sent);
      await this.repository.insert(tx, organisationId, { askId, counts: sent.counts, reason, judgedBy: viewerId, on: today });
      await this.assessments.refresh(scope, [personId]);
    });
  }

  private async makeSame(scope: Scope, outsiderId: string | null, { samePersonId: same = null, sameOutsiderId = null }: JudgeConfirmation): Promise<void> {
    const { tx, organisationId, personId, today } = scope;
    const samePersonId = same?.toLowerCase() ?? null;
    if (samePersonId === null && sameOutsiderId === null) return;
    if (samePersonId !== null && sameOutsiderId !== null) throw Problem.invalid({ field: 'samePersonId', message: 'They are one person: choose one.' });
    if (outsiderId === null) throw Problem.invalid({ field: samePersonId === null ? 'sameOutsiderId' : 'samePersonId', message: 'This one is a person of the organisation already.' });
    if (samePersonId !== null) {
      if (samePersonId === personId) throw Problem.invalid({ field: 'samePersonId', message: 'Nobody confirms their own work: then it does not count.' });
      if (!(await this.colleagues.person(tx, organisationId, samePersonId, today))) throw Problem.invalid({ field: 'samePersonId', message: 'Choose a person of the organisation.' });
      return this.colleagues.makeSame(tx, organisationId, outsiderId, { personId: samePersonId, rootId: null });
    }
    const other = sameOutsiderId === null ? null : await this.colleagues.outsiderOf(tx, organisationId, personId, sameOutsiderId.toLowerCase());
    if (!other || (other.sameOutsiderId ?? other.id) === outsiderId) throw Problem.invalid({ field: 'sameOutsiderId', message: 'Choose one of the others who were asked about this person’s work.' });
    await this.colleagues.makeSame(tx, organisationId, outsiderId, { personId: other.samePersonId, rootId: other.samePersonId === null ? (other.sameOutsiderId ?? other.id) : null });
  }
}
