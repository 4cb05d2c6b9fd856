import { mutualDays } from '@nextrung/domain/evidence';
import { shownName } from '../people/shown-name.js';

/** SQL that follows a request `a`: the person `p` or the one outside `o` who was asked, the answer `w` and whether it counts `j`. */
export const WHO_WAS_ASKED = `
  LEFT JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.colleague_id
  LEFT JOIN outside_colleagues o ON o.organisation_id = a.organisation_id AND o.id = a.outsider_id`;
export const WHAT_THEY_ANSWERED = `
  LEFT JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id
  LEFT JOIN corroboration_judgements j ON j.organisation_id = a.organisation_id AND j.ask_id = a.id`;

/** SQL of whose voice it is, so that one person's several addresses are one. */
export const VOICE_ID = 'coalesce(a.colleague_id, o.same_person_id, o.same_outsider_id, o.id)';
export const VOICE_NAME = `CASE WHEN p.id IS NULL THEN o.name ELSE ${shownName('p')} END`;
/** The same with where they stand, for sentences. */
export const VOICE_WORDS = `CASE WHEN p.id IS NULL THEN o.name || ' (outside the organisation)' ELSE ${shownName('p')} END`;

/** SQL: whether whoever was asked signs in, so that it waits in their to-do list. */
export const SIGNS_IN = 'EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = a.organisation_id AND m.person_id = a.colleague_id)';

/** SQL of what a request is in; a link that ran out ends it for whoever has nothing else. */
export const ASK_STATE = `CASE WHEN w.id IS NOT NULL THEN w.answer
  WHEN a.withdrawn_on IS NOT NULL THEN 'withdrawn'
  WHEN EXISTS (SELECT 1 FROM corroboration_corrections k WHERE k.organisation_id = a.organisation_id AND k.ask_id = a.id AND k.replied_on IS NULL) THEN 'corrected'
  WHEN a.expires_at <= now() AND NOT ${SIGNS_IN} THEN 'expired'
  ELSE 'asked' END`;

/** SQL: whether a confirmation counts; null where there is none. */
export const COUNTS = `CASE WHEN w.answer = 'confirmed' THEN CASE WHEN NOT w.awaits THEN 'counts' WHEN j.id IS NULL THEN 'awaits' WHEN j.counts THEN 'counts' ELSE 'not_counted' END END`;

/**
 * SQL: whether the author of item `i` confirmed something shared of whoever confirms it, not long before or after. Item by item
 * (`OFFSET 0`): left to itself, the planner reads everybody's requests and answers to find those of a few items. And by CASE: row security lets no index
 * answer a condition in which it does not know that nothing leaks, and COALESCE is one.
 */
export const MUTUAL = `(w.answer = 'confirmed' AND EXISTS (
  SELECT 1 FROM evidence_items bi CROSS JOIN LATERAL (
    SELECT bw.on_day FROM corroboration_asks b
      LEFT JOIN outside_colleagues bo ON bo.organisation_id = b.organisation_id AND bo.id = b.outsider_id
     CROSS JOIN LATERAL (SELECT x.on_day FROM corroboration_answers x WHERE x.organisation_id = b.organisation_id AND x.ask_id = b.id AND x.answer = 'confirmed' OFFSET 0) bw
     WHERE b.organisation_id = bi.organisation_id AND b.item_id = bi.id AND coalesce(b.colleague_id, bo.same_person_id) = i.person_id OFFSET 0) bb
   WHERE bi.organisation_id = a.organisation_id AND bi.person_id = CASE WHEN a.colleague_id IS NULL THEN o.same_person_id ELSE a.colleague_id END AND bi.state = 'shared' AND abs(bb.on_day - w.on_day) <= ${mutualDays}))`;
