import { v7 as uuid } from 'uuid';
import { builtInLadder } from '../features/ladders/built-in-ladder.js';
import type { AccessSubject } from './access-rows.js';
import type { TestApi } from './test-api.js';

/** Makes the cycles and cases that the calls of the access table are about. */
export class CaseRows {
  constructor(private readonly api: TestApi) {}

  /** A planned cycle with a panel; one that is under way to carry a case over to. */
  async cycle(operation = ''): Promise<Required<Pick<AccessSubject, 'cycle' | 'panel'>>> {
    const [cycle, panel] = [uuid(), uuid()];
    const { owner, today, organisation: { id, people } } = this.api;
    await owner.query(`INSERT INTO cycles (organisation_id, id, name, time_zone, opens_on, nominate_until, lock_until, rate_until, calibrate_until, deliver_until, created_by) VALUES ($1, $2, 'Autumn', 'Europe/London', $3, $3, $3, $3, $3, $3, $4)`, [id, cycle, today, people.admin.id]);
    await owner.query(`INSERT INTO panels (organisation_id, id, cycle_id, name, rungs, facilitator_id, decider_id, quorum) VALUES ($1, $2, $3, 'Groups', '{GPM}', $4, $5, 1)`, [id, panel, cycle, people.farPm.id, people.director.id]);
    await owner.query('INSERT INTO panel_members (organisation_id, id, panel_id, person_id) VALUES ($1, $2, $3, $4)', [id, uuid(), panel, people.otherGroupPm.id]);
    if (operation === 'case.carry') await owner.query(`UPDATE cycles y SET state = 'nominating', opened_on = $2, policy_version = '1', ladder_version_id = v.id FROM ladder_versions v WHERE y.id = $1 AND v.organisation_id = y.organisation_id AND v.version = 1`, [cycle, today]);
    return { cycle, panel };
  }

