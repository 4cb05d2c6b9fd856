import { type Kept, TECHNICAL } from './kept.js';

const OWN_CASE = 'EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.id = t.case_id AND c.person_id = $2)';
/** Of what was decided, only what has been delivered. */
const TOLD = (decision: string): string => `EXISTS (SELECT 1 FROM case_deliveries e WHERE e.organisation_id = $1 AND e.decision_id = ${decision} AND e.delivered_on IS NOT NULL)`;

/** Promotion cases about the person. */
export const PROMOTION: readonly Kept[] = [
  {
    table: 'cases', what: 'the promotion cases about you', about: 't.person_id = $2', columns: ['id', 'code', 'target_rung', 'from_rung', 'ladder_version_id', 'policy_version', 'team_id', 'nominated_as', 'cycle_id', 'off_cycle_reason', 'panel_id', 'previous_id', 'opened_on', 'submitted_on', 'locked_on'],
    people: ['person_id', 'presenter_id', 'nominated_by', 'decider_id', 'appeal_decider_id'], hidden: { version: TECHNICAL, state: 'You read on your case how far it is; a decision once you have been told.' },
    except: 'What you nominated, presented or decided for others is about them.',
  },
  { table: 'case_moves', what: 'what happened to them', about: `${OWN_CASE} AND t.action NOT IN ('decide', 'shelve', 'fund')`, columns: ['id', 'case_id', 'action', 'from_state', 'to_state', 'reason', 'made_as', 'made_on', 'made_at'], people: ['made_by'], except: 'That something was decided you read with the decision.' },
  { table: 'business_needs', what: 'why the role was needed', about: `${OWN_CASE} AND (t.outcome IS NULL OR EXISTS (SELECT 1 FROM case_deliveries e WHERE e.organisation_id = $1 AND e.case_id = t.case_id AND e.delivered_on IS NOT NULL))`, columns: ['id', 'case_id', 'need', 'written_on', 'outcome', 'reason', 'decided_on'], people: ['author_id', 'decided_by'], hidden: { version: TECHNICAL }, except: 'What was decided about it you read with the decision.' },
  { table: 'case_packets', what: 'the packets of your cases, as they were written', about: OWN_CASE, columns: ['id', 'case_id', 'content', 'changed_on'], people: ['changed_by'], hidden: { version: TECHNICAL } },
  { table: 'case_packet_comments', what: 'what was said about their drafts', about: OWN_CASE, columns: ['id', 'case_id', 'section', 'text', 'written_on', 'written_at', 'resolved_on'], people: ['author_id', 'resolved_by'] },
  { table: 'case_addenda', what: 'what was added to them after they were locked', about: OWN_CASE, columns: ['id', 'case_id', 'text', 'written_on', 'written_at'], people: ['author_id'] },
  { table: 'frozen_packets', what: 'the files of your locked packets, with digest and signature', about: OWN_CASE, columns: ['id', 'case_id', 'variant', 'format', 'size', 'sha256', 'signature', 'made_at'], hidden: { bytes: 'You download the files from your case.' } },
  { table: 'case_decisions', what: 'what was decided, with the reason, once you have been told', about: `${OWN_CASE} AND ${TOLD('t.id')}`, columns: ['id', 'case_id', 'outcome', 'funded', 'reason', 'effective_on', 'conditions', 'review_on', 'decided_on', 'decided_at'], people: ['owner_id', 'decided_by'] },
  { table: 'case_deliveries', what: 'when you were told, and what you answered', about: `${OWN_CASE} AND t.delivered_on IS NOT NULL`, columns: ['id', 'case_id', 'decision_id', 'due_on', 'delivered_on', 'acknowledged_on', 'answer'], people: ['deliverer_id', 'delivered_by'], hidden: { version: TECHNICAL, talking_points: 'What somebody prepared to say is theirs.' } },
  { table: 'case_appeals', what: 'your appeals and the answers', about: OWN_CASE, columns: ['id', 'case_id', 'decision_id', 'grounds', 'words', 'filed_on', 'due_on', 'outcome', 'reason', 'decided_on'], people: ['decided_by'] },
  { table: 'case_effects', what: 'what came of decisions on their day', about: `EXISTS (SELECT 1 FROM case_decisions d JOIN cases c ON c.organisation_id = $1 AND c.id = d.case_id WHERE d.organisation_id = $1 AND d.id = t.decision_id AND c.person_id = $2)`, columns: ['id', 'decision_id', 'kind', 'on_day', 'new_case_id'] },
];
