import { Injectable } from '@nestjs/common';
import { hasReached, isUnderWay, reaches } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { type CycleAtHand, NominationCyclesRepository } from './nomination-cycles.repository.js';

type Moment = Pick<Scope, 'tx' | 'organisationId'>;

/** Whom a cycle is asked about. */
export interface Nominee {
  readonly targetRung: string;
  readonly teamId: string | null;
}

/** The panel of a case, and who decides what it judges. */
export interface Seat {
  readonly id: string;
  readonly deciderId: string;
}

/** Which cycle and which panel a case belongs to. */
@Injectable()
export class NominationCycles {
  constructor(private readonly repository: NominationCyclesRepository) {}

  /** A cycle that takes nominations now; refused (400) at `cycleId` otherwise. */
  async nominating({ tx, organisationId }: Moment, cycleId: string): Promise<CycleAtHand> {
    const cycle = await this.repository.one(tx, organisationId, cycleId);
    if (cycle?.state !== 'nominating') throw notNow(cycle && hasReached(cycle.state, 'drafting') ? 'This cycle takes no nominations any more.' : 'This cycle does not take nominations now.');
    return cycle;
  }

  /** A cycle that is under way, for a case that comes from another one. */
  async underWay({ tx, organisationId }: Moment, cycleId: string): Promise<CycleAtHand> {
    const cycle = await this.repository.one(tx, organisationId, cycleId);
    if (!cycle || !isUnderWay(cycle.state)) throw notNow('Choose a cycle that is under way.');
    return cycle;
  }

  /** The panel for a rung; null where the cycle has none for it. Refused (400) for whom the cycle is not. */
  async seat({ tx, organisationId }: Moment, cycle: CycleAtHand, nominee: Nominee): Promise<Seat | null> {
    if (!reaches(cycle, nominee)) throw notNow('This cycle is for other teams or other rungs.');
    return this.repository.panel(tx, organisationId, cycle.id, nominee.targetRung);
  }

  /** Outside of every cycle a reason is needed where one that is under way is for this person and rung. */
  async requireReason({ tx, organisationId }: Moment, nominee: Nominee, reason: string): Promise<void> {
    if (reason !== '') return;
    const cycle = (await this.repository.underWay(tx, organisationId)).find((one) => reaches(one, nominee));
    if (cycle) throw Problem.invalid({ field: 'offCycleReason', message: `The cycle “${cycle.name}” is under way. Say why this one does not belong to it.` });
  }

  deciderOf({ tx, organisationId }: Moment, panelId: string): Promise<string | null> {
    return this.repository.deciderOf(tx, organisationId, panelId);
  }
}

const notNow = (message: string): Problem => Problem.invalid({ field: 'cycleId', message });
