import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { RecordPayBand, RecordPayFactor } from './pay-bands.dto.js';

export interface BandRow {
  readonly rung: string;
  readonly currency: string;
  readonly min: number;
  readonly mid: number;
  readonly softTop: number;
  readonly max: number;
  readonly effectiveFrom: string;
}

export interface FactorRow {
  readonly location: string;
  readonly factor: number;
  readonly effectiveFrom: string;
}

const BAND = 'b.rung, b.currency, b.min::float8 AS min, b.mid::float8 AS mid, b.soft_top::float8 AS "softTop", b.max::float8 AS max, b.effective_from AS "effectiveFrom"';

/** Bands of pay and location factors, as they were recorded. */
@Injectable()
export class PayBandsRepository {
  /** One for each rung and currency. */
  inForce(tx: Tx, organisationId: string, today: string): Promise<BandRow[]> {
    return tx.query<BandRow[]>(
      `SELECT DISTINCT ON (b.rung, b.currency) ${BAND} FROM pay_bands b WHERE b.organisation_id = $1 AND b.effective_from <= $2::date
        ORDER BY b.rung, b.currency, b.effective_from DESC, b.recorded_at DESC, b.id DESC`,
      [organisationId, today],
    );
  }

  planned(tx: Tx, organisationId: string, today: string): Promise<BandRow[]> {
    return tx.query<BandRow[]>(
      `SELECT DISTINCT ON (b.effective_from, b.rung, b.currency) ${BAND} FROM pay_bands b WHERE b.organisation_id = $1 AND b.effective_from > $2::date
        ORDER BY b.effective_from, b.rung, b.currency, b.recorded_at DESC, b.id DESC LIMIT 200`,
      [organisationId, today],
    );
  }

  /** One for each place, whatever the case in which its name was written. */
  factors(tx: Tx, organisationId: string, today: string): Promise<FactorRow[]> {
    return tx.query<FactorRow[]>(
      `SELECT DISTINCT ON (lower(f.location)) f.location, f.factor::float8 AS factor, f.effective_from AS "effectiveFrom" FROM pay_factors f WHERE f.organisation_id = $1 AND f.effective_from <= $2::date
        ORDER BY lower(f.location), f.effective_from DESC, f.recorded_at DESC, f.id DESC`,
      [organisationId, today],
    );
  }

  async insertBand(tx: Tx, organisationId: string, by: string, { rung, currency, min, mid, softTop, max, effectiveFrom }: RecordPayBand): Promise<void> {
    await tx.query(
      'INSERT INTO pay_bands (organisation_id, id, rung, currency, min, mid, soft_top, max, effective_from, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [organisationId, uuid(), rung, currency, min, mid, softTop, max, effectiveFrom, by],
    );
  }

  async insertFactor(tx: Tx, organisationId: string, by: string, { location, factor, effectiveFrom }: RecordPayFactor): Promise<void> {
    await tx.query('INSERT INTO pay_factors (organisation_id, id, location, factor, effective_from, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), location, factor, effectiveFrom, by]);
  }
}
