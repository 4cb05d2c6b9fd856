import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Jobs } from '../../platform/jobs/jobs.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { brokenEntries, everything } from '../../testing/whole-database.js';
import { ok, shareWork } from '../../testing/work.js';
import type { RetentionKindName } from './retention-kinds.js';
import { RetentionWorker } from './retention-worker.js';
import type { RetentionPreview, RetentionRules } from './retention.dto.js';

describe('how long data is kept', () => {
  let api: TestApi;

  const change = async (kind: RetentionKindName, months: number | null, version: number): Promise<number> => (await (await api.as('admin')).put('/api/retention', { kind, months }, { version })).status;
  const preview = async (kind: RetentionKindName, months: number | null): Promise<number> => (await ok((await api.as('admin')).post<RetentionPreview>('/api/retention/preview', { kind, months }))).count;
  const run = (): Promise<void> => api.app.get(RetentionWorker).runAll(new AbortController().signal);
  const entries = (): Promise<{ outcome: string }[]> =>
    api.owner.query(`SELECT actor_kind AS kind, actor_id AS actor, subject_id AS subject, outcome FROM audit_entries WHERE organisation_id = $1 AND operation = 'retention.apply' ORDER BY seq`, [api.organisation.id]);

  /** An item that came into its present state so many days ago. */
  async function item(state: string, days: number): Promise<string> {
    const id = await shareWork(api, 'pm', { indicators: ['SPM.S1'], title: `A title of ${days}` });
    await api.owner.query('UPDATE evidence_items SET state = $2 WHERE id = $1', [id, state]);
    await api.owner.query(`UPDATE evidence_visibility SET changed_at = now() - $2::int * interval '1 day' WHERE item_id = $1`, [id, days]);
    return id;
  }
  const titles = async (...ids: string[]): Promise<string[]> => Promise.all(ids.map(async (id) => (await api.owner.query<{ title: string }[]>('SELECT title FROM evidence_revisions WHERE item_id = $1', [id]))[0]?.title ?? ''));

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('begins with never for everything that someone wrote and did not take back', async () => {
    const { rules } = await ok((await api.as('admin')).get<RetentionRules>('/api/retention'));
    expect(rules.map(({ kind, months, version }) => [kind, months, version])).toEqual([
      ['left_people', null, 0], ['dismissed_drafts', null, 0], ['withdrawn_items', 1, 0], ['handover_notes', null, 0], ['expired_invitations', 1, 0], ['ended_confirmations', 6, 0], ['repeated_answers', 1, 0],
    ]);
  });

  it('is changed rule by rule, by the version that was read, and in the log', async () => {
    expect(await change('handover_notes', 24, 1)).toBe(412);
    expect(await change('handover_notes', 24, 0)).toBe(200);
    expect(await change('handover_notes', 12, 0)).toBe(412);
    expect(await change('handover_notes', null, 1)).toBe(200);
    const { rules } = await ok((await api.as('admin')).get<RetentionRules>('/api/retention'));
    expect(rules.find(({ kind }) => kind === 'handover_notes')).toMatchObject({ months: null, version: 2, changedByName: 'Alder admin' });
    const logged = await api.owner.query<object[]>(`SELECT operation, changes FROM audit_entries WHERE organisation_id = $1 AND operation = 'retention.change'`, [api.organisation.id]);
    expect(logged).toEqual([1, 1].map((changes) => ({ operation: 'retention.change', changes })));
  });

  it('refuses what is no rule, at its field', async () => {
    const admin = await api.as('admin');
    const wrong: [object, string][] = [
      [{ kind: 'evidence', months: 1 }, 'kind'], [{ months: 1 }, 'kind'], [{ kind: 'left_people', months: 0 }, 'months'], [{ kind: 'left_people', months: 241 }, 'months'],
      [{ kind: 'left_people', months: 1.5 }, 'months'], [{ kind: 'left_people', months: '3' }, 'months'], [{ kind: 'left_people' }, 'months'], [{ kind: 'left_people', months: 1e300 }, 'months'],
    ];
    for (const [body, field] of wrong) {
      expect(await admin.put('/api/retention', body, { version: 0 })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      expect(await admin.post('/api/retention/preview', body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    }
    expect((await admin.put('/api/retention', { kind: 'left_people', months: 1 })).status).toBe(428);
  });

  it('previews what a rule would take away, and takes away nothing', async () => {
    await item('withdrawn', 70);
    await item('withdrawn', 10);
    await item('shared', 700);
    const before = JSON.stringify(await everything(api.owner));
    expect([await preview('withdrawn_items', 2), await preview('withdrawn_items', 24), await preview('withdrawn_items', null)]).toEqual([1, 0, 0]);
    expect(JSON.stringify(await everything(api.owner))).toBe(before);
  });

  it('does nothing without a rule that is due', async () => {
    await change('withdrawn_items', null, 0);
    await api.owner.query('DELETE FROM idempotency_keys');
    const before = JSON.stringify(await everything(api.owner));
    await run();
    expect(JSON.stringify(await everything(api.owner))).toBe(before);
  });

  it('takes away what has reached its age and nothing else, once, with entries in the log', async () => {
    const [old, young, dismissed, shared] = [await item('withdrawn', 70), await item('withdrawn', 10), await item('dismissed', 70), await item('shared', 700)];
    const { id, people } = api.organisation;
    await api.owner.query(`INSERT INTO invitations (token_digest, organisation_id, person_id, expires_at) VALUES ('old', $1, $2, now() - interval '40 days'), ('young', $1, $2, now() - interval '20 days')`, [id, people.pm.id]);
    await api.owner.query(`UPDATE idempotency_keys SET created_at = now() - interval '40 days' WHERE key IN (SELECT key FROM idempotency_keys WHERE organisation_id = $1 LIMIT 2)`, [id]);
    for (const [note, days] of [['An old note', 100], ['A young note', 20]] as const) {
      const handover = uuid();
      await api.owner.query(`INSERT INTO handovers (organisation_id, id, person_id, giver_id, on_day, made_by) VALUES ($1, $2, $3, $4, current_date - $5::int, $4)`, [id, handover, people.pm.id, people.groupPm.id, days]);
      await api.owner.query(`INSERT INTO handover_notes (organisation_id, id, handover_id, author_id, body, created_at) VALUES ($1, $2, $3, $4, $5, now() - $6::int * interval '1 day')`, [id, uuid(), handover, people.groupPm.id, note, days]);
    }
    for (const [name, ended, answered] of [['Never', 200, false], ['Lately', 20, false], ['Did', 200, true]] as const) {
      const [outsider, ask] = [uuid(), uuid()];
      await api.owner.query(`INSERT INTO outside_colleagues (organisation_id, id, person_id, name, email, address_key, created_at) VALUES ($1, $2, $3, $4, $4 || '@x.example', $4 || '@x.example', now() - interval '300 days')`, [id, outsider, people.pm.id, name]);
      await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, outsider_id, message, asked_on, sent_on, expires_at) VALUES ($1, $2, $3, $4, 'Please', current_date - 250, current_date - 250, now() - $5::int * interval '1 day')`, [id, ask, shared, outsider, ended]);
      await api.owner.query(`INSERT INTO corroboration_links (token_digest, id, organisation_id, ask_id, expires_at) VALUES ($1, $2, $3, $4, now() - $5::int * interval '1 day')`, [name, uuid(), id, ask, ended]);
      if (answered) await api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, growth, awaits, on_day, revision) VALUES ($1, $2, $3, 'declined', 'No', '', false, current_date - 240, 1)`, [id, uuid(), ask]);
    }
    await change('withdrawn_items', 2, 1);
    await change('handover_notes', 3, 2);
    const due = await preview('withdrawn_items', 2);
    await run();
    expect(await titles(old, young, dismissed, shared)).toEqual(['Erased', 'A title of 10', 'A title of 70', 'A title of 700']);
    expect(await api.owner.query(`SELECT token_digest AS token FROM invitations ORDER BY 1`)).toEqual([{ token: 'young' }]);
    expect((await api.owner.query<{ body: string }[]>('SELECT body FROM handover_notes ORDER BY body')).map(({ body }) => body)).toEqual(['', 'A young note']);
    expect(await entries()).toEqual([`withdrawn_items: ${due}`, 'handover_notes: 1', 'expired_invitations: 1', 'ended_confirmations: 3', 'repeated_answers: 2'].map((outcome) => ({ kind: 'system', actor: null, subject: null, outcome })));
    expect(await api.owner.query('SELECT o.name, a.message, a.withdrawn_on IS NULL AS open FROM outside_colleagues o JOIN corroboration_asks a ON a.outsider_id = o.id ORDER BY o.name')).toEqual([
      { name: 'Did', message: 'Please', open: true }, { name: 'Erased person', message: '', open: false }, { name: 'Lately', message: 'Please', open: true },
    ]);
    expect(await api.owner.query('SELECT token_digest AS token FROM corroboration_links')).toEqual([{ token: 'Lately' }]);
    await run();
    expect(await entries()).toHaveLength(5);
    expect(await brokenEntries(api.owner)).toMatchObject({ broken: 0 });
  });

  it('runs daily, and at each start of a server, as a job that the server may take', async () => {
    await api.app.get(Jobs).start();
    const state = async (): Promise<string | undefined> => (await api.owner.query<{ state: string }[]>(`SELECT state::text AS state FROM nextrung_jobs.job WHERE name = 'apply-retention'`))[0]?.state;
    for (const latest = performance.now() + 20_000; (await state()) !== 'completed' && performance.now() < latest; ) await setTimeout(100);
    expect(await state()).toBe('completed');
    expect(await api.owner.query(`SELECT cron, timezone FROM nextrung_jobs.schedule WHERE name = 'apply-retention'`)).toEqual([{ cron: '17 2 * * *', timezone: 'UTC' }]);
  });

  it('erases people so long after they left, each with an entry of their own', async () => {
    const { farPm, peerPm, colleague } = api.organisation.people;
    await api.owner.query(`UPDATE people SET ended_on = current_date - 400 WHERE id = $1`, [farPm.id]);
    await api.owner.query(`UPDATE people SET ended_on = current_date - 300 WHERE id = $1`, [peerPm.id]);
    expect(await preview('left_people', 12)).toBe(1);
    const question = uuid();
    await api.owner.query(`INSERT INTO group_questions (organisation_id, id, label, purpose, choices, asked_by, asked_on) VALUES ($1, $2, 'Caring duties', 'To see whether promotion is fair.', '{Yes,No}', $3, current_date)`, [api.organisation.id, question, colleague.id]);
    for (const person of [peerPm.id, colleague.id]) await api.owner.query('INSERT INTO person_groups (organisation_id, id, person_id, question_id, choice) VALUES ($1, $2, $3, $4, 0)', [api.organisation.id, uuid(), person, question]);
    await change('left_people', 12, 0);
    await run();
    const names = await api.owner.query<{ name: string }[]>('SELECT name FROM people WHERE id = ANY($1) ORDER BY name', [[farPm.id, peerPm.id, colleague.id]]);
    expect(names.map(({ name }) => name)).toEqual([colleague.name, peerPm.name, 'Erased person']);
    // What they said of themselves goes when they do, without a rule.
    expect(await api.owner.query('SELECT person_id AS person FROM person_groups')).toEqual([{ person: colleague.id }]);
    expect(await api.owner.query('SELECT person_id AS person, erased_by AS by FROM erasures')).toEqual([{ person: farPm.id, by: null }]);
    expect((await entries()).at(-1)).toEqual({ kind: 'system', actor: null, subject: farPm.id, outcome: 'left_people: 1' });
    expect(await preview('left_people', 12)).toBe(0);
    expect(await brokenEntries(api.owner)).toMatchObject({ broken: 0 });
  });
});
