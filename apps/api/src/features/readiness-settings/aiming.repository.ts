import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { TargetsRepository } from '../ladders/targets.repository.js';

/** Answers who is on the way to a rung. */
@Injectable()
export class AimingRepository {
  constructor(private readonly targets: TargetsRepository) {}

  /** People who are still here and have one of these rungs as a target, by id. */
  async peopleAimingAt(tx: Tx, organisationId: string, rungs: readonly string[], today: string): Promise<string[]> {
    if (rungs.length === 0) return [];
    const people = await tx.query<{ id: string }[]>('SELECT id FROM people WHERE organisation_id = $1 AND NOT service AND (ended_on IS NULL OR ended_on > $2) ORDER BY id', [organisationId, today]);
    const targets = await this.targets.targetsOf(tx, organisationId, people.map(({ id }) => id), today);
    return people.map(({ id }) => id).filter((id) => {
      const { targetRung = null, secondRung = null } = targets.get(id) ?? {};
      return rungs.some((rung) => rung === targetRung || rung === secondRung);
    });
  }
}
