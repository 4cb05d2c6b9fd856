import { Injectable } from '@nestjs/common';
import type { Impact, Level, SealableItem } from '@nextrung/domain/evidence';
import type { Severity } from '@nextrung/domain/readiness';
import { oneOf } from '../../persistence/kept-plans.js';
import type { Tx } from '../../persistence/transaction.js';
import { lastDay } from '../evidence/last-day.js';
import { VOICE_ID, VOICE_WORDS, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import { shownName } from '../people/shown-name.js';

export interface EvidenceRow {
  readonly id: string;
  readonly personId: string;
  readonly episode: string;
  readonly title: string;
  readonly episodeName: string | null;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing: boolean;
  readonly loggedOn: string;
  readonly link: string | null;
  readonly impact: Impact;
  readonly metric: { name: string; unit: string; before: number | null; after: number | null; period: string; source?: string } | null;
  readonly indicators: readonly { id: string; claim: Level | null }[];
  /** Who may rate it and left it to others. */
  readonly declinedBy?: readonly string[];
  /** What opens its claims, where the ladder has moved on since it was logged or rated; left out: its indicators as they are. */
  readonly sealable?: SealableItem;
}

export interface RatingRow {
  readonly itemId: string;
  readonly raterId: string;
  readonly raterName: string;
  /** In whose place it was given. */
  readonly forId?: string | null;
  readonly forName?: string | null;
  readonly role: 'manager' | 'other';
  readonly indicator: string;
  readonly level: Level;
  readonly on: string;
}

export interface ConfirmationRow {
  readonly itemId: string;
  readonly colleagueId: string;
  readonly colleagueName: string;
  readonly on: string;
}

export interface CounterRow {
  readonly id: string;
  readonly personId: string;
  /** Of the item beside which it was observed. */
  readonly episode: string;
  readonly observerId: string;
  readonly observerName: string;
  readonly role: 'manager' | 'other';
  readonly indicators: readonly string[];
  readonly severity: Severity;
  readonly on: string;
}

export interface SubjectRow {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
  readonly managerName: string | null;
}

/** Signed and in force. */
export interface WaiverRow {
  readonly id: string;
  readonly personId: string;
  readonly indicator: string;
  readonly reason: string;
  readonly proposedBy: { readonly id: string; readonly name: string };
  readonly signedBy: { readonly id: string; readonly name: string };
  /** First day on which the indicator applies again. */
  readonly expiresOn: string;
}

export interface LeaveRow {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/** Everything recorded about people that their assessments are made from. */
export interface RecordedEvidence {
  readonly people: readonly SubjectRow[];
  readonly leaves: readonly LeaveRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly ratings: readonly RatingRow[];
  readonly confirmations: readonly ConfirmationRow[];
  readonly counters: readonly CounterRow[];
  readonly waivers: readonly WaiverRow[];
}

/**
 * Loads what assessments are made from, for one person or thousands, in seven queries and two waits.
 * Only shared items count. Of one day, a rating that its rater replaced for a reason does not. What was observed against a person stays, also when they take the item back.
 */
@Injectable()
export class AssessmentInputRepository {
  async load(tx: Tx, organisationId: string, personIds: readonly string[], today: string): Promise<RecordedEvidence> {
    const of = [organisationId, personIds];
    const [people, leaves, evidence, counters, waivers] = await Promise.all([
      tx.query<SubjectRow[]>(
        `SELECT p.id, p.name, m.id AS "managerId", m.name AS "managerName" FROM people p
           LEFT JOIN reporting_lines l ON l.organisation_id = p.organisation_id AND l.person_id = p.id AND l.kind = 'solid'
                                      AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
           LEFT JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
          WHERE p.organisation_id = $1 AND p.id = ${oneOf('$2')}`,
        [...of, today],
      ),
      tx.query<LeaveRow[]>(
        `SELECT person_id AS "personId", from_day AS "from", to_day AS "to" FROM leaves WHERE organisation_id = $1 AND person_id = ANY($2) ORDER BY from_day, id`,
        of,
      ),
      tx.query<EvidenceRow[]>(
        `SELECT i.id, i.person_id AS "personId", coalesce(r.episode_id, i.id) AS episode, r.title, e.name AS "episodeName", r.started_on AS "startedOn",
                ${lastDay('r', 'i')} AS "endedOn", r.ongoing, i.logged_on AS "loggedOn", r.link, r.impact, r.metric, r.indicators,
                ARRAY(SELECT d.declined_by FROM rating_declines d WHERE d.organisation_id = i.organisation_id AND d.item_id = i.id ORDER BY d.id) AS "declinedBy"
           FROM evidence_items i
           JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
           LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
          WHERE i.organisation_id = $1 AND i.person_id = ${oneOf('$2')} AND i.state = 'shared' ORDER BY i.id`,
        of,
      ),
      tx.query<CounterRow[]>(
        `SELECT c.id, c.person_id AS "personId", coalesce(r.episode_id, c.item_id) AS episode, c.observer_id AS "observerId", ${shownName('o')} AS "observerName", c.role, ARRAY[c.indicator] AS indicators, c.severity, c.on_day AS "on"
           FROM counter_observations c
           JOIN people o ON o.organisation_id = c.organisation_id AND o.id = c.observer_id
           JOIN evidence_items i ON i.organisation_id = c.organisation_id AND i.id = c.item_id
           JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
          WHERE c.organisation_id = $1 AND c.person_id = ANY($2) ORDER BY c.on_day, c.id`,
        of,
      ),
      tx.query<WaiverRow[]>(
        `SELECT w.id, w.person_id AS "personId", w.indicator, w.reason, w.expires_on AS "expiresOn",
                jsonb_build_object('id', a.id, 'name', ${shownName('a')}) AS "proposedBy", jsonb_build_object('id', b.id, 'name', ${shownName('b')}) AS "signedBy"
           FROM waivers w
           JOIN people a ON a.organisation_id = w.organisation_id AND a.id = w.proposed_by
           JOIN people b ON b.organisation_id = w.organisation_id AND b.id = w.decided_by
          WHERE w.organisation_id = $1 AND w.person_id = ANY($2) AND w.state = 'signed' AND w.expires_on > $3 ORDER BY w.indicator`,
        [...of, today],
      ),
    ]);
    const shared = [organisationId, evidence.map(({ id }) => id)];
    const [ratings, confirmations] = await Promise.all([
      tx.query<RatingRow[]>(
        `SELECT g.item_id AS "itemId", g.rater_id AS "raterId", g.for_id AS "forId", ${shownName('f')} AS "forName", ${shownName('p')} AS "raterName", g.role, g.indicator, g.level, g.on_day AS "on"
           FROM ratings g JOIN people p ON p.organisation_id = g.organisation_id AND p.id = g.rater_id
           LEFT JOIN people f ON f.organisation_id = g.organisation_id AND f.id = g.for_id
          WHERE g.organisation_id = $1 AND g.item_id = ANY($2)
            AND NOT EXISTS (SELECT 1 FROM ratings n WHERE n.organisation_id = g.organisation_id AND n.item_id = g.item_id AND n.rater_id = g.rater_id AND n.indicator = g.indicator
                                                      AND n.on_day = g.on_day AND n.reason IS NOT NULL AND n.created_at > g.created_at)
          ORDER BY g.on_day, g.created_at, g.id`,
        shared,
      ),
      tx.query<ConfirmationRow[]>(
        `SELECT a.item_id AS "itemId", ${VOICE_ID} AS "colleagueId", ${VOICE_WORDS} AS "colleagueName", w.on_day AS "on"
           FROM corroboration_asks a ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
          WHERE a.organisation_id = $1 AND a.item_id = ANY($2) AND w.answer = 'confirmed' AND (NOT w.awaits OR j.counts) ORDER BY w.on_day, a.id`,
        shared,
      ),
    ]);
    return { people, leaves, evidence, ratings, confirmations, counters, waivers };
  }
}
