import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { listOf, type Listed, PeopleLists } from '../../testing/people-lists.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { rowCounts } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';

const ELSEWHERE = 'Nobody below you has this address, and you cannot add it. Ask an administrator.';

describe('whom a list of people reaches', () => {
  let api: TestApi;
  let mine: PeopleLists;
  let everyone: PeopleLists;
  let people: Record<PersonKey, Listed>;

  beforeAll(async () => {
    api = await startTestApi();
    mine = new PeopleLists(api, await api.as('groupPm'));
    everyone = new PeopleLists(api, await api.as('admin'));
    people = api.organisation.people;
  });
  afterAll(() => api.stop());

  const fresh = (): string => `${uuid()}@alder.example`;
  const row = ({ name, email }: Listed, ...cells: string[]): string => [name, email, ...cells].join(',');

  it('lets a manager change, move and add below themselves', async () => {
    const csv = listOf('Name,E-mail,Manager,Location', row(people.pm, '', 'Porto'), row(people.peerPm, people.pm.email, ''), `New Here,${fresh()},,`, `Below Him,${fresh()},${people.pm.email},`);
    expect(await mine.said(csv)).toEqual({
      'Alder pm': ['change', 'location: – → Porto'],
      'Alder peerPm': ['change', `manager: Alder groupPm → Alder pm from ${api.today}`],
      'New Here': ['create', `manager: – → you from ${api.today}`],
      'Below Him': ['create', `manager: – → Alder pm from ${api.today}`],
    });
    expect((await mine.apply(csv)).body).toEqual({ created: 2, changed: 2, ended: 0, unchanged: 0 });
    expect((await mine.profile(people.peerPm)).manager?.id).toBe(people.pm.id);
    await everyone.apply(listOf('Name,E-mail,Manager', row(people.peerPm, people.groupPm.email)));
  });

  it('refuses a manager everyone else’s row in the same words, whoever they are, and their own', async () => {
    const left = await everyone.add('Left Lou', people.groupPm);
    await everyone.change(left, 'end', { on: api.today });
    const csv = listOf('Name,E-mail,Location', row(people.director, 'X'), row(people.farPm, ''), row(people.admin, 'X'), row(left, 'X'), row(people.groupPm, 'X'));
    expect(await mine.refused(csv)).toEqual([[2, 'email', ELSEWHERE], [3, 'email', ELSEWHERE], [4, 'email', ELSEWHERE], [5, 'email', ELSEWHERE], [6, 'email', expect.stringContaining('This is your own row.')]]);
    expect((await mine.preview(csv)).rows.map(({ action, changes }) => [action, changes])).toEqual(Array.from({ length: 5 }, () => ['unchanged', []]));
  });

  it('does not tell a manager whether an address belongs to anyone', async () => {
    const messages = async (header: string, ...addresses: string[]): Promise<string[]> =>
      (await mine.refused(listOf(`Name,E-mail,${header}`, ...addresses.map((address, at) => `New ${at},${fresh()},${address}`)))).map(([, , message]) => message.replace(/“?[\w.-]+@[\w.-]+\w”?/, '…'));
    const addresses = [people.otherGroupPm.email, people.admin.email, api.otherOrganisation.people.pm.email, fresh()];
    expect(new Set(await messages('Manager', ...addresses)).size).toBe(1);
    expect(new Set(await messages('Dotted line', ...addresses)).size).toBe(1);
  });

  it('keeps new teams and the levels of other companies to administrators', async () => {
    expect(await mine.refused(listOf('Name,E-mail,Team', row(people.pm, 'Brand new')))).toEqual([[2, 'team', expect.stringContaining('There is no team “Brand new”')]]);
    await api.owner.query('INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, $3)', [api.organisation.id, uuid(), 'Here already']);
    expect(await mine.said(listOf('Name,E-mail,Team', row(people.pm, 'here already')))).toEqual({ 'Alder pm': ['change', 'team: – → Here already'] });
    expect(await (await api.as('groupPm')).post('/api/people/import/preview', { csv: 'Name,E-mail', source: 'Cedar' })).toMatchObject({ status: 400, body: { errors: [{ field: 'source' }] } });
    expect((await (await api.as('groupPm')).get('/api/level-mappings')).status).toBe(404);
  });

  it('lets nobody change their own rung, manager or last day, and an administrator the rest of their own row', async () => {
    const { admin, director } = people;
    expect(await everyone.refused(listOf('Name,E-mail,Rung,Manager', row(admin, 'VP', director.email)))).toEqual([[2, null, expect.stringContaining('your own row')]]);
    expect(await everyone.said(listOf('Name,E-mail,Location', row(admin, 'Oslo')))).toEqual({ 'Alder admin': ['change', 'location: – → Oslo'] });
    const before = await rowCounts(api);
    expect((await everyone.apply(listOf('Name,E-mail,Dotted line', row(admin, director.email)))).status).toBe(400);
    expect(await rowCounts(api)).toEqual(before);
  });

  it('is one organisation: the same address elsewhere is somebody else', async () => {
    const { pm } = api.otherOrganisation.people;
    expect((await everyone.apply(listOf('Name,E-mail,Location', `Namesake,${pm.email},Rome`))).body).toMatchObject({ created: 1 });
    expect(await api.owner.query('SELECT name, location FROM people WHERE id = $1', [pm.id])).toEqual([{ name: pm.name, location: null }]);
  });

  it('is nobody for those who lead nobody', async () => {
    for (const key of ['pm', 'colleague', 'farPm'] as const) {
      const client = await api.as(key);
      const csv = `Name,E-mail\nNobody,${fresh()}`;
      const statuses = [await client.post('/api/people/import/preview', { csv }), await client.post('/api/people/import', { csv }), await client.get('/api/people/export')].map(({ status }) => status);
      // The manager’s list above put somebody below pm.
      expect([key, ...statuses]).toEqual([key, ...(key === 'pm' ? [200, 201, 200] : [404, 404, 404])]);
    }
  });
});
