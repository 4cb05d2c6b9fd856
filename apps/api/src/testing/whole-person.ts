import { v7 as uuid } from 'uuid';
import { Canaries } from './personal-canaries.js';
import type { TestApi } from './test-api.js';

/**
 * A person of whom there is something in every table that can hold something: `peerPm` of the world, with `farPm` as the one
 * whose things are never theirs.
 */
export async function fillPerson(api: TestApi): Promise<Canaries> {
  const { owner, organisation: { id: org, people: { peerPm, farPm, groupPm, admin } }, today } = api;
  const c = await Canaries.in(owner, org);
  const [they, other, manager] = [peerPm.id, farPm.id, groupPm.id];
  const both = [[they, 'about'], [other, 'others']] as const;

  for (const [person, whose] of both) {
    await c.fill('people', whose, 'organisation_id = $1 AND id = $2', [org, person]);
    const [account] = await owner.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE person_id = $1', [person]);
    await c.fill('accounts', whose, 'id = $1', [account?.id]);
    await c.add('account_identities', whose, { account_id: account?.id });
    await owner.query('INSERT INTO sessions (id_digest, account_id, data, expires_at) VALUES ($1, $2, $3, now())', [uuid(), account?.id, JSON.stringify({ signedIn: { accountId: account?.id, organisationId: org, personId: person } })]);
    await c.add('passkeys', whose, { account_id: account?.id, credential_id: uuid(), public_key: Buffer.from('key') });
    await c.add('one_time_codes', whose, { account_id: account?.id, secret: 'sealed', confirmed_at: today });
    await c.add('recovery_codes', whose, { account_id: account?.id, digest: uuid() });
    await c.add('invitations', whose, { person_id: person, expires_at: today });
    await owner.query(`INSERT INTO password_resets (id, token_digest, account_id, credentials_digest, expires_at) VALUES ($1, $2, $3, '', now())`, [uuid(), uuid(), account?.id]);
    await c.add('api_tokens', whose, { person_id: person, kind: 'personal', expires_at: today });
    const [{ email = '' } = {}] = await owner.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [person]);
    await owner.query('INSERT INTO rate_limits (key) VALUES ($1)', [`account:${email}`]);
    c.own('rate_limits', 'key', whose, `account:${email}`);

    const item = await c.add('evidence_items', whose, { person_id: person, state: 'shared', logged_on: today });
    const episode = await c.add('episodes', whose, { person_id: person });
    await c.add('saved_searches', whose, { person_id: person });
    const [{ id: asked }] = (await owner.query<{ id: string }[]>(`INSERT INTO group_questions (organisation_id, id, label, purpose, choices, asked_by, asked_on) VALUES ($1, $2, $3, 'To see whether promotion is fair.', '{Yes,No}', $4, $5) RETURNING id`, [org, uuid(), whose, admin.id, today])) as [{ id: string }];
    await c.add('person_groups', whose, { person_id: person, question_id: asked, choice: 1 });
    await c.add('evidence_revisions', whose, { item_id: item, revision: 1, started_on: today, ended_on: today, impact: 'shipped', indicators: '[{"id":"SPM.S1","claim":"meets"}]', author_id: person, episode_id: episode, links: JSON.stringify([{ label: c.own('evidence_revisions', 'links', whose), url: 'https://a.example' }]) });
    await c.add('attachments', whose, { item_id: item, media_type: 'text/plain', size: 1, added_by: person, scan: 'none' });
    await c.add('evidence_visibility', whose, { item_id: item, state: 'shared', changed_by: person });
    await c.add('ratings', whose, { item_id: item, rater_id: manager, role: 'manager', indicator: 'SPM.S1', level: 'meets', on_day: today, revision: 1 });
    const observation = await c.add('counter_observations', whose, { person_id: person, item_id: item, observer_id: manager, role: 'manager', indicator: 'SPM.S1', severity: 'minor', on_day: today });
    await c.add('counter_observation_answers', whose, { observation_id: observation, person_id: person, on_day: today });
    await c.add('rating_questions', whose, { item_id: item, asked_by: manager, revision: 1, asked_on: today });
    await c.add('rating_declines', whose, { item_id: item, declined_by: admin.id, on_day: today });
    const ask = await c.add('corroboration_asks', whose, { item_id: item, colleague_id: admin.id, asked_on: today });
    await c.add('corroboration_answers', whose, { ask_id: ask, answer: 'confirmed', on_day: today, revision: 1 });
    await c.add('evidence_offers', whose, { person_id: person, author_id: manager, stands: 'manager', state: 'open', indicators: '[]', started_on: today, ended_on: today, offered_on: today });
    const outsider = await c.add('outside_colleagues', whose, { person_id: person });
    const outside = await c.add('corroboration_asks', whose, { item_id: item, outsider_id: outsider, asked_on: today });
    await c.add('corroboration_corrections', whose, { ask_id: outside, part: 'result', on_day: today, revision: 1, reply_kind: 'kept', replied_on: today });
    await c.add('corroboration_judgements', whose, { ask_id: outside, counts: true, judged_by: manager, on_day: today });
    await owner.query('INSERT INTO corroboration_links (token_digest, id, organisation_id, ask_id, expires_at) VALUES ($1, $2, $3, $4, now())', [uuid(), uuid(), org, outside]);
    await c.add('notes', whose, { person_id: person, author_id: manager, other_id: person, visibility: 'us_two', on_day: today });
    await c.add('notes', whose === 'about' ? 'sealed' : whose, { person_id: person, author_id: manager, visibility: 'only_me', on_day: today });
    const handover = await c.add('handovers', whose, { person_id: person, giver_id: manager, on_day: today, made_by: manager });
    await c.add('handover_notes', whose, { handover_id: handover, author_id: manager });
    await c.add('person_levels', whose, { person_id: person, rung: 'PM', effective_from: today, recorded_by: manager });
    await c.add('waivers', whose, { person_id: person, indicator: 'SPM.S2', state: 'proposed', proposed_by: manager, proposed_on: today });
    await c.add('gap_marks', whose, { person_id: person, indicator: 'SPM.S2', kind: 'skill', marked_by: manager, marked_on: today });
    const action = await c.add('actions', whose, { person_id: person, indicator: 'SPM.S2', due_on: today, created_by: manager, created_on: today });
    await c.add('own_views', whose === 'about' ? 'sealed' : whose, { person_id: person, author_id: manager, rung: 'SPM', view: 'close', on_day: today });
    const look = await c.add('first_looks', whose, { person_id: person, rung: 'SPM', begun_by: manager, begun_on: today });
    await c.add('first_look_marks', whose, { first_look_id: look, side: 'person', marked_by: person, marks: '{"SPM.S1":"shown"}', marked_on: today });
    await c.add('one_to_ones', whose, { person_id: person, manager_id: manager, on_day: today });
    await c.add('openings', whose, { person_id: person, viewer_id: manager, item_id: item, first_on: today, last_on: today });
    await c.add('action_ticks', whose, { action_id: action, week: '2026-01-05', times: 2, ticked_by: person });
    const [{ id: inForce }] = (await owner.query<{ id: string }[]>('SELECT id FROM ladder_versions WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1', [org])) as [{ id: string }];
    const bar = await c.add('agreed_bars', whose, { person_id: person, revision: 1, target_rung: 'SPM', ladder_version_id: inForce, author_id: manager, written_on: today });
    await c.add('agreed_bar_signatures', whose, { bar_id: bar, side: 'manager', signed_by: manager, signed_on: today });
    const promotion = await c.add('cases', whose, { code: `C-${person}`, person_id: person, state: 'locked', target_rung: 'SPM', ladder_version_id: inForce, policy_version: '1', presenter_id: manager, nominated_by: manager, nominated_as: 'presenter', opened_on: today });
    await c.add('case_moves', whose, { case_id: promotion, action: 'draft', from_state: 'intent', to_state: 'drafting', made_by: manager, made_as: 'presenter', made_on: today });
    await c.add('business_needs', whose, { case_id: promotion, author_id: manager, written_on: today, outcome: 'needed', decided_by: admin.id, decided_on: today });
    await c.add('case_packets', whose, { case_id: promotion, changed_by: manager, changed_on: today });
    await c.add('case_packet_comments', whose, { case_id: promotion, section: 'scope', author_id: manager, written_on: today });
    await c.add('case_addenda', whose, { case_id: promotion, author_id: manager, written_on: today });
    await c.add('frozen_packets', whose, { case_id: promotion, variant: 'full', format: 'md', bytes: Buffer.from('a packet'), size: 8, sha256: '0'.repeat(64), signature: '{}' });
    const decision = await c.add('case_decisions', whose, { case_id: promotion, outcome: 'not_yet', funded: true, conditions: JSON.stringify([{ competency: 'strategy', text: c.own('case_decisions', 'conditions', whose) }]), owner_id: manager, review_on: today, decided_by: admin.id, decided_on: today });
    const sealed = whose === 'about' ? 'sealed' : whose;
    const [{ id: cycle }] = (await owner.query<{ id: string }[]>(`INSERT INTO cycles (organisation_id, id, name, time_zone, opens_on, nominate_until, lock_until, rate_until, calibrate_until, deliver_until, created_by) VALUES ($1, $2, 'Spring', 'Europe/London', $3, $3, $3, $3, $3, $3, $4) RETURNING id`, [org, uuid(), today, admin.id])) as [{ id: string }];
    const [{ id: panel }] = (await owner.query<{ id: string }[]>(`INSERT INTO panels (organisation_id, id, cycle_id, name, rungs, facilitator_id, decider_id, quorum) VALUES ($1, $2, $3, 'Seniors', '{SPM}', $4, $4, 1) RETURNING id`, [org, uuid(), cycle, admin.id])) as [{ id: string }];
    await c.add('case_recusals', sealed, { case_id: promotion, person_id: admin.id, kind: 'own_word', recused_on: today });
    await c.add('case_alternates', sealed, { case_id: promotion, person_id: manager, drawn_on: today });
    const review = await c.add('case_reviews', sealed, { case_id: promotion, round: 1, rater_id: manager });
    const rating = await c.add('case_ratings', sealed, { review_id: review, competency: 'strategy', level: 'meets', cites: `{${item}}` });
    await c.add('case_rating_changes', sealed, { rating_id: rating, from_level: 'meets', to_level: 'partial', direction: 'down', changed_on: today });
    await c.add('case_calibrations', sealed, { case_id: promotion, round: 1, panel_id: panel });
    await c.add('case_dissents', sealed, { case_id: promotion, author_id: manager, written_on: today });
    await c.add('case_appeals', whose, { case_id: promotion, decision_id: decision, grounds: 'fact', filed_on: today, due_on: today, outcome: 'dismissed', decided_by: admin.id, decided_on: today });
    await c.add('case_effects', whose, { decision_id: decision, kind: 'promoted', on_day: today });
    await c.add('pay_proposals', whose === 'about' ? 'sealed' : whose, { case_id: promotion, amount: '95000', currency: 'EUR', effective_on: today, proposed_by: admin.id, proposed_on: today });
    await c.add('case_deliveries', whose, { case_id: promotion, decision_id: decision, deliverer_id: manager, due_on: today, talking_points: c.own('case_deliveries', 'talking_points', whose === 'about' ? 'sealed' : whose), delivered_by: manager, delivered_on: today, acknowledged_on: today });
    await c.add('delegations', whose, { manager_id: person, delegate_id: manager, valid_from: '2020-01-01', valid_to: '2020-02-01', created_by: manager });
    await c.add('access_grants', whose, { person_id: person, holder_id: admin.id, starts_at: '2020-01-01', expires_at: '2020-02-01' });
    await c.add('break_in_plans', whose, { id: person, version: 1 });
    await c.add('assessments', whose, { person_id: person, target_rung: 'GPM', reader: 'self', index: 1, raw_index: 1, state: 'building', confidence: 1 });
    await c.add('assessments', whose === 'about' ? 'sealed' : whose, { person_id: person, target_rung: 'GPM', reader: 'managers', index: 1, raw_index: 1, state: 'building', confidence: 1 });
    await owner.query('INSERT INTO person_pay (organisation_id, id, person_id, amount, currency, effective_from, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [org, uuid(), person, whose === 'about' ? '77123.45' : '88123.45', 'EUR', today, admin.id]);
    c.own('person_pay', 'amount', whose === 'about' ? 'sealed' : whose, whose === 'about' ? '77123.45' : '88123.45');
    await owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [org, uuid(), person, whose === 'about' ? '2019-07-07' : '2019-08-08']);
    c.own('leaves', 'from_day', whose, whose === 'about' ? '2019-07-07' : '2019-08-08');
    await c.add('digest_settings', whose, { id: person, own: true, team: true, rhythm: 'weekly', weekday: 1, hour: 8, time_zone: null });
    await c.add('digests', whose, { person_id: person, kind: 'own', period: today, outcome: 'mail' });
    // Answers go for everyone.
    await c.add('idempotency_keys', 'sealed', { person_id: person });
    await owner.query('INSERT INTO nextrung_jobs.job (name, policy, singleton_key, data) VALUES ($1, $2, $3, $4)', ['refresh-all', 'stately', person, JSON.stringify({ personId: person, word: c.own('job', 'data', whose === 'about' ? 'sealed' : whose) })]);
  }

  // What they said about the other one.
  const [item] = await owner.query<{ id: string }[]>('SELECT id FROM evidence_items WHERE person_id = $1', [other]);
  await c.add('ratings', 'by', { item_id: item?.id, rater_id: they, role: 'other', indicator: 'SPM.S2', level: 'meets', on_day: today, revision: 1 });
  await c.add('ratings', 'by', { item_id: item?.id, rater_id: manager, for_id: they, role: 'manager', indicator: 'SPM.S3', level: 'meets', on_day: today, revision: 1 });
  await c.add('rating_questions', 'by', { item_id: item?.id, asked_by: they, revision: 1, asked_on: today });
  const observed = await c.add('counter_observations', 'by', { person_id: other, item_id: item?.id, observer_id: they, role: 'other', indicator: 'SPM.S2', severity: 'minor', on_day: today });
  await c.add('counter_observation_answers', 'by', { observation_id: observed, person_id: other, on_day: today });
  const ask = await c.add('corroboration_asks', 'by', { item_id: item?.id, colleague_id: they, asked_on: today });
  await c.add('corroboration_answers', 'by', { ask_id: ask, answer: 'confirmed', on_day: today, revision: 1 });
  await c.add('evidence_offers', 'by', { person_id: other, author_id: they, stands: 'colleague', state: 'open', indicators: '[]', started_on: today, ended_on: today, offered_on: today });
  await c.add('corroboration_corrections', 'by', { ask_id: ask, part: 'result', on_day: today, revision: 1 });
  await c.add('corroboration_judgements', 'by', { ask_id: ask, counts: true, judged_by: they, on_day: today });
  const [promotion] = await owner.query<{ id: string }[]>('SELECT id FROM cases WHERE person_id = $1', [other]);
  await c.add('case_packet_comments', 'by', { case_id: promotion?.id, section: 'scope', author_id: they, written_on: today });
  await c.add('case_addenda', 'by', { case_id: promotion?.id, author_id: they, written_on: today });
  const alias = await c.add('outside_colleagues', 'by', { person_id: other, same_person_id: they });
  const elsewhere = await c.add('corroboration_asks', 'by', { item_id: item?.id, outsider_id: alias, asked_on: today });
  await c.add('corroboration_answers', 'by', { ask_id: elsewhere, answer: 'confirmed', on_day: today, revision: 1 });
  await c.add('notes', 'by', { person_id: other, author_id: they, visibility: 'only_me', on_day: today });
  const [handover] = await owner.query<{ id: string }[]>('SELECT id FROM handovers WHERE person_id = $1', [other]);
  await c.add('handover_notes', 'by', { handover_id: handover?.id, author_id: they });
  await c.add('person_levels', 'by', { person_id: other, rung: 'PM', effective_from: today, recorded_by: they });
  await c.add('waivers', 'by', { person_id: other, indicator: 'SPM.S3', state: 'proposed', proposed_by: they, proposed_on: today });
  await c.add('waivers', 'by', { person_id: other, indicator: 'SPM.S4', state: 'refused', proposed_by: manager, proposed_on: today, decided_by: they, decided_on: today });
  await c.add('gap_marks', 'by', { person_id: other, indicator: 'SPM.S3', kind: 'skill', marked_by: they, marked_on: today });
  await c.add('own_views', 'by', { person_id: other, author_id: they, rung: 'SPM', view: 'close', on_day: today });
  await c.add('actions', 'by', { person_id: other, indicator: 'SPM.S3', due_on: today, created_by: they, created_on: today });
  const [version] = await owner.query<{ id: string }[]>('SELECT id FROM ladder_versions WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1', [org]);
  await c.add('agreed_bars', 'by', { person_id: other, revision: 2, target_rung: 'SPM', ladder_version_id: version?.id, cells: '[]', author_id: they, written_on: today });
  await c.add('access_grants', 'by', { person_id: other, holder_id: they, starts_at: '2020-01-01', expires_at: '2020-02-01' });
  await c.add('readiness_settings', 'by', { version: 70, rungs: '{}', changes: [], changed_by: they });
  await c.add('readiness_settings', 'others', { version: 71, rungs: '{}', changes: [], changed_by: admin.id });
  const [ladder] = await owner.query<{ title: string; content: object }[]>('SELECT title, content FROM ladder_versions WHERE organisation_id = $1', [org]);
  await c.add('ladder_versions', 'by', { version: 2, title: ladder?.title, content: JSON.stringify(ladder?.content), published_by: they });
  return c;
}
