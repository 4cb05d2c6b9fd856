import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { AccessRows } from '../../testing/access-rows.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { GroupQuestion, OwnGroup } from '../groups/groups.dto.js';
import type { DeclaredTable, EquityGroup, EquityView } from './equity.dto.js';

describe('the equity view', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    const { id, people } = api.organisation;
    // Eleven of the rung, six of them in Leeds and part time.
    for (let at = 0; at < 11; at += 1) {
      const person = uuid();
      await api.owner.query('INSERT INTO people (organisation_id, id, name, email, location, working_share) VALUES ($1, $2, $3, $4, $5, $6)', [id, person, `Counted ${at}`, `counted${at}@alder.example`, at < 6 ? 'Leeds' : null, at < 6 ? 80 : 100]);
      await api.owner.query(`INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, 'PM', $4, 'Joined')`, [id, uuid(), person, addDays(api.today, -400)]);
      if (at >= 5) continue;
      const [one, decision] = [uuid(), uuid()];
      await api.owner.query(
        `INSERT INTO cases (organisation_id, id, code, person_id, state, target_rung, ladder_version_id, policy_version, presenter_id, nominated_by, nominated_as, opened_on, locked_on)
         SELECT $1, $2, $3, $4, 'delivered', 'SPM', v.id, '1', $5, $5, 'presenter', $6, $6 FROM ladder_versions v WHERE v.organisation_id = $1 LIMIT 1`,
        [id, one, `C-${one}`, person, people.groupPm.id, api.today],
      );
      const promoted = at < 3;
      await api.owner.query(`INSERT INTO case_decisions (organisation_id, id, case_id, outcome, funded, reason, effective_on, owner_id, review_on, decided_by, decided_on) VALUES ($1, $2, $3, $4, true, 'Said.', $5, $6, $7, $8, $9)`, [id, decision, one, promoted ? 'promote' : 'not_yet', promoted ? api.today : null, promoted ? null : people.groupPm.id, promoted ? null : api.today, people.director.id, api.today]);
      await api.owner.query('INSERT INTO case_deliveries (organisation_id, id, case_id, decision_id, deliverer_id, due_on, delivered_by, delivered_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [id, uuid(), one, decision, people.groupPm.id, api.today, people.groupPm.id, api.today]);
    }
  });
  afterAll(() => api.stop());

  const groups = async (by: string): Promise<EquityGroup[]> => (await ok((await api.as('auditor', world)).get<EquityView>('/api/equity'))).tables.find((table) => table.by === by)?.groups ?? [];

  it('counts people, nominations and decisions by group, and names nobody', async () => {
    expect((await groups('working_share')).find(({ name }) => name === 'Part time')).toEqual({ name: 'Part time', people: 6, nominated: 5, decided: 5, promoted: 3, deferred: 0, notYet: 2, monthsInLevel: 13 });
    expect((await groups('location')).map(({ name, people }) => [name, people])).toEqual([['No location', 11], ['Leeds', 6]]);
    const [pms, others] = await groups('rung');
    expect([pms, others]).toMatchObject([{ people: 12, promoted: 3 }, { name: 'Groups with fewer than five people, together', people: 5, nominated: 0, decided: null, monthsInLevel: null }]);
    expect((await (await api.as('admin')).get('/api/equity')).text).not.toMatch(/Counted|Alder|[0-9a-f]{8}-/);
  });

  it('says nothing of a decision before it has been delivered', async () => {
    await new AccessRows(api, world).case('case.deliver');
    await api.owner.query('UPDATE case_deliveries SET delivered_on = NULL, delivered_by = NULL WHERE organisation_id = $1', [api.organisation.id]);
    expect((await groups('working_share')).every(({ decided }) => decided === null)).toBe(true);
  });

  it('is for administrators and auditors', async () => {
    for (const who of ['director', 'groupPm', 'pm', 'payReader'] as const) expect([who, (await (await api.as(who, world)).get('/api/equity')).status]).toEqual([who, 404]);
  });

  describe('by what people said of themselves', () => {
    const PURPOSE = 'To see in counts whether promotion is fair to people who care for others.';
    const question = (label: string): object => ({ label, purpose: PURPOSE, choices: ['Yes', 'No'] });
    const own = async (who: 'pm' | 'groupPm' = 'pm'): Promise<OwnGroup[]> => ok((await api.as(who, world)).get<OwnGroup[]>('/api/own-groups'));
    const declared = async (): Promise<DeclaredTable[]> => (await ok((await api.as('auditor', world)).get<EquityView>('/api/equity'))).declared;
    const say = (choice: number | null, people: string): Promise<unknown> => api.owner.query(
      `INSERT INTO person_groups (organisation_id, id, person_id, question_id, choice) SELECT $1, gen_random_uuid(), p.id, q.id, $2 FROM people p JOIN group_questions q ON q.organisation_id = $1 AND q.label = 'Caring duties' WHERE p.organisation_id = $1 AND p.name SIMILAR TO $3`, [api.organisation.id, choice, people]);

    it('asks nothing until an administrator does, with a purpose', async () => {
      expect([await own(), await declared()]).toEqual([[], []]);
      const admin = await api.as('admin');
      for (const [wrong, field] of [[{ label: '' }, 'label'], [{ label: 'x'.repeat(81) }, 'label'], [{ purpose: 'Because' }, 'purpose'], [{ choices: ['Yes'] }, 'choices'], [{ choices: ['Yes', ' yes '] }, 'choices'], [{ choices: ['Yes', ' '] }, 'choices'], [{ choices: 'Yes' }, 'choices'], [{ choices: [1, null] }, 'choices'], [{ choices: Array.from({ length: 13 }, (_, at) => `C${at}`) }, 'choices']] as const) {
        expect([wrong, await admin.post('/api/group-questions', { ...question('Caring duties'), ...wrong })]).toMatchObject([wrong, { status: 400, body: { errors: [{ field }] } }]);
      }
      const asked = await ok(admin.post<GroupQuestion>('/api/group-questions', question(' Caring duties ')));
      expect(asked).toMatchObject({ label: 'Caring duties', purpose: PURPOSE, choices: ['Yes', 'No'], askedOn: api.today });
      expect(await admin.post('/api/group-questions', question('caring Duties'))).toMatchObject({ status: 400, body: { errors: [{ field: 'label' }] } });
      for (let at = 0; at < 7; at += 1) await ok(admin.post('/api/group-questions', question(`Question ${at}`)));
      expect(await admin.post('/api/group-questions', question('A ninth'))).toMatchObject({ status: 409, body: { code: 'too_many_questions' } });
      await api.owner.query(`DELETE FROM group_questions WHERE label <> 'Caring duties'`);
      expect(await ok(admin.get('/api/group-questions'))).toEqual([asked]);
    });

    it('lets each answer for themselves, change it and take it back, and nobody else read it', async () => {
      const [asked] = await own();
      const path = `/api/own-groups/${asked?.id ?? ''}`;
      const pm = await api.as('pm');
      expect(asked).toMatchObject({ purpose: PURPOSE, answered: false, choice: null });
      for (const choice of [2, -1, 0.5, '1', undefined]) expect([choice, (await pm.put(path, { choice })).status]).toEqual([choice, 400]);
      expect(await ok(pm.put(path, { choice: 1 }))).toMatchObject({ answered: true, choice: 1 });
      expect(await own()).toMatchObject([{ answered: true, choice: 1 }]);
      expect(await own('groupPm')).toMatchObject([{ answered: false, choice: null }]);
      const given = JSON.parse((await pm.get(`/api/people/${api.organisation.people.pm.id}/export?format=json`)).text) as Readonly<Record<string, unknown>>;
      expect(JSON.stringify(given)).toContain(asked?.id);
      await ok(pm.put(path, { choice: null }));
      expect(await own()).toMatchObject([{ answered: true, choice: null }]);
      expect((await pm.delete(path)).status).toBe(204);
      expect((await pm.delete(path)).status).toBe(204);
      expect(await own()).toMatchObject([{ answered: false, choice: null }]);
      expect(await api.owner.query('SELECT 1 FROM person_groups')).toEqual([]);
      for (const other of [uuid(), 'x']) expect([(await pm.put(`/api/own-groups/${other}`, { choice: 0 })).status, (await pm.delete(`/api/own-groups/${other}`)).status]).toEqual([404, 404]);
      // The log says that somebody did something, not of which question and what.
      const changes = await api.owner.query<{ before: object | null; after: object | null }[]>(`SELECT before, after FROM audit_changes WHERE of_table = 'person_groups'`);
      expect(changes).toHaveLength(3);
      expect(JSON.stringify(changes.map(({ before, after }) => ({ before, after })))).not.toMatch(new RegExp(`${asked?.id}|${api.organisation.people.pm.id}|"choice":\\s*[0-9]`));
    });

    it('is counted once a month, to the nearest five, with who said nothing as a group', async () => {
      expect(await declared()).toEqual([{ label: 'Caring duties', countedOn: null, nextCountFrom: expect.stringMatching(/-01$/), groups: [] }]);
      await api.owner.query(`UPDATE group_questions SET asked_on = asked_on - 40`);
      // Seven of the eleven, of whom five were decided on; the others said nothing.
      await say(0, 'Counted (0|1|2|3|4|5|6)');
      const first = await declared();
      expect(first).toMatchObject([{ countedOn: api.today }]);
      // All five nominated said yes: it would tell of each of them.
      expect(first[0]?.groups).toEqual([
        { name: 'Yes', people: 5, nominated: null, decided: null, promoted: null, monthsInLevel: null },
        { name: 'Not said', people: 10, nominated: null, decided: null, promoted: null, monthsInLevel: expect.any(Number) },
      ]);
      await api.owner.query('DELETE FROM person_groups');
      expect(await declared()).toEqual(first);
      await api.owner.query(`UPDATE group_counts SET counted_on = counted_on - 40`);
      expect(await declared()).toMatchObject([{ countedOn: api.today, groups: [] }]);
    });

    it('goes with the question, answers and all', async () => {
      await say(0, 'Counted%');
      const [asked] = await own();
      const admin = await api.as('admin');
      expect((await admin.delete(`/api/group-questions/${asked?.id ?? ''}`)).status).toBe(204);
      expect((await admin.delete(`/api/group-questions/${asked?.id ?? ''}`)).status).toBe(404);
      expect([await own(), await declared(), await api.owner.query('SELECT 1 FROM person_groups')]).toEqual([[], [], []]);
    });
  });
});
