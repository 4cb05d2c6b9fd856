import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { LevelName, SeverityName } from '../evidence/evidence.dto.js';

/** Keeps words about items; history is append-only. */
@Injectable()
export class RatingsRepository {
  async insert(
    tx: Tx,
    organisationId: string,
    given: { itemId: string; raterId: string; forId: string | null; role: 'manager' | 'other'; note: string; on: string; revision: number },
    ratings: readonly { indicator: string; level: LevelName }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ratings (organisation_id, item_id, rater_id, for_id, role, note, on_day, revision, id, indicator, level)
       SELECT $1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::date, $8::int, * FROM unnest($9::uuid[], $10::text[], $11::text[])`,
      [organisationId, given.itemId, given.raterId, given.forId, given.role, given.note, given.on, given.revision, ratings.map(() => uuid()), ratings.map((r) => r.indicator), ratings.map((r) => r.level)],
    );
  }

  async insertCounterObservation(
    tx: Tx,
    organisationId: string,
    observed: { personId: string; itemId: string; observerId: string; role: 'manager' | 'other'; indicator: string; severity: SeverityName; facts: string; on: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO counter_observations (organisation_id, id, person_id, item_id, observer_id, role, indicator, severity, facts, on_day)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [organisationId, uuid(), observed.personId, observed.itemId, observed.observerId, observed.role, observed.indicator, observed.severity, observed.facts, observed.on],
    );
  }
}
