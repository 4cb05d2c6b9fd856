import { Injectable } from '@nestjs/common';
import type { RungSettings } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** What an organisation asks for at one rung, and the overlays that everyone on the way to it is assessed for. */
export interface StoredRungSettings extends RungSettings {
  readonly overlays: readonly string[];
}

export interface OrganisationSettings {
  /** 0: nothing has been changed from the ladder. */
  readonly version: number;
  /** By rung code; a rung that is missing follows the ladder. */
  readonly rungs: Readonly<Record<string, StoredRungSettings>>;
}

export interface SettingsVersionRow {
  readonly version: number;
  readonly changedBy: { readonly id: string; readonly name: string };
  readonly changedAt: Date;
  readonly reason: string;
  readonly changes: readonly string[];
}

/** Reads what an organisation asks for, and keeps every change as a new version. */
@Injectable()
export class SettingsRepository {
  async current(tx: Tx, organisationId: string): Promise<OrganisationSettings> {
    const [row] = await tx.query<OrganisationSettings[]>('SELECT version, rungs FROM readiness_settings WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1', [organisationId]);
    return row ?? { version: 0, rungs: {} };
  }

  history(tx: Tx, organisationId: string): Promise<SettingsVersionRow[]> {
    return tx.query<SettingsVersionRow[]>(
      `SELECT s.version, jsonb_build_object('id', p.id, 'name', p.name) AS "changedBy", s.changed_at AS "changedAt", s.reason, s.changes
         FROM readiness_settings s JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.changed_by
        WHERE s.organisation_id = $1 ORDER BY s.version DESC LIMIT 100`,
      [organisationId],
    );
  }

  /** Serialises changes of one organisation until the transaction ends. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('nextrung readiness settings'), hashtext($1))`, [organisationId]);
  }

  async insert(tx: Tx, organisationId: string, change: OrganisationSettings & { changedBy: string; reason: string; changes: readonly string[] }): Promise<void> {
    await tx.query('INSERT INTO readiness_settings (organisation_id, id, version, rungs, changes, reason, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      organisationId, uuid(), change.version, JSON.stringify(change.rungs), change.changes, change.reason, change.changedBy,
    ]);
  }
}
