import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { PRESENTS_NOW, RECUSED, ROUND, SEATED } from '../../platform/access/seats.sql.js';
import { PEOPLE_OF, STANDS_IN_FOR } from '../../platform/access/standings.sql.js';
import type { CaseRoom } from './cases.dto.js';
import { type CaseRow, CYCLE, personOf, ref } from './cases.repository.js';

export interface CaseListRow extends Pick<CaseRow, 'id' | 'code' | 'person' | 'state' | 'targetRung' | 'ladderVersion' | 'openedOn' | 'cycle'> {
  /** Presents it, or stands in for whoever does. */
  readonly isPresenter: boolean;
  readonly isDecider: boolean;
  /** They decide it, and its business need waits for them or is not written yet. */
  readonly needWaits: boolean;
  readonly isFacilitator: boolean;
  readonly isMember: boolean;
  readonly isAppealDecider: boolean;
  /** Presents it, manages the person, or stands in for whoever does. */
  readonly isOutside: boolean;
  /** Was recused from it. */
  readonly isRecused: boolean;
  readonly deliverBy: string | null;
  /** The person has been told of the newest decision. */
  readonly told: boolean;
  readonly acknowledged: boolean;
  /** Nominated the person, or stands in for whoever did and presents it. */
  readonly isNominator: boolean;
  /** Was asked to tell the person of the newest decision, or presents the case now. */
  readonly isDeliverer: boolean;
  readonly hasPanel: boolean;
  readonly needDecided: boolean;
  readonly sentBack: boolean;
  readonly hasRated: boolean;
  readonly enoughRated: boolean;
  readonly revealed: boolean;
  /** Where it is open to them. */
  readonly room: CaseRoom | null;
  /** Last days of the steps of its cycle; null: outside of every one. */
  readonly days: { readonly lockUntil: string; readonly rateUntil: string; readonly calibrateUntil: string } | null;
  readonly answerBy: string | null;
  /** Since when it is where it is. */
  readonly since: string;
}

/** Which cases are asked for. */
export interface CaseListQuery {
  readonly today: string;
  /** Also those in which the viewer has no part. */
  readonly everyone?: boolean;
  /** Only those of one person. */
  readonly about?: string | null;
  /** Only those of one cycle, up to 500. */
  readonly cycle?: string | null;
  readonly only?: string | null;
}

/** Cases that somebody could have a part in: found by index, whatever else an organisation has. */
const HAS_A_PART = `
  SELECT x.id FROM cases x WHERE x.organisation_id = $1 AND x.person_id = $2
  UNION ALL SELECT x.id FROM cases x WHERE x.organisation_id = $1 AND x.presenter_id = $2
  UNION ALL SELECT x.id FROM cases x WHERE x.organisation_id = $1 AND x.decider_id = $2
  UNION ALL SELECT x.id FROM cases x WHERE x.organisation_id = $1 AND x.appeal_decider_id = $2
  UNION ALL SELECT x.id FROM cases x JOIN panels n ON n.organisation_id = $1 AND n.id = x.panel_id WHERE x.organisation_id = $1 AND n.facilitator_id = $2
  UNION ALL SELECT x.id FROM cases x JOIN panel_members n ON n.organisation_id = $1 AND n.panel_id = x.panel_id WHERE x.organisation_id = $1 AND n.person_id = $2
  UNION ALL SELECT x.id FROM cases x JOIN (${STANDS_IN_FOR}) n ON n.person_id = x.person_id AND n.manager_id = x.presenter_id WHERE x.organisation_id = $1`;

const STANDS_IN = `(c.person_id, c.presenter_id) IN (${STANDS_IN_FOR})`;
const SUBMITTED = (more: string): string => `case_reviews v WHERE v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.round = ${ROUND} AND v.submitted_on IS NOT NULL AND ${more}`;
const REVEALED = `EXISTS (SELECT 1 FROM case_calibrations b WHERE b.organisation_id = c.organisation_id AND b.case_id = c.id AND b.round = ${ROUND} AND b.revealed_at IS NOT NULL)`;

/** What somebody is to the case \`c\`, with its panel \`l\` and its need \`n\`. */
const PARTS = `
  SELECT coalesce(c.presenter_id = $2, false) OR s.holds AS presents, s.holds AS "standsIn", coalesce(c.decider_id = $2 AND n.outcome IS NOT NULL AND NOT ${RECUSED('$2')}, false) AS decides, coalesce(l.facilitator_id = $2, false) AS facilitates,
         ${SEATED('$2')} AND c.locked_on IS NOT NULL AND c.person_id <> $2 AS judges, EXISTS (SELECT 1 FROM ${SUBMITTED('v.rater_id = $2')}) AS rated
    FROM (SELECT coalesce(${STANDS_IN}, false) AS holds) s`;

