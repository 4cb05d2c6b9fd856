import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { DELIVER_WITHIN_DAYS, decisionFindings } from '@nextrung/domain/promotion';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { PeopleRepository } from '../people/people.repository.js';
import { CaseMoves, type CaseAtHand } from './case-moves.js';
import { CaseReader } from './case.reader.js';
import type { CaseView } from './cases.dto.js';
import type { AcknowledgeDecision, DecideCase, ExpectedCase, FundCase, WriteTalkingPoints } from './decisions.dto.js';
import { DecisionsRepository, type DeliveryRow, type NewDecision } from './decisions.repository.js';

/** What is decided about a case, and telling the person. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly access: Access,
    private readonly repository: DecisionsRepository,
    private readonly moves: CaseMoves,
    private readonly reader: CaseReader,
    private readonly people: PeopleRepository,
  ) {}

  decide(call: Call, caseId: string, asked: DecideCase): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { expectedState, outcome, funded, reason, effectiveOn = null, conditions = [], ownerId = null, reviewOn = null } = asked;
      const hand = await this.moves.atHand(scope, caseId);
      const decision: NewDecision = { outcome, funded, reason, effectiveOn: funded ? effectiveOn : null, conditions: conditions.map(({ competency, text }) => ({ competency, text })), ownerId, reviewOn, decidedBy: scope.viewerId, decidedOn: scope.today };
      const shelved = outcome === 'promote' && !funded;
      if (!funded && !shelved) throw Problem.invalid({ field: 'funded', message: 'Only a promotion can be without money.' });
      // What is not funded has no day yet, and is otherwise a promotion.
      const findings = decisionFindings({ ...decision, effectiveOn: shelved ? scope.today : effectiveOn }, scope.today, { needed: hand.need?.outcome !== 'not_now' });
      const errors = [...findings, ...(shelved && effectiveOn !== null ? [{ field: 'effectiveOn', message: 'Without money it takes effect on no day yet.' }] : []), ...(await this.competencyErrors(scope, caseId, asked)), ...(await this.ownerErrors(scope, ownerId))];
      if (errors.length > 0) throw Problem.invalid(...errors);
      await this.moves.make(scope, hand, shelved ? 'shelve' : 'decide', { expectedState });
      await this.keep(scope, hand, decision);
      return this.reader.view(scope, caseId);
    });
  }

  fund(call: Call, caseId: string, { expectedState, reason, effectiveOn }: FundCase): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const hand = await this.moves.atHand(scope, caseId);
      const decision: NewDecision = { outcome: 'promote', funded: true, reason, effectiveOn, conditions: [], ownerId: null, reviewOn: null, decidedBy: scope.viewerId, decidedOn: scope.today };
      const errors = decisionFindings(decision, scope.today, { needed: true });
      if (errors.length > 0) throw Problem.invalid(...errors);
      await this.moves.make(scope, hand, 'fund', { expectedState });
      await this.keep(scope, hand, decision);
      return this.reader.view(scope, caseId);
    });
  }

  writeTalkingPoints(call: Call, caseId: string, { talkingPoints }: WriteTalkingPoints): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const delivery = await this.newest(scope, caseId);
      requireVersion(call, delivery.version);
      if (delivery.deliveredOn !== null) throw Problem.refused('delivered', 'The person has been told, so there is nothing to prepare any more.');
      await this.repository.writeTalkingPoints(scope.tx, scope.organisationId, delivery.id, talkingPoints);
      return this.reader.view(scope, caseId);
    });
  }

  /** What was not funded is told too, and waits for its money all the same. */
  deliver(call: Call, caseId: string, { expectedState }: ExpectedCase): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const hand = await this.moves.atHand(scope, caseId);
      const delivery = await this.newest(scope, caseId);
      if (delivery.deliveredOn !== null || hand.row.state !== expectedState) throw Problem.refused('state_changed', 'This case has moved on by now. Look at it again.');
      if (hand.row.state !== 'ready_not_funded') await this.moves.make(scope, hand, 'deliver', { expectedState });
      await this.repository.deliver(scope.tx, scope.organisationId, delivery.id, scope.viewerId, scope.today);
      return this.reader.view(scope, caseId);
    });
  }

  acknowledge(call: Call, caseId: string, { expectedState, answer = '' }: AcknowledgeDecision): Promise<CaseView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const hand = await this.moves.atHand(scope, caseId);
      const delivery = await this.newest(scope, caseId);
      // After an appeal was dismissed it is acknowledged once more.
      const again = hand.row.state === 'delivered';
      if (delivery.deliveredOn === null || (delivery.acknowledgedOn !== null && !again) || hand.row.state !== expectedState) throw Problem.refused('state_changed', 'This case has moved on by now. Look at it again.');
      if (hand.row.state !== 'ready_not_funded') await this.moves.make(scope, hand, 'acknowledge', { expectedState });
      await this.repository.acknowledge(scope.tx, scope.organisationId, delivery.id, { answer, on: scope.today });
      return this.reader.view(scope, caseId);
    });
  }

  /** Whoever presents the case tells the person; where nobody does, whoever decided. */
  private async keep({ tx, organisationId, viewerId, today }: Scope, { row }: CaseAtHand, decision: NewDecision): Promise<void> {
    await this.repository.insert(tx, organisationId, row.id, decision, { delivererId: row.presenter?.id ?? viewerId, dueOn: addDays(today, DELIVER_WITHIN_DAYS) });
  }

  private async newest({ tx, organisationId }: Scope, caseId: string): Promise<DeliveryRow> {
    const [decision] = await this.repository.of(tx, organisationId, caseId);
    const delivery = decision ? await this.repository.delivery(tx, organisationId, decision.id) : null;
    if (!delivery) throw Problem.refused('not_decided', 'Nothing has been decided yet.');
    return delivery;
  }

  private async competencyErrors(scope: Scope, caseId: string, { conditions = [] }: DecideCase): Promise<{ field: string; message: string }[]> {
    const known = await this.reader.competencies(scope, caseId);
    return conditions.flatMap(({ competency }, at) => (known.has(competency) ? [] : [{ field: `conditions.${at}.competency`, message: 'The ladder of this case has no such competency.' }]));
  }

  private async ownerErrors({ tx, organisationId, today }: Scope, ownerId: string | null): Promise<{ field: string; message: string }[]> {
    const row = ownerId === null ? null : await this.people.row(tx, organisationId, ownerId, today);
    return ownerId === null || (row && (row.endedOn === null || row.endedOn > today)) ? [] : [{ field: 'ownerId', message: 'Choose somebody of the organisation.' }];
  }
}