  /**
   * A case of `pm` in place of those before: locked, with a panel.
   * @param operation what is to be done with it, where it has to be in another state for that
   */
  async case(operation = ''): Promise<Required<Pick<AccessSubject, 'case' | 'need' | 'panel'>>> {
    const [promotionCase, need, cycle, panel] = [uuid(), uuid(), uuid(), uuid()];
    const { owner, today, organisation: { id, people } } = this.api;
    const state = { 'case.write-need': 'drafting', 'case-packet.write': 'drafting', 'case-packet.comment': 'drafting', 'case.fund': 'ready_not_funded', 'case.carry': 'ready_not_funded', 'case.prepare-delivery': 'decided', 'case.deliver': 'decided', 'case.acknowledge': 'delivered', 'case.appeal': 'delivered', 'case.decide-appeal': 'appealed', 'room.read': 'independent_review', 'case-review.write': 'independent_review', 'case-review.submit': 'independent_review', 'case-pay.read': 'decided', 'case-pay.propose': 'decided' }[operation] ?? (operation.startsWith('calibration.') ? 'calibration' : undefined) ?? 'locked';
    const needDecided = operation !== 'business-need.decide';
    await owner.query(`UPDATE cases SET state = 'withdrawn' WHERE organisation_id = $1`, [id]);
    await owner.query(`INSERT INTO cycles (organisation_id, id, name, time_zone, opens_on, nominate_until, lock_until, rate_until, calibrate_until, deliver_until, created_by) VALUES ($1, $2, 'Spring', 'Europe/London', $3, $3, $3, $3, $3, $3, $4)`, [id, cycle, today, people.admin.id]);
    await owner.query(`INSERT INTO panels (organisation_id, id, cycle_id, name, rungs, facilitator_id, decider_id, quorum) VALUES ($1, $2, $3, 'Seniors', '{SPM}', $4, $5, 1)`, [id, panel, cycle, people.farPm.id, people.director.id]);
    await owner.query('INSERT INTO panel_members (organisation_id, id, panel_id, person_id) VALUES ($1, $2, $3, $4)', [id, uuid(), panel, people.otherGroupPm.id]);
    await owner.query(
      `INSERT INTO cases (organisation_id, id, code, person_id, state, target_rung, ladder_version_id, policy_version, presenter_id, nominated_by, nominated_as, cycle_id, panel_id, decider_id, appeal_decider_id, opened_on, submitted_on, locked_on)
       SELECT $1, $2, $10, $3, $11, 'SPM', v.id, '1', $4, $4, 'presenter', $5, $6, $7, $8, $9, $9, $12 FROM ladder_versions v WHERE v.organisation_id = $1 ORDER BY v.version DESC LIMIT 1`,
      [id, promotionCase, people.pm.id, people.groupPm.id, cycle, operation === 'case.decide' ? null : panel, people.director.id, people.colleague.id, today, `C-${promotionCase}`, state, state === 'drafting' ? null : today],
    );
    await owner.query(
      `INSERT INTO business_needs (organisation_id, id, case_id, need, author_id, written_on, outcome, decided_by, decided_on) VALUES ($1, $2, $3, 'A second market.', $4, $5, $6, $7, $8)`,
      [id, need, promotionCase, people.groupPm.id, today, ...(needDecided ? ['needed', people.director.id, today] : [null, null, null])],
    );
    // It has the id of the case, so that an address needs no other.
    if (operation === 'case-packet.comment') await owner.query(`INSERT INTO case_packet_comments (organisation_id, id, case_id, section, text, author_id, written_on) VALUES ($1, $2, $2, 'scope', 'Is this enough?', $3, $4)`, [id, promotionCase, people.pm.id, today]);
    if (['decided', 'delivered', 'appealed', 'ready_not_funded'].includes(state)) {
      const decision = uuid();
      const funded = state !== 'ready_not_funded';
      // What can be appealed against is not a promotion.
      const again = operation === 'case.appeal' || state === 'appealed';
      await owner.query(`INSERT INTO case_decisions (organisation_id, id, case_id, outcome, funded, reason, effective_on, owner_id, review_on, decided_by, decided_on) VALUES ($1, $2, $3, $4, $5, 'All gates are met.', $6, $7, $8, $9, $10)`, [id, decision, promotionCase, again ? 'not_yet' : 'promote', funded, funded && !again ? today : null, again ? people.groupPm.id : null, again ? today : null, people.director.id, today]);
      await owner.query(`INSERT INTO case_deliveries (organisation_id, id, case_id, decision_id, deliverer_id, due_on, delivered_by, delivered_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [id, uuid(), promotionCase, decision, people.groupPm.id, today, ...(state === 'delivered' || state === 'appealed' || operation === 'case.carry' ? [people.groupPm.id, today] : [null, null])]);
      if (state === 'appealed') await owner.query(`INSERT INTO case_appeals (organisation_id, id, case_id, decision_id, grounds, words, filed_on, due_on) VALUES ($1, $2, $3, $4, 'fact', 'A number was left out.', $5, $5)`, [id, uuid(), promotionCase, decision, today]);
    }
    if (operation.startsWith('case-review.')) await this.frozen(promotionCase);
    if (operation === 'case-review.submit' || state === 'calibration') await this.review(promotionCase, panel, operation);
    return { case: promotionCase, need, panel };
  }

  /** A packet without evidence, as it was locked. */
  private async frozen(promotionCase: string): Promise<void> {
    const { owner, today, organisation: { id } } = this.api;
    const packet = {
      masked: false, header: { person: 'Alder pm', presentRung: null, targetRung: { id: 'SPM', title: 'Senior Product Manager' }, asOf: today }, readiness: { index: 0, state: 'no_evidence', confidence: 'none' },
      summary: [], gates: [], evidence: [], gaps: [], risks: [], footnotes: [],
    };
    await owner.query(`INSERT INTO frozen_packets (organisation_id, id, case_id, variant, format, bytes, size, sha256, signature) VALUES ($1, $2, $3, 'full', 'json', $4, 1, $5, '{}')`, [id, uuid(), promotionCase, Buffer.from(JSON.stringify(packet)), '0'.repeat(64)]);
  }

  /** What `otherGroupPm` has written of a case, or submitted; then it is on the table, and its ratings shown where somebody changes theirs. */
  private async review(promotionCase: string, panel: string, operation: string): Promise<void> {
    const [review, submitted, shown] = [uuid(), operation.startsWith('calibration.'), operation === 'calibration.change-rating' || operation === 'calibration.dissent'];
    const { owner, today, organisation: { id, people } } = this.api;
    const rating = { level: 'not_shown', reason: 'The second market is not shown yet.', cites: [] };
    const draft = { ratings: builtInLadder().competencies.map(({ id: competency }) => ({ competency, ...rating })), overall: rating };
    await owner.query(`INSERT INTO case_reviews (organisation_id, id, case_id, round, rater_id, draft, submitted_on, submitted_at) VALUES ($1, $2, $3, 1, $4, $5, $6::date, $6::date)`, [id, review, promotionCase, people.otherGroupPm.id, submitted ? {} : draft, submitted ? today : null]);
    if (!submitted) return;
    await owner.query(`INSERT INTO case_ratings (organisation_id, id, review_id, competency, level, reason, cites) VALUES ($1, $2, $3, '', 'partial', $4, '{}')`, [id, uuid(), review, rating.reason]);
    await owner.query('INSERT INTO case_calibrations (organisation_id, id, case_id, round, panel_id, on_table, opened_at, revealed_at) VALUES ($1, $2, $3, 1, $4, true, $5::date, $6::date)', [id, uuid(), promotionCase, panel, today, shown ? today : null]);
  }
}
