import { Injectable } from '@nestjs/common';
import { daysBetween } from '@nextrung/domain/kernel';
import type { Scope } from '../../platform/access/access.js';
import { StandingMarks } from '../gaps/standing-marks.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import type { HandedTarget, HandoverReach, HandoverView } from './handovers.dto.js';
import { type Passing, PassingRepository } from './passing.repository.js';

export type PassingView = Pick<HandoverView, 'verifications' | 'promises' | 'proposals' | 'marks' | 'asks' | 'target'> & { readonly counts: Omit<HandoverView['counts'], 'notes'> };

const NOTHING = { verifications: [], promises: [], proposals: [], marks: [], asks: [], target: null };

/** Puts together what passes on with a role, as far as someone sees it. */
@Injectable()
export class PassingReader {
  constructor(
    private readonly repository: PassingRepository,
    private readonly marks: StandingMarks,
    private readonly targets: TargetsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** @param managerId in whose place what depends on the reader is worked out */
  async read(scope: Scope, reach: HandoverReach, passing: Passing, managerId: string): Promise<PassingView> {
    const { tx, organisationId, today } = scope;
    const indicators = namedIndicators(await this.ladders.current(tx, organisationId));
    const named = <Row extends { readonly indicator: string | null }>(row: Row): Row & { text: string } => ({ ...row, text: row.indicator === null ? '' : (indicators.get(row.indicator)?.text ?? row.indicator) });

    const verifications = (await this.repository.verifications(tx, organisationId, passing)).map(({ id, title, sharedOn }) => ({ itemId: reach === 'open' ? id : null, title, sharedOn, days: daysBetween(sharedOn, today) }));
    const promises = (await this.repository.promises(tx, organisationId, passing)).map((row) => named({ ...row, overdue: row.dueOn < today }));
    const proposals = (await this.repository.proposals(tx, organisationId, passing)).map(named);
    const asks = await this.repository.asks(tx, organisationId, passing);
    const marks = reach === 'past' ? await this.marks.before(scope, passing.before) : await this.marks.open(scope, managerId);
    const counts = { verifications: verifications.length, promises: promises.length, proposals: proposals.length, marks: marks.length, asks: asks.length, ...(await this.repository.standing(tx, organisationId, passing)) };
    if (reach === 'ahead') return { ...NOTHING, counts };
    return { verifications, promises, proposals, marks, asks, target: reach === 'open' ? await this.target(scope) : null, counts };
  }

  private async target({ tx, organisationId, personId, today }: Scope): Promise<HandedTarget> {
    const { targetRung, isDefault, secondRung, overlays } = await this.targets.targetOf(tx, organisationId, personId, today);
    return { rung: targetRung, isDefault, secondRung, overlays: [...overlays] };
  }
}
