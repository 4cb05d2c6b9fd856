import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { DigestKind } from './digest.entity.js';
import { AT_FIRST, type DigestWishes } from './digest-wishes.js';
import type { Schedule } from './slots.js';

const WISHES = 'version, own, team, rhythm, weekday, hour, time_zone AS "timeZone"';

/** What people want by mail, and when. */
@Injectable()
export class DigestSettingsRepository {
  async wishes(tx: Tx, organisationId: string, personId: string): Promise<DigestWishes> {
    const [row] = await tx.query<DigestWishes[]>(`SELECT ${WISHES} FROM digest_settings WHERE organisation_id = $1 AND id = $2`, [organisationId, personId]);
    return row ?? AT_FIRST;
  }

  async save(tx: Tx, organisationId: string, personId: string, { own, team, rhythm, weekday, hour, timeZone }: Omit<DigestWishes, 'version'>): Promise<void> {
    await tx.query(
      `INSERT INTO digest_settings (organisation_id, id, own, team, rhythm, weekday, hour, time_zone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organisation_id, id) DO UPDATE SET version = digest_settings.version + 1, own = $3, team = $4, rhythm = $5, weekday = $6, hour = $7, time_zone = $8, changed_at = now()`,
      [organisationId, personId, own, team, rhythm, weekday, hour, timeZone],
    );
  }

  /** Switches one kind. False: it was so already. */
  async switch(tx: Tx, organisationId: string, personId: string, kind: DigestKind, on: boolean): Promise<boolean> {
    const { rhythm, weekday, hour } = AT_FIRST;
    const rows = await tx.query<unknown[]>(
      `INSERT INTO digest_settings (organisation_id, id, own, team, rhythm, weekday, hour)
       SELECT $1, $2, $3::boolean OR $4::text <> 'own', $3 OR $4 <> 'team', $5, $6, $7 WHERE NOT $3 OR EXISTS (SELECT 1 FROM digest_settings WHERE organisation_id = $1 AND id = $2)
       ON CONFLICT (organisation_id, id) DO UPDATE SET version = digest_settings.version + 1, changed_at = now(),
              own = CASE $4 WHEN 'own' THEN $3 ELSE digest_settings.own END, team = CASE $4 WHEN 'team' THEN $3 ELSE digest_settings.team END
        WHERE $3 IS DISTINCT FROM CASE $4 WHEN 'own' THEN digest_settings.own ELSE digest_settings.team END
       RETURNING id`,
      [organisationId, personId, on, kind, rhythm, weekday, hour],
    );
    return rows.length > 0;
  }

  /** Every time at which somebody may want a digest, with null for the organisation's time zone. */
  schedules(tx: Tx, organisationId: string): Promise<(Omit<Schedule, 'timeZone'> & { timeZone: string | null })[]> {
    const { rhythm, weekday, hour } = AT_FIRST;
    return tx.query<(Omit<Schedule, 'timeZone'> & { timeZone: string | null })[]>(
      `SELECT rhythm, weekday, hour, time_zone AS "timeZone" FROM digest_settings WHERE organisation_id = $1 AND (own OR team)
       UNION SELECT $2::text, $3::smallint, $4::smallint, NULL`,
      [organisationId, rhythm, weekday, hour],
    );
  }
}
