import { Injectable } from '@nestjs/common';
import type { Level } from '@nextrung/domain/evidence';
import type { PanelRating, PanelReview } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ROUND } from '../../platform/access/seats.sql.js';

export interface ReviewRow {
  readonly id: string;
  readonly draft: Partial<PanelReview>;
  readonly version: number;
  readonly submittedOn: string | null;
}

export interface RatingRow {
  /** Empty: the case as a whole. */
  readonly competency: string;
  readonly level: Level;
  readonly reason: string;
  readonly cites: readonly string[];
}

/** The reviews of a case, each its author's. */
@Injectable()
export class ReviewsRepository {
  /** Of one member, in the present round. */
  async own(tx: Tx, organisationId: string, caseId: string, raterId: string): Promise<ReviewRow | null> {
    const [row] = await tx.query<ReviewRow[]>(
      `SELECT v.id, v.draft, v.version, v.submitted_on AS "submittedOn" FROM cases c
         JOIN case_reviews v ON v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.round = ${ROUND} AND v.rater_id = $3
        WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, caseId, raterId],
    );
    return row ?? null;
  }

  ratings(tx: Tx, organisationId: string, reviewId: string): Promise<RatingRow[]> {
    return tx.query<RatingRow[]>('SELECT r.competency, r.level, r.reason, r.cites FROM case_ratings r WHERE r.organisation_id = $1 AND r.review_id = $2', [organisationId, reviewId]);
  }

  async write(tx: Tx, organisationId: string, caseId: string, raterId: string, draft: PanelReview): Promise<void> {
    await tx.query(
      `INSERT INTO case_reviews (organisation_id, id, case_id, round, rater_id, draft) SELECT $1, $2, c.id, ${ROUND}, $4, $5 FROM cases c WHERE c.organisation_id = $1 AND c.id = $3
       ON CONFLICT (organisation_id, case_id, round, rater_id) DO UPDATE SET draft = excluded.draft, version = case_reviews.version + 1`,
      [organisationId, uuid(), caseId, raterId, JSON.stringify(draft)],
    );
  }

  /** Seals the ratings: from here on nobody can change or take away what was submitted. */
  async submit(tx: Tx, organisationId: string, reviewId: string, { ratings, overall }: PanelReview, on: string): Promise<void> {
    const sealed: readonly (PanelRating & { competency: string })[] = [...ratings, { ...overall, competency: '' }];
    for (const { competency, level, reason, cites } of sealed) {
      await tx.query('INSERT INTO case_ratings (organisation_id, id, review_id, competency, level, reason, cites) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), reviewId, competency, level, reason, cites]);
    }
    await tx.query(`UPDATE case_reviews SET draft = '{}', version = version + 1, submitted_on = $3, submitted_at = now() WHERE organisation_id = $1 AND id = $2`, [organisationId, reviewId, on]);
  }

  /** Other names by which a text may tell whose case it is. */
  async otherNames(tx: Tx, organisationId: string, personId: string): Promise<string[]> {
    const [row] = await tx.query<{ email: string }[]>('SELECT p.email FROM people p WHERE p.organisation_id = $1 AND p.id = $2', [organisationId, personId]);
    return row ? [row.email] : [];
  }
}
