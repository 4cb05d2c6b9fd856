import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { listOf, type Listed, PeopleLists, without } from '../../testing/people-lists.js';
import { rowCounts } from '../../testing/work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { TeamView } from '../team/team.dto.js';

describe('a list of people', () => {
  let api: TestApi;
  let lists: PeopleLists;
  let director: Listed;
  let groupPm: Listed;

  beforeAll(async () => {
    api = await startTestApi();
    lists = new PeopleLists(api, await api.as('admin'));
    ({ director, groupPm } = api.organisation.people);
  });
  afterAll(() => api.stop());

  const fresh = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}.${uuid().slice(-8)}@alder.example`;
  const HEADER = 'Name,E-mail,Rung,Level since,Manager,Dotted line,Team,Location,Working share,Contractor,Left on';

  it('adds people with everything that the columns say', async () => {
    const [lead, ann] = [fresh('lead'), fresh('ann')];
    const csv = listOf(HEADER,
      `Lead Lee,${lead},Group PM,2024-01-01,${director.email},,Checkout,Porto,100,no,`,
      `Ann Lee,${ann},PM,2025-06-01,Lead Lee,${groupPm.email} ${director.email},checkout ,,80%,yes,${lists.day(90)}`,
    );
    expect(await lists.preview(csv)).toMatchObject({ creates: 2, changes: 0, ends: 0, unchanged: 0, errors: [], newTeams: ['Checkout'], effectiveOn: api.today });
    expect(await lists.said(csv)).toEqual({
      'Lead Lee': ['create', 'new_team: – → Checkout', 'location: – → Porto', 'rung: – → Group PM from 2024-01-01', `manager: – → Alder director from ${api.today}`],
      'Ann Lee': [
        'create', 'new_team: – → checkout', 'working_share: – → 80 %', 'contractor: – → yes', 'rung: – → PM from 2025-06-01', `manager: – → Lead Lee from ${api.today}`,
        `dotted_begins: – → Alder groupPm from ${api.today}`, `dotted_begins: – → Alder director from ${api.today}`, `leaves: – → – from ${lists.day(90)}`,
      ],
    });
    expect(await lists.apply(csv)).toMatchObject({ status: 201, body: { created: 2, changed: 0, ended: 0, unchanged: 0 } });
    const [row] = await api.owner.query<{ id: string }[]>('SELECT id FROM people WHERE email = $1', [ann]);
    const profile = await lists.profile(row ?? { id: '' });
    expect(profile).toMatchObject({ name: 'Ann Lee', rung: 'PM', levelSince: '2025-06-01', manager: { name: 'Lead Lee' }, team: { name: 'Checkout' }, location: null, workingShare: 80, contractor: true, endedOn: lists.day(90), isAdmin: false });
    expect(profile.reportingLines.map(({ kind, manager, from, to }) => [kind, manager.name, from, to]).sort()).toEqual([
      ['dotted', 'Alder director', api.today, lists.day(90)], ['dotted', 'Alder groupPm', api.today, lists.day(90)], ['solid', 'Lead Lee', api.today, lists.day(90)],
    ]);
    expect(profile.levels).toMatchObject([{ rung: 'PM', reason: 'Imported' }]);

    const before = await rowCounts(api);
    expect(await lists.preview(csv)).toMatchObject({ creates: 0, changes: 0, ends: 0, unchanged: 2, errors: [], newTeams: [] });
    expect(await rowCounts(api)).toEqual(before);
    expect(await lists.apply(csv)).toMatchObject({ status: 201, body: { created: 0, changed: 0, ended: 0, unchanged: 2 } });
    expect(without(await rowCounts(api), 'idempotency_keys')).toEqual(without(before, 'idempotency_keys'));
  });

  it('stores nothing with the preview', async () => {
    const csv = listOf(HEADER, `New One,${fresh('new')},PM,,${director.email},${groupPm.email},Fresh team,Oslo,50,yes,`, `${groupPm.name},${groupPm.email},DIR,,,${director.email},Fresh team,,,,`);
    const before = await rowCounts(api);
    expect(await lists.preview(csv)).toMatchObject({ creates: 1, changes: 1, newTeams: ['Fresh team'], errors: [] });
    expect(await rowCounts(api)).toEqual(before);
  });

  describe('with people who are here', () => {
    let [ana, ben, cem, dot]: Listed[] = [];
    const who = (): { ana: Listed; ben: Listed; cem: Listed; dot: Listed } => {
      if (!ana || !ben || !cem || !dot) throw new Error('Nobody was added.');
      return { ana, ben, cem, dot };
    };

    beforeAll(async () => {
      ben = await lists.add('Ben Boss', director, { rung: 'GPM' });
      cem = await lists.add('Cem Chief', director, { rung: 'GPM' });
      dot = await lists.add('Dot Line', director);
      ana = await lists.add('Ana Silva', ben, { rung: 'PM', levelSince: '2025-01-01' });
      await lists.since('2025-01-01', ana, ben, cem, dot);
    });

    it('changes name, team, location, share, contractor, rung, manager and dotted lines, each in words', async () => {
      const { ana, cem, dot } = who();
      const csv = listOf(HEADER, `Ana Silva-Reis,${ana.email},Senior PM,,${cem.email},${dot.email},Growth,Lisbon,60,yes,`);
      const day = lists.day(-10);
      expect(await lists.said(csv, { effectiveOn: day })).toEqual({
        'Ana Silva-Reis': [
          'change', 'name: Ana Silva → Ana Silva-Reis', 'new_team: – → Growth', 'location: – → Lisbon', 'working_share: 100 % → 60 %', 'contractor: no → yes',
          `rung: PM → Senior PM from ${day}`, `manager: Ben Boss → Cem Chief from ${day}`, `dotted_begins: – → Dot Line from ${day}`,
        ],
      });
      const { version } = await lists.profile(ana);
      expect((await lists.apply(csv, { effectiveOn: day })).body).toEqual({ created: 0, changed: 1, ended: 0, unchanged: 0 });
      const profile = await lists.profile(ana);
      expect(profile).toMatchObject({ name: 'Ana Silva-Reis', rung: 'SPM', levelSince: day, manager: { name: 'Cem Chief' }, team: { name: 'Growth' }, location: 'Lisbon', workingShare: 60, contractor: true, version: version + 1 });
      expect(profile.reportingLines.map(({ kind, manager, from, to }) => [kind, manager.name, from, to])).toEqual(expect.arrayContaining([
        ['solid', 'Ben Boss', '2025-01-01', day], ['solid', 'Cem Chief', day, null], ['dotted', 'Dot Line', day, null],
      ]));
      expect(await api.owner.query('SELECT giver_id, taker_id, on_day, made_by FROM handovers WHERE person_id = $1', [ana.id])).toEqual([{ giver_id: who().ben.id, taker_id: cem.id, on_day: day, made_by: api.organisation.people.admin.id }]);
      const before = await rowCounts(api);
      expect((await lists.apply(csv, { effectiveOn: day })).body).toEqual({ created: 0, changed: 0, ended: 0, unchanged: 1 });
      expect(without(await rowCounts(api), 'idempotency_keys')).toEqual(without(before, 'idempotency_keys'));
    });

    it('says nothing about columns that are absent, and none about empty cells of team, location and dotted line', async () => {
      const { ana } = who();
      expect(await lists.said(`Name,E-mail\nAna Silva-Reis,${ana.email}`)).toEqual({ 'Ana Silva-Reis': ['unchanged'] });
      const emptied = listOf(HEADER, `Ana Silva-Reis,${ana.email},,,,,,,,,`);
      expect(await lists.said(emptied)).toEqual({ 'Ana Silva-Reis': ['change', 'team: Growth → –', 'location: Lisbon → –', `dotted_ends: Dot Line → – from ${api.today}`] });
      await lists.apply(emptied);
      const profile = await lists.profile(ana);
      expect(profile).toMatchObject({ team: null, location: null, rung: 'SPM', manager: { name: 'Cem Chief' }, workingShare: 60, contractor: true, endedOn: null });
      expect(profile.reportingLines.find(({ kind }) => kind === 'dotted')).toMatchObject({ from: lists.day(-10), to: api.today });
    });

    it('begins a dotted line again after it ended, and lets a planned one begin earlier', async () => {
      const { ana, dot } = who();
      const csv = `Name,E-mail,Dotted line\nAna Silva-Reis,${ana.email},${dot.email}`;
      // The one that ended today holds until then: the new one does not reach back over it.
      expect((await lists.apply(csv, { effectiveOn: lists.day(-5) })).status).toBe(201);
      const dotted = async (): Promise<unknown[]> => (await lists.profile(ana)).reportingLines.filter(({ kind }) => kind === 'dotted').map(({ from, to }) => [from, to]);
      expect(await dotted()).toEqual([[api.today, null], [lists.day(-10), api.today]]);
      await api.owner.query(`UPDATE reporting_lines SET valid_from = $2 WHERE person_id = $1 AND kind = 'dotted' AND valid_to IS NULL`, [ana.id, lists.day(20)]);
      expect((await lists.apply(csv)).status).toBe(201);
      expect(await dotted()).toEqual([[api.today, null], [lists.day(-10), api.today]]);
    });

    it('takes the place of what was planned, and passes the notes of a planned handover on', async () => {
      const { ana, ben, dot } = who();
      await lists.change(ana, 'manager', { managerId: dot.id, from: lists.day(30) });
      const planned = uuid();
      const { id: organisationId, people } = api.organisation;
      await api.owner.query('DELETE FROM handovers WHERE person_id = $1', [ana.id]);
      await api.owner.query('INSERT INTO handovers (organisation_id, id, person_id, giver_id, taker_id, on_day, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, planned, ana.id, who().cem.id, dot.id, lists.day(30), people.admin.id]);
      await api.owner.query(`INSERT INTO handover_notes (organisation_id, id, handover_id, author_id, body) VALUES ($1, $2, $3, $4, 'Wants to lead.')`, [organisationId, uuid(), planned, who().cem.id]);
      const day = lists.day(10);
      const csv = `Name,E-mail,Manager\nAna Silva-Reis,${ana.email},${ben.email}`;
      expect(await lists.said(csv, { effectiveOn: day })).toEqual({ 'Ana Silva-Reis': ['change', `manager: Cem Chief → Ben Boss from ${day}`] });
      await lists.apply(csv, { effectiveOn: day });
      const solid = (await lists.profile(ana)).reportingLines.filter(({ kind }) => kind === 'solid').map(({ manager, from, to }) => [manager.name, from, to]);
      expect(solid).toEqual([['Ben Boss', day, null], ['Cem Chief', lists.day(-10), day], ['Ben Boss', '2025-01-01', lists.day(-10)]]);
      expect(await api.owner.query('SELECT h.giver_id, h.taker_id, h.on_day, n.body FROM handovers h LEFT JOIN handover_notes n ON n.handover_id = h.id WHERE h.person_id = $1', [ana.id])).toEqual([{ giver_id: who().cem.id, taker_id: ben.id, on_day: day, body: 'Wants to lead.' }]);
    });

    it('reads the day of a rung from the row, plans one, and is the same again', async () => {
      const { ben, cem } = who();
      const csv = listOf('Name,E-mail,Rung,Level since', `Ben Boss,${ben.email},Director,2026-02-01`, `Cem Chief,${cem.email},Director,${lists.day(40)}`);
      await api.owner.query(`UPDATE person_levels SET effective_from = '2024-01-01' WHERE person_id = ANY($1)`, [[ben.id, cem.id]]);
      expect(await lists.said(csv)).toEqual({ 'Ben Boss': ['change', 'rung: Group PM → Director from 2026-02-01'], 'Cem Chief': ['change', `rung: Group PM → Director from ${lists.day(40)}`] });
      await lists.apply(csv);
      expect(await lists.profile(ben)).toMatchObject({ rung: 'DIR', levelSince: '2026-02-01' });
      expect((await lists.profile(cem)).rung).toBe('GPM');
      expect(await lists.preview(csv)).toMatchObject({ unchanged: 2, changes: 0 });
    });

    it('keeps the team page right: what was stored about those who changed is gone, and the job makes it again', async () => {
      const { ana, ben } = who();
      const view = async (): Promise<TeamView> => (await (await api.as('director')).get<TeamView>('/api/team?below=true')).body;
      await view();
      const stored = (): Promise<{ rung: string }[]> => api.owner.query<{ rung: string }[]>(`SELECT DISTINCT a.target_rung AS rung FROM assessment_runs u JOIN assessments a ON a.person_id = u.id WHERE u.id = $1`, [ana.id]);
      await api.owner.query('UPDATE people SET target_rung = $2 WHERE id = $1', [ana.id, 'VP']);
      await lists.apply(`Name,E-mail,Rung,Manager\nAna Silva-Reis,${ana.email},GPM,${ben.email}`);
      expect(await stored()).toEqual([]);
      expect((await lists.profile(ana)).targetRung).toBe('DIR');
      await api.app.get(Jobs).start();
      for (let tries = 0; tries < 200 && (await stored()).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await stored()).toEqual([{ rung: 'DIR' }]);
    });

    it('ends people from the first day away', async () => {
      const { ana } = who();
      const csv = `Name,E-mail,Left on\nAna Silva-Reis,${ana.email},${api.today}`;
      expect(await lists.preview(csv)).toMatchObject({ ends: 1, changes: 0 });
      expect((await lists.apply(csv)).body).toEqual({ created: 0, changed: 0, ended: 1, unchanged: 0 });
      expect(await lists.profile(ana)).toMatchObject({ endedOn: api.today, manager: null });
      expect(await lists.preview(csv)).toMatchObject({ unchanged: 1, errors: [] });
    });
  });

  it('never makes an administrator', async () => {
    expect(await lists.refused(`Name,E-mail,Administrator\nSly,${fresh('sly')},yes`)).toEqual([[1, null, expect.stringContaining('There is no column “Administrator”')]]);
  });

  it('adds a list once although the button is pressed twice, and answers the same key the same', async () => {
    const csv = `Name,E-mail\nOnce,${fresh('once')}`;
    const replies = await Promise.all([1, 2].map(() => lists.apply(csv)));
    expect(replies.map(({ body }) => body.created).sort()).toEqual([0, 1]);
    const admin = await api.as('admin');
    const [body, headers] = [{ csv: `Name,E-mail\nTwice,${fresh('twice')}` }, { 'idempotency-key': uuid() }];
    const [first, second] = [await admin.post('/api/people/import', body, { headers }), await admin.post('/api/people/import', body, { headers })];
    expect([first.status, second.body]).toEqual([201, first.body]);
  });

  it('and a change by hand at the same moment wait for each other, not for ever', async () => {
    const people = await Promise.all([1, 2, 3, 4].map((n) => lists.add(`Waiting ${n}`, director)));
    const csv = listOf('Name,E-mail,Manager', ...people.map(({ name, email }) => `${name},${email},${groupPm.email}`));
    const admin = await api.as('admin');
    const replies = await Promise.all([lists.apply(csv), ...people.map(({ id }) => admin.post(`/api/people/${id}/manager`, { managerId: groupPm.id, from: api.today }, { version: 1 }))]);
    expect(replies.map(({ status }) => status).filter((status) => ![200, 201, 412].includes(status))).toEqual([]);
  });
});
