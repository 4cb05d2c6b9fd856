import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { SeverityName } from '../evidence/voices.dto.js';

/** Keeps what was observed against someone's evidence, and their answers; append-only. */
@Injectable()
export class CounterObservationsRepository {
  async insert(
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

  async answer(tx: Tx, organisationId: string, { observationId, personId, answer, on }: { observationId: string; personId: string; answer: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO counter_observation_answers (organisation_id, id, observation_id, person_id, answer, on_day) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), observationId, personId, answer, on]);
  }
}
