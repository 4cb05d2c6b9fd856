import { Injectable } from '@nestjs/common';
import type { CycleState } from '@nextrung/domain/promotion';
import { readinessPolicy } from '@nextrung/domain/readiness';
import type { Tx } from '../../persistence/transaction.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CyclesRepository } from './cycles.repository.js';

/** Takes a cycle to a step; as it opens, the ladder and the readiness model in force are frozen for its cases. */
@Injectable()
export class CycleSteps {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  async take(tx: Tx, organisationId: string, cycleId: string, to: CycleState, today: string): Promise<void> {
    const { id: ladderVersionId } = await this.ladders.head(tx, organisationId);
    await this.cycles.take(tx, organisationId, cycleId, { to, ladderVersionId, policyVersion: readinessPolicy.version, today });
  }
}
