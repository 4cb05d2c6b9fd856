import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { confirmWork, rateWork, shareWork } from '../../testing/work.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { TakeAlongFile } from './take-along-file.js';

const IN_VIEW = ['Checkout rebuilt', 'A private thought', 'An imported draft', 'Withdrawn work'];

describe('taking evidence along', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    const item = await shareWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.C1'] });
    await rateWork(api, item);
    await confirmWork(api, 'pm', item);
    const pm = await api.as('pm');
    const base = `/api/people/${api.organisation.people.pm.id}/evidence`;
    await pm.post(base, { title: 'A private thought', happened: 'Notes at https://wiki.alder.example/secret' });
    const withdrawn = await pm.post<{ id: string }>(base, { title: 'Withdrawn work' });
    await pm.post(`/api/evidence/${withdrawn.body.id}/withdraw`, { expectedState: 'private' });
    await pm.post(`${base}/import`, { fileName: 'log.md', text: '- 2026-01-01: An imported draft', source: 'log' });
  });
  afterAll(() => api.stop());

  const leave = (who: PersonKey, on: string | null) => api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [api.organisation.people[who].id, on]);
  const ask = async (email: string, password = PASSWORD, format = 'json') => (await api.visitor()).post<TakeAlongFile>('/api/leaving/evidence', { email, password, format });
  const emailOf = (who: PersonKey): string => api.organisation.people[who].email;

  it('gives what is one’s own while one is here, as JSON and as Markdown', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}/evidence/take-along`;
    const json = await (await api.as('pm')).get<TakeAlongFile>(`${path}?format=json`);
    expect(json.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': `attachment; filename="evidence-alder-pm-${api.today}.json"` });
    const [taken] = json.body.organisations;
    expect(taken).toMatchObject({ organisation: 'Alder', person: 'Alder pm', levels: [{ rung: 'Product Manager', from: '2024-01-01' }] });
    expect(taken?.items.map(({ title }) => title).sort()).toEqual([...IN_VIEW].sort());
    expect(taken?.items.find(({ title }) => title === 'Checkout rebuilt')).toMatchObject({
      metric: { name: 'Conversion', unit: '%', period: 'Q2' },
      indicators: [{ id: 'SPM.S1', claim: 'meets', text: expect.stringMatching(/\w{3}/) }, { id: 'SPM.C1' }],
      saidByOthers: [{ what: 'confirmation', by: 'colleague', count: 1 }, { what: 'rating', by: 'manager', count: 2 }],
    });
    const markdown = await (await api.as('pm')).get(`${path}?format=markdown`);
    expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
    for (const { text } of [json, markdown]) {
      // Figures, links, what others wrote and who they are.
      for (const secret of ['41', '44', 'wiki.', 'I saw the roadmap', 'I was there', 'groupPm', 'colleague@']) expect(text).not.toContain(secret);
      for (const title of IN_VIEW) expect(text).toContain(title);
    }
    expect((await (await api.as('pm')).get(`${path}?format=pdf`)).body).toMatchObject({ status: 400, errors: [{ field: 'format' }] });
    expect((await (await api.as('groupPm')).get(`${path}?format=json`)).status).toBe(404);
  });

  it('gives it to someone who has left, until 90 days after, and no session with it', async () => {
    for (const [days, status] of [[0, 200], [90, 200], [91, 401], [-1, 401]] as const) {
      await leave('pm', addDays(api.today, -days));
      const reply = await ask(emailOf('pm').toUpperCase());
      expect([days, reply.status]).toEqual([days, status]);
      expect([reply.headers['set-cookie']].flat().filter((cookie) => String(cookie).startsWith('nextrung='))).toEqual([]);
    }
    await leave('pm', api.today);
    expect((await ask(emailOf('pm'))).body.organisations[0]?.items).toHaveLength(4);
    expect((await ask(emailOf('pm'), PASSWORD, 'markdown')).text).toMatch(/^# Evidence of Alder pm\n/);
    expect((await (await api.visitor()).post('/api/session', { email: emailOf('pm'), password: PASSWORD })).status).toBe(401);
    await leave('pm', null);
  });

  it('answers whoever gets nothing alike', async () => {
    await leave('peerPm', addDays(api.today, -91));
    await leave('farPm', addDays(api.today, 5));
    const replies = [await ask('nobody@alder.example'), await ask(emailOf('pm'), 'not this one'), await ask(emailOf('pm')), await ask(emailOf('peerPm')), await ask(emailOf('farPm'))];
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]?.body).toMatchObject({ status: 401, code: 'nothing_to_take_along' });
    expect((await ask('no address')).body).toMatchObject({ status: 400, errors: [{ field: 'email' }] });
    await leave('peerPm', null);
    await leave('farPm', null);
  });

  it('puts everything that the account has left into one file, and nothing of where it is still', async () => {
    const [account] = await api.owner.query<{ id: string }[]>('SELECT id FROM accounts WHERE email = $1', [emailOf('director')]);
    const person = uuid();
    await api.owner.query(`INSERT INTO people (organisation_id, id, name, email, ended_on) VALUES ($1, $2, 'Guest', 'guest@birch.example', $3)`, [api.otherOrganisation.id, person, api.today]);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [account?.id, api.otherOrganisation.id, person]);
    const names = async (): Promise<unknown> => (await ask(emailOf('director'))).body.organisations.map(({ organisation }) => organisation);
    expect(await names()).toEqual(['Birch']);
    await leave('director', api.today);
    expect(await names()).toEqual(['Alder', 'Birch']);
    await leave('director', null);
  });

  it('limits guessing, with the sign-in', async () => {
    for (let count = 0; count < 10; count += 1) expect((await ask(emailOf('colleague'), 'guess')).status).toBe(401);
    const refused = await ask(emailOf('colleague'));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await (await api.visitor()).post('/api/session', { email: emailOf('colleague'), password: PASSWORD })).status).toBe(429);
  });
});
