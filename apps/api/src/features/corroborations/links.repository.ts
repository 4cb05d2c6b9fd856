import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';
import { ASK_STATE, VOICE_NAME, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import type { ConfirmationView } from './confirmations.dto.js';
import { CORRECTION } from './corroborations.repository.js';

/** Where a link leads, before anything of the organisation is read. */
export interface LinkHead {
  readonly organisationId: string;
  readonly askId: string;
}

/** What stands behind a link that can be used now. */
export interface OpenLink extends Omit<ConfirmationView, 'expiresAt'> {
  readonly expiresAt: Date;
  readonly itemId: string;
  readonly authorId: string;
  readonly outsiderId: string | null;
  /** The link, or an earlier one, was shown to the author. */
  readonly passedOn: boolean;
  readonly shared: boolean;
  readonly email: string;
}

const TODAY = '(now() AT TIME ZONE g.time_zone)::date';

const OPEN = `
  SELECT a.id, g.name AS "organisationName", t.id AS "authorId", t.name AS "authorName", ${VOICE_NAME} AS name, o.id IS NOT NULL AS outside, o.id AS "outsiderId", coalesce(o.email, p.email) AS email,
         a.message, a.item_id AS "itemId", a.passed_on AS "passedOn", i.state = 'shared' AS shared, r.revision, r.title, r.situation, r.happened, r.contribution, r.result, r.started_on AS "startedOn", r.ended_on AS "endedOn", r.link,
         l.expires_at AS "expiresAt", ${TODAY}::text AS today, ${CORRECTION} AS correction
    FROM corroboration_links l
    JOIN organisations g ON g.id = l.organisation_id
    JOIN corroboration_asks a ON a.organisation_id = l.organisation_id AND a.id = l.ask_id
    JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id AND i.state IN ('private', 'shared')
    JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
    JOIN people t ON t.organisation_id = i.organisation_id AND t.id = i.person_id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
   WHERE l.organisation_id = $1 AND l.used_at IS NULL AND l.expires_at > now() AND ${ASK_STATE} = 'asked'
     AND (t.ended_on IS NULL OR t.ended_on > ${TODAY}) AND (p.ended_on IS NULL OR p.ended_on > ${TODAY})`;

/** Links are global rows, because they are looked up before it is known which organisation asks; what stands behind one is read as its tenant. */
@Injectable()
export class LinksRepository {
  constructor(private readonly dataSource: DataSource) {}

  async head(tokenDigest: string): Promise<LinkHead | null> {
    const [row] = await this.dataSource.query<LinkHead[]>('SELECT organisation_id AS "organisationId", ask_id AS "askId" FROM corroboration_links WHERE token_digest = $1 AND used_at IS NULL AND expires_at > now()', [tokenDigest]);
    return row ?? null;
  }

  /** Null when it cannot be used any more, for whatever reason. */
  async open(tx: Tx, organisationId: string, tokenDigest: string): Promise<OpenLink | null> {
    const [row] = await tx.query<OpenLink[]>(`${OPEN} AND l.token_digest = $2`, [organisationId, tokenDigest]);
    return row ?? null;
  }

  /** The same, held until the transaction ends: who else comes with it waits, and then finds it used. */
  async hold(tx: Tx, organisationId: string, tokenDigest: string): Promise<OpenLink | null> {
    await tx.query('SELECT 1 FROM corroboration_links WHERE token_digest = $1 FOR UPDATE', [tokenDigest]);
    return this.open(tx, organisationId, tokenDigest);
  }

  async create(tx: Tx, link: { id: string; tokenDigest: string; organisationId: string; askId: string; expiresAt: Date; passedOn: boolean; today: string }): Promise<void> {
    const { id, tokenDigest, organisationId, askId, expiresAt, passedOn, today } = link;
    await this.end(tx, organisationId, askId);
    await tx.query('INSERT INTO corroboration_links (token_digest, id, organisation_id, ask_id, expires_at) VALUES ($1, $2, $3, $4, $5)', [tokenDigest, id, organisationId, askId, expiresAt]);
    await tx.query('UPDATE corroboration_asks SET sent_on = $3, expires_at = $4, passed_on = passed_on OR $5, reminders = 0, reminded_on = NULL WHERE organisation_id = $1 AND id = $2', [organisationId, askId, today, expiresAt, passedOn]);
  }

  /** Ends every link of a request that could still be used. */
  async end(tx: Tx, organisationId: string, askId: string): Promise<void> {
    await tx.query('UPDATE corroboration_links SET expires_at = now() WHERE organisation_id = $1 AND ask_id = $2 AND used_at IS NULL AND expires_at > now()', [organisationId, askId]);
  }

  async use(tx: Tx, tokenDigest: string): Promise<void> {
    await tx.query('UPDATE corroboration_links SET used_at = now() WHERE token_digest = $1', [tokenDigest]);
  }
}