/** Cases as lists show them: where each is, and what it asks of whoever reads the list. */
@Injectable()
export class CaseListRepository {
  /**
   * Those that somebody has a part in, also in the place of a manager for whom they stand in; open ones first, then the newest.
   * A decider does not see a case whose need is not decided yet.
   */
  list(tx: Tx, organisationId: string, viewerId: string, { today, everyone = false, about = null, cycle = null, only = null }: CaseListQuery): Promise<CaseListRow[]> {
    return tx.query<CaseListRow[]>(
      `SELECT * FROM (
         SELECT c.id, c.code, ${ref('p')} AS person, c.person_id AS "personId", c.state, c.target_rung AS "targetRung", v.version AS "ladderVersion", c.opened_on AS "openedOn", ${CYCLE},
                w.presents AS "isPresenter", w.decides AS "isDecider", coalesce(c.decider_id = $2, false) AND n.outcome IS NULL AS "needWaits", w.facilitates AS "isFacilitator", w.judges AS "isMember", coalesce(c.appeal_decider_id = $2, false) AS "isAppealDecider",
                w.presents OR c.person_id IN (${PEOPLE_OF.line_manager} UNION ALL ${PEOPLE_OF.delegate}) AS "isOutside", ${RECUSED('$2')} AS "isRecused",
                e.due_on AS "deliverBy", e.delivered_on IS NOT NULL AS told, e.acknowledged_on IS NOT NULL AS acknowledged,
                c.nominated_by = $2 OR (w."standsIn" AND c.nominated_by = c.presenter_id) AS "isNominator", coalesce(e.deliverer_id = $2, false) OR w.presents AS "isDeliverer", c.panel_id IS NOT NULL AS "hasPanel", n.outcome IS NOT NULL AS "needDecided",
                coalesce(c.state = 'returned' AND (SELECT m.made_by FROM case_moves m WHERE m.organisation_id = $1 AND m.case_id = c.id AND m.action = 'return' ORDER BY m.made_at DESC, m.id DESC LIMIT 1) = $2, false) AS "sentBack",
                w.rated AS "hasRated", w.facilitates AND (w.rated OR NOT w.judges) AND (SELECT count(*) FROM ${SUBMITTED(SEATED('v.rater_id'))}) >= l.quorum AS "enoughRated", ${REVEALED} AS revealed,
                CASE WHEN l.id IS NOT NULL AND c.person_id <> $2 AND (w.decides OR w.facilitates OR w.judges OR (coalesce(c.presenter_id = $2, false) AND ${PRESENTS_NOW})) THEN jsonb_build_object('panelId', l.id, 'name', l.name) END AS room,
                CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('lockUntil', y.lock_until, 'rateUntil', y.rate_until, 'calibrateUntil', y.calibrate_until) END AS days,
                (SELECT a.due_on FROM case_appeals a WHERE a.organisation_id = $1 AND a.case_id = c.id AND a.outcome IS NULL ORDER BY a.filed_on DESC, a.id DESC LIMIT 1) AS "answerBy",
                greatest(c.opened_on, e.decided_on, e.delivered_on, (SELECT max(m.made_on) FROM case_moves m WHERE m.organisation_id = $1 AND m.case_id = c.id)) AS since
           FROM cases c ${personOf('p', 'person_id')}
           JOIN ladder_versions v ON v.organisation_id = c.organisation_id AND v.id = c.ladder_version_id
           LEFT JOIN panels l ON l.organisation_id = c.organisation_id AND l.id = c.panel_id
           LEFT JOIN cycles y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id
           LEFT JOIN business_needs n ON n.organisation_id = c.organisation_id AND n.case_id = c.id
           LEFT JOIN LATERAL (SELECT x.due_on, x.delivered_on, x.acknowledged_on, x.deliverer_id, z.decided_on FROM case_deliveries x JOIN case_decisions z ON z.organisation_id = x.organisation_id AND z.id = x.decision_id
                               WHERE x.organisation_id = $1 AND x.case_id = c.id ORDER BY z.decided_at DESC, z.id DESC LIMIT 1) e ON true
           CROSS JOIN LATERAL (${PARTS}) w
          WHERE c.organisation_id = $1 AND ($5::uuid IS NULL OR c.person_id = $5::uuid) AND ($6::uuid IS NULL OR c.cycle_id = $6::uuid) AND ($7::uuid IS NULL OR c.id = $7::uuid)${everyone ? '' : ` AND c.id IN (${HAS_A_PART})`}) s
        WHERE $4::boolean OR s."personId" = $2 OR s."isPresenter" OR s."isDecider" OR s."isFacilitator" OR s."isMember" OR s."isAppealDecider"
        ORDER BY s.state IN ('acknowledged', 'withdrawn'), s."openedOn" DESC, s.id DESC LIMIT CASE WHEN $6::uuid IS NULL THEN 200 ELSE 500 END`,
      [organisationId, viewerId, today, everyone, about, cycle, only],
    );
  }
}
