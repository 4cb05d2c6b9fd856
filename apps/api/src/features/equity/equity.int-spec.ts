import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { AccessRows } from '../../testing/access-rows.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { EquityGroup, EquityView } from './equity.dto.js';

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
});
