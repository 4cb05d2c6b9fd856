import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/universal';
import { Assessments } from '../readiness/assessments.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { TeamChoices, TeamRow, TeamView } from './team.dto.js';

const MANY = 520;

describe('the team page of someone with hundreds below', () => {
  let api: TestApi;
  let director: TestClient;
  const payments = '01990000-0000-7000-8000-00000000feed';

  beforeAll(async () => {
    api = await startTestApi();
    director = await api.as('director');
    const { id, people } = api.organisation;
    const moment = { organisationId: id, today: api.today };
    await api.app.get(TenantTransactions).run(id, (tx) => api.app.get(Assessments).refreshOld({ tx, ...moment }, { atMost: 50 }));
    await api.owner.query(`INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, 'Payments')`, [id, payments]);
    await api.owner.query(
      `WITH hand AS (INSERT INTO people (organisation_id, id, name, email, team_id)
         SELECT $1, gen_random_uuid(), CASE n % 3 WHEN 0 THEN 'Ångström ' WHEN 1 THEN 'bell ' ELSE 'Zoë ' END || n, gen_random_uuid() || '@alder.example', CASE WHEN n % 5 = 0 THEN $5::uuid END
           FROM generate_series(1, $6::int) n RETURNING id, name)
       INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from)
       SELECT $1, gen_random_uuid(), id, CASE WHEN row_number() OVER (ORDER BY name) % 2 = 0 THEN $2::uuid ELSE $3::uuid END, 'solid', $4::date - 10 FROM hand`,
      [id, people.groupPm.id, people.otherGroupPm.id, api.today, payments, MANY],
    );
    await api.owner.query('ANALYZE people; ANALYZE reporting_lines; ANALYZE places');
    // As the job would make them, in a mixture of states.
    await api.owner.query(
      `UPDATE standings s SET as_of = $2, ladder_version_id = u.ladder_version_id, settings_version = u.settings_version, policy_version = u.policy_version, rung = m.rung, rung_at = m.rung_at, target_rung = 'SPM', target_at = 3, state = m.state, index = m.index, confidence = m.index / 100.0, gates = 5,
              gates_met = m.index / 20, stale = m.index % 7 = 0, newest_on = $2::date - m.index, lapses_on = CASE WHEN m.index % 4 = 0 THEN $2::date + m.index END, next_kind = 'missing', next = 'No evidence yet in Data',
              trend = '{NULL,20,30}',
              cells = jsonb_build_array(jsonb_build_object('competency', 'data', 'overlay', NULL, 'required', 'demonstrated', 'status', CASE WHEN m.index % 2 = 0 THEN 'no_evidence' ELSE 'sustained' END, 'met', m.index % 2 = 1, 'contested', false, 'lapsesOn', NULL, 'freshness', 'fresh'))
         FROM (SELECT id, CASE WHEN n % 3 = 0 THEN 'APM' ELSE 'PM' END AS rung, CASE WHEN n % 3 = 0 THEN 1 ELSE 2 END AS rung_at,
                      (ARRAY['no_evidence', 'building', 'close', 'ready'])[n / 4 % 4 + 1] AS state, n % 101 AS index
                 FROM (SELECT id, row_number() OVER (ORDER BY name)::int AS n FROM people) numbered) m, assessment_runs u
        WHERE u.organisation_id = $1 AND u.id = $3 AND s.organisation_id = $1 AND s.id = m.id AND s.as_of IS NULL AND s.id NOT IN (SELECT x.id FROM assessment_runs x)`,
      [id, api.today, people.pm.id],
    );
    await api.owner.query(
      `INSERT INTO assessment_runs (organisation_id, id, as_of, ladder_version_id, settings_version, policy_version)
       SELECT u.organisation_id, s.id, u.as_of, u.ladder_version_id, u.settings_version, u.policy_version FROM standings s
         JOIN assessment_runs u ON u.organisation_id = s.organisation_id AND u.id = $2 WHERE s.organisation_id = $1 ON CONFLICT DO NOTHING`,
      [id, people.pm.id],
    );
    await api.owner.query('ANALYZE standings; ANALYZE assessment_runs');
  }, 120_000);
  afterAll(() => api.stop());

  async function page(query: string): Promise<TeamView> {
    const { status, body, text } = await director.get<TeamView>(`/api/team?scope=all${query}`);
    if (status !== 200) throw new Error(text);
    return body;
  }
  async function whole(query: string): Promise<TeamRow[]> {
    const rows: TeamRow[] = [];
    for (let next: string | null | undefined; next !== null;) {
      const found: TeamView = await page(`${query}${next ? `&after=${next}` : ''}`);
      expect(found.from).toBe(found.rows.length === 0 ? 0 : rows.length + 1);
      expect(found.rows.length).toBeLessThanOrEqual(200);
      rows.push(...found.rows);
      next = found.next;
      if (next === null) expect(rows).toHaveLength(found.matched);
    }
    return rows;
  }
  const total = MANY + 5;

  it.each(['', '&state=close', '&lapses=60', '&stale=true', `&team=${payments}`, '&rung=APM&target=SPM'])('is the same list from the places as from all that is stored: %s', async (filters) => {
    const [placed, stood] = await Promise.all([page(`${filters}&sort=name`), page(`${filters}&sort=name,gates`)]);
    expect(placed.rows.length).toBeGreaterThan(0);
    expect(placed).toEqual(stood);
    expect((await page(filters)).counts).toEqual(stood.counts);
  });

  it.each(['', '&sort=index', '&sort=-index'])('is the same list, page by page, from the index of the tree as from all that is stored: %s', async (sort) => {
    const { director: own, groupPm, otherGroupPm } = api.organisation.people;
    // Of whatever is asked, and of all there are: the usual question is answered by the index, one about managers is not.
    const everyManager = `&manager=${[own, groupPm, otherGroupPm].map(({ id }) => id).join()}`;
    await api.owner.query('UPDATE standings SET waiting = CASE WHEN id = $1 THEN 2 ELSE 1 END WHERE id = ANY($2)', [groupPm.id, [groupPm.id, otherGroupPm.id]]);
    for (const filters of ['', '&state=close,no_evidence', '&stale=true', '&lapses=60', '&state=ready&lapses=90&stale=true']) {
      for (let after = ''; ;) {
        const asked = `${filters}${sort}&limit=${filters === '' ? 90 : 37}${after}`;
        const [branch, stood] = await Promise.all([page(asked), page(`${asked}${everyManager}`)]);
        expect(branch).toEqual(stood);
        if (after === '') expect(branch.counts.waiting).toBe(3);
        if (branch.next === null) break;
        after = `&after=${branch.next}`;
      }
    }
    if (sort === '') expect((await page('&limit=3')).rows.map(({ waiting }) => waiting)).toEqual([2, 1, 0]);
    await api.owner.query('UPDATE standings SET waiting = 0 WHERE id = ANY($1)', [[groupPm.id, otherGroupPm.id]]);
  });

  it('comes in pages, each person once, in the order of several keys', async () => {
    const rows = await whole('&sort=rung,-index,name');
    expect(new Set(rows.map(({ person }) => person.id)).size).toBe(total);
    const places: Record<string, number> = { APM: 1, PM: 2, SPM: 3, GPM: 4 };
    const keys = rows.map(({ rung, index }) => [-(places[rung ?? ''] ?? 0), index ?? 1_000] as const);
    expect(keys).toEqual(keys.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    const names = (await whole('&sort=name')).map(({ person }) => person.name);
    const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    expect(names).toEqual(names.toSorted((a, b) => (plain(a) < plain(b) ? -1 : 1)));
    expect(names.at(-1)).toMatch(/^Zoë/);
  });

  it('narrows by everything at once, and counts everyone all the same', async () => {
    const everyone = await whole('');
    const wanted = everyone.filter(({ state, rung, teamName, managerName, lapsesOn, stale, cells }) =>
      ['close', 'ready'].includes(state ?? '') && rung === 'PM' && teamName === 'Payments' && managerName === 'Alder groupPm' && lapsesOn !== null && !stale && cells[0]?.status === 'no_evidence');
    const query = `&state=close,ready&rung=PM&target=SPM&team=${payments}&manager=${api.organisation.people.groupPm.id}&lapses=100&missing=data`;
    const found = await whole(query);
    expect(found.filter(({ stale }) => !stale).map(({ person }) => person.id).sort()).toEqual(wanted.map(({ person }) => person.id).sort());
    expect(wanted.length).toBeGreaterThan(0);
    expect((await whole(`${query}&stale=true`)).every(({ stale }) => stale)).toBe(true);
    expect((await page('&waiting=true')).matched).toBe(0);
    expect((await page('&q=ANGSTROM')).matched).toBe(Math.floor(MANY / 3));
    expect((await page('&q=zoe%201')).counts).toMatchObject({ people: total, ready: everyone.filter(({ state }) => state === 'ready').length });
    expect((await page('&lapses=10')).rows.every(({ lapsesOn }) => lapsesOn !== null)).toBe(true);
    const byCell = (await whole('&sort=cell:data')).map(({ cells }) => cells.find(({ competency }) => competency === 'data')?.status);
    expect(byCell.indexOf('no_evidence')).toBeGreaterThan(byCell.lastIndexOf('sustained'));
  });

  it('goes on only after somebody who still fits', async () => {
    const first = (await page('&limit=1&sort=name')).rows[0];
    expect(await director.get(`/api/team?scope=all&sort=name&rung=none&after=${first?.person.id ?? ''}`)).toMatchObject({ status: 409, body: { code: 'list_changed' } });
    expect((await page(`&limit=2&sort=name&after=${first?.person.id ?? ''}`)).from).toBe(2);
  });

  it.each(['after=me', 'limit=0', 'limit=201', 'sort=index,index', 'sort=cell:luck', 'target=LUCK', 'missing=luck', 'lapses=0', 'lapses=x', 'team=x', 'manager=x', 'waiting=1', 'stale=false', 'state=ready,luck'])('refuses ?%s', async (query) => {
    expect(await director.get(`/api/team?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid', errors: [{ field: query.split('=')[0] }] } });
  });

  it('offers the teams and managers of those in scope', async () => {
    expect((await director.get<TeamChoices>('/api/team/choices?scope=all')).body).toMatchObject({ teams: [{ id: payments, name: 'Payments' }], managers: [{ name: 'Alder director' }, { name: 'Alder groupPm' }, { name: 'Alder otherGroupPm' }] });
    expect((await director.get<TeamChoices>('/api/team/choices')).body).toMatchObject({ teams: [], managers: [{ name: 'Alder director' }] });
  });

  it('goes along as a file, all of it, in the order and with the filters of the page, and is logged', async () => {
    const logged = async (): Promise<number> => (await api.owner.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM audit_entries WHERE organisation_id = $1 AND operation = 'team.export'`, [api.organisation.id]))[0]?.n ?? 0;
    const before = await logged();
    const { text, headers } = await director.get('/api/team/export?format=csv&scope=all&sort=name');
    expect(headers['content-disposition']).toBe(`attachment; filename="team-${api.today}.csv"`);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(total + 1);
    expect(lines[0]).toContain('"Index (0–100)","State"');
    expect(lines.slice(1).map((line) => line.slice(1).split('"')[0])).toEqual((await whole('&sort=name')).map(({ person }) => person.name));
    expect(await logged()).toBe(before + 1);

    const { bytes } = await director.get('/api/team/export?format=xlsx&scope=all&state=ready&sort=-index');
    const [sheet] = await readXlsxFile(new Uint8Array(bytes).buffer);
    const ready = await whole('&state=ready&sort=-index');
    expect(sheet?.data.slice(1).map(([name, , , , , index, state]) => [name, index, state])).toEqual(ready.map(({ person, index }) => [person.name, index, 'Ready']));
    for (const query of ['format=pdf', 'format=csv&sort=luck', 'format=csv&limit=3']) expect([query, (await director.get(`/api/team/export?${query}`)).status]).toEqual([query, 400]);
  });

  it('keeps views of it apart from searches of evidence', async () => {
    expect(await director.post('/api/saved-searches', { name: 'Close to ready', query: 'scope=all&state=close', page: 'team' })).toMatchObject({ status: 201, body: { page: 'team', query: 'scope=all&state=close' } });
    expect((await director.get<{ name: string }[]>('/api/saved-searches?page=team')).body.map(({ name }) => name)).toEqual(['Close to ready']);
    expect((await director.get('/api/saved-searches')).body).toEqual([]);
    expect((await director.post('/api/saved-searches', { name: 'x', query: 'a=b', page: 'pay' })).status).toBe(400);
  });

  it('makes two hundred at most afresh where more are old, and says of which day the others are', async () => {
    await api.owner.query(`UPDATE assessment_runs SET as_of = as_of - 1 WHERE organisation_id = $1`, [api.organisation.id]);
    await api.owner.query(`UPDATE standings SET as_of = as_of - 1 WHERE organisation_id = $1`, [api.organisation.id]);
    const { rows, counts } = await page('&sort=name&limit=3');
    expect(rows.map(({ heldOn, state }) => [heldOn, state])).toEqual([[null, 'no_evidence'], [null, 'no_evidence'], [null, 'no_evidence']]);
    expect(counts.people).toBe(total);
  });
});
