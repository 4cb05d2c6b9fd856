import { Injectable } from '@nestjs/common';
import { compaRatio, payAmong } from '@nextrung/domain/pay';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { amountErrors, currencyErrors, payDayErrors } from '../pay/pay-rules.js';
import { PayScale, type PayScaleOfDay } from '../pay-bands/pay-scale.js';
import type { CasePay, PayAmongOthers, ProposePay } from './case-pay.dto.js';
import { CyclePayRepository, type PaidCaseRow } from './cycle-pay.repository.js';
import { costOf, standing, warningsOf } from './pay-standing.js';
import { rungOf } from './rung-of.js';

/** Pay for one promotion. A case that was not decided to promote is not there. */
@Injectable()
export class CasePayService {
  constructor(
    private readonly access: Access,
    private readonly repository: CyclePayRepository,
    private readonly scale: PayScale,
    private readonly ladders: LaddersRepository,
  ) {}

  read(call: Call, caseId: string): Promise<CasePay> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => this.view(scope, caseId));
  }

  async view(scope: Scope, caseId: string): Promise<CasePay> {
    const { tx, organisationId } = scope;
    const row = await this.paid(scope, caseId);
    const { ladder } = await this.ladders.current(tx, organisationId);
    const scale = await this.scale.of(scope);
    const factor = scale.factor(row.location);
    return {
      caseId, code: row.code, person: row.person, state: row.funded ? 'promoted' : 'not_funded', cycle: row.cycle, target: rungOf(ladder, row.targetRung), effectiveOn: row.effectiveOn,
      location: row.location, locationFactor: factor?.factor ?? 1, factorKnown: factor !== null, workingShare: row.workingShare,
      present: standing(ladder, scale, row.present, row.fromRung, row.location),
      presentAtTarget: standing(ladder, scale, row.present, row.targetRung, row.location),
      proposed: standing(ladder, scale, row.proposal, row.targetRung, row.location),
      cost: costOf(row), warnings: warningsOf(row, scale),
      among: await this.among(scope, row, scale),
      proposals: await this.repository.proposals(tx, organisationId, caseId),
    };
  }

  /** Answers nothing: the answer to a creating call is kept with its key, and pay has no place there. */
  propose(call: Call, caseId: string, proposal: ProposePay): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      await this.paid(scope, caseId);
      const wrong = [...amountErrors(proposal.amount), ...currencyErrors(proposal.currency), ...payDayErrors(proposal.effectiveOn, today, 'effectiveOn')];
      if (wrong.length > 0) throw Problem.invalid(...wrong);
      await this.repository.propose(tx, organisationId, caseId, proposal, { by: viewerId, on: today });
    });
  }

  private async paid({ tx, organisationId, viewerId, today }: Scope, caseId: string): Promise<PaidCaseRow> {
    const [row] = await this.repository.cases(tx, organisationId, viewerId, today, { caseId });
    if (!row) throw Problem.notFound();
    return row;
  }

  /** Of the newest proposal; the person and the reader are never among the others. */
  private async among({ tx, organisationId, viewerId, today }: Scope, { person, proposal, targetRung, location }: PaidCaseRow, scale: PayScaleOfDay): Promise<PayAmongOthers | null> {
    const band = proposal && scale.band(targetRung, proposal.currency);
    if (!proposal || !band) return null;
    const ratio = (amount: number, place: string | null): number => compaRatio(amount, band, scale.factor(place)?.factor ?? 1);
    const others = await this.repository.atRung(tx, organisationId, today, { rung: targetRung, currency: proposal.currency, without: [person.id, viewerId] });
    return payAmong(ratio(Number(proposal.amount), location), others.map((other) => ratio(other.amount, other.location)));
  }
}
