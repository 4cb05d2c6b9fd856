import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Assessments } from '../readiness/assessments.js';
import type { DueDecision } from './case-days.repository.js';

/** Gives a promoted person the rung that was decided, from the day that was decided. */
@Injectable()
export class Promotions {
  constructor(
    private readonly ladders: LaddersRepository,
    private readonly people: PeopleRepository,
    private readonly assessments: Assessments,
  ) {}

  /** The history keeps the rung before; targets agreed on for it go, so that the next one is the target. */
  async apply(moment: Pick<Scope, 'tx' | 'organisationId' | 'today'>, { personId, targetRung, ladderVersion, code, decidedBy, day }: DueDecision): Promise<{ ladder: Ladder; id: string }> {
    const { tx, organisationId } = moment;
    await this.ladders.hold(tx, organisationId);
    const { ladder } = await this.ladders.current(tx, organisationId);
    const id = (await this.ladders.rungSince(tx, organisationId, targetRung, ladderVersion)) ?? targetRung;
    await this.people.insertLevels(tx, organisationId, decidedBy, [{ personId, rung: id, effectiveFrom: day, reason: `Promoted, case ${code}` }]);
    await this.people.update(tx, organisationId, personId, { targetRung: null, secondTargetRung: null });
    await this.assessments.refresh(moment, [personId]);
    return { ladder, id };
  }
}
