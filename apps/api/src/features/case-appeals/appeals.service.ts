import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { ANSWER_APPEAL_WITHIN_DAYS, APPEAL_WITHIN_DAYS } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { type CaseAtHand, CaseMoves } from '../cases/case-moves.js';
import { DecisionsRepository } from '../cases/decisions.repository.js';
import { Judges } from '../cases/judges.js';
import type { CaseAppeals, DecideAppeal, FileAppeal } from './appeals.dto.js';
import { AppealsRepository } from './appeals.repository.js';

/** Appeals: by the person, on grounds, once for each decision, to somebody who had no hand in it. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly access: Access,
    private readonly repository: AppealsRepository,
    private readonly moves: CaseMoves,
    private readonly decisions: DecisionsRepository,
    private readonly judges: Judges,
  ) {}

  read(call: Call, caseId: string): Promise<CaseAppeals> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => this.view(scope, caseId));
  }

  file(call: Call, caseId: string, { expectedState, grounds, words }: FileAppeal): Promise<CaseAppeals> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const hand = await this.moves.atHand(scope, caseId);
      const [decision] = await this.decisions.of(tx, organisationId, caseId);
      if (decision && (await this.repository.of(tx, organisationId, caseId)).some(({ decisionId }) => decisionId === decision.id)) throw Problem.refused('appealed_before', 'There has been an appeal against this decision, and it was answered.');
      if (await this.repository.hasAnotherOpen(tx, organisationId, caseId)) throw Problem.refused('open_case', 'You have another open case. Withdraw it first; the appeal can reopen this one.');
      await this.moves.make(scope, hand, 'appeal', { expectedState });
      if (!decision) throw new Error('What is delivered has been decided.');
      await this.repository.insert(tx, organisationId, caseId, { decisionId: decision.id, grounds, words, filedOn: today, dueOn: addDays(today, ANSWER_APPEAL_WITHIN_DAYS), deciderId: await this.somebodyElse(scope, hand) });
      return this.view(scope, caseId);
    });
  }

  decide(call: Call, caseId: string, { expectedState, outcome, reason }: DecideAppeal): Promise<CaseAppeals> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const hand = await this.moves.atHand(scope, caseId);
      await this.moves.make(scope, hand, outcome === 'dismissed' ? 'dismiss' : 'reopen', { expectedState });
      const [appeal] = await this.repository.of(tx, organisationId, caseId);
      if (!appeal) throw new Error('What is appealed has an appeal.');
      const view = await this.view(scope, caseId);
      await this.repository.decide(tx, organisationId, appeal.id, { outcome, reason, by: viewerId, on: today });
      if (outcome === 'reopened') await this.repository.hearAgain(tx, organisationId, caseId, await this.somebodyElse(scope, hand, [viewerId]));
      const appeals = await this.repository.of(tx, organisationId, caseId);
      return { ...view, decider: null, appeals: appeals.map((one) => ({ ...one, overdue: false })) };
    });
  }

  /** The nearest who had no hand in the decision and has no conflict; null: people operations name somebody. */
  private async somebodyElse(scope: Scope, { row }: CaseAtHand, others: readonly string[] = []): Promise<string | null> {
    const involved = [...others, ...(row.decider ? [row.decider.id] : []), ...(await this.repository.onPanel(scope.tx, scope.organisationId, row.panelId))];
    return this.judges.decider(scope, { personId: row.person.id, presenterId: row.presenter?.id ?? null, caseId: row.id }, involved);
  }

  private async view(scope: Scope, caseId: string): Promise<CaseAppeals> {
    const { tx, organisationId, today } = scope;
    const { row } = await this.moves.atHand(scope, caseId);
    const appeals = await this.repository.of(tx, organisationId, caseId);
    const [decision] = await this.decisions.of(tx, organisationId, caseId);
    const delivery = decision ? await this.decisions.delivery(tx, organisationId, decision.id) : null;
    const until = decision && decision.outcome !== 'promote' && delivery?.deliveredOn ? addDays(delivery.deliveredOn, APPEAL_WITHIN_DAYS) : null;
    const used = appeals.some(({ decisionId }) => decisionId === decision?.id);
    return {
      decider: row.state === 'appealed' ? row.appealDecider : null,
      appeals: appeals.map((appeal) => ({ ...appeal, overdue: appeal.outcome === null && appeal.dueOn < today })),
      openUntil: until !== null && until >= today && !used ? until : null,
    };
  }
}
