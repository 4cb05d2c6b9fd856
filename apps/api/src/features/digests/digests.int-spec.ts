import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { workingBoss } from '../../platform/jobs/boss.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../../testing/mail-server.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok, shareWork } from '../../testing/work.js';
import type { PersonKey, TestOrganisation } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { DigestWorker } from './digest-worker.js';
import type { DigestPreview, DigestSettings } from './digests.dto.js';
import { lastSlot } from './slots.js';

const MAIN = new URL('../../../dist/main.js', import.meta.url).pathname;
const LONG_AGO = '2020-01-01';

describe('digests by mail', () => {
  let mail: MailServer;
  let api: TestApi;
  let now: jest.SpiedFunction<Clock['now']>;
  let environment: Record<string, string>;
  /** The next Monday in London. */
  let monday: string;
  const servers: ChildProcess[] = [];

  beforeAll(async () => {
    mail = await startMailServer();
    environment = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'Nextrung <nextrung@alder.example>' };
    api = await startTestApi(environment);
    now = jest.spyOn(api.app.get(Clock), 'now');
    monday = addDays(api.today, 7 - ((new Date(`${api.today}T00:00:00Z`).getUTCDay() + 6) % 7));
  });
  beforeEach(async () => {
    await api.owner.query('DELETE FROM digests');
    await api.owner.query('DELETE FROM digest_settings');
    await api.owner.query(`DELETE FROM nextrung_jobs.job WHERE name = 'send-mail'`);
    // Alder's people had their accounts before whichever Monday it is; of Birch there are none, unless a test says so.
    await api.owner.query('UPDATE memberships SET created_at = $2 WHERE organisation_id = $1', [api.organisation.id, LONG_AGO]);
    await api.owner.query(`UPDATE memberships SET created_at = '2099-01-01' WHERE organisation_id = $1`, [api.otherOrganisation.id]);
  });
  afterEach(() => {
    now.mockReset();
    now.mockImplementation(() => new Date());
  });
  afterAll(async () => {
    for (const server of servers) server.kill('SIGKILL');
    await api.stop();
    await mail.stop();
  });

  const idOf = (key: PersonKey, of: TestOrganisation = api.organisation): string => of.people[key].id;
  const eight = (day: string): Date => lastSlot({ rhythm: 'weekly', weekday: 1, hour: 8, timeZone: 'Europe/London' }, new Date(`${day}T23:00:00Z`)).at;
  const runAt = async (moment: Date | string): Promise<void> => {
    now.mockReturnValue(new Date(moment));
    await api.app.get(DigestWorker).runAll(new AbortController().signal);
  };
  const outcomes = async (kind = 'own', of: TestOrganisation = api.organisation): Promise<Record<string, string>> => {
    const rows = await api.owner.query<{ personId: string; outcome: string }[]>('SELECT person_id AS "personId", outcome FROM digests WHERE organisation_id = $1 AND kind = $2 ORDER BY period', [of.id, kind]);
    return Object.fromEntries(rows.map(({ personId, outcome }) => [Object.entries(of.people).find(([, { id }]) => id === personId)?.[0] ?? personId, outcome]));
  };
  const ordered = async (): Promise<number> => (await api.owner.query<unknown[]>(`SELECT 1 FROM nextrung_jobs.job WHERE name = 'send-mail'`)).length;
  const want = (key: PersonKey, wishes: object, of: TestOrganisation = api.organisation): Promise<unknown> => {
    const all = { own: true, team: true, rhythm: 'weekly', weekday: 1, hour: 8, time_zone: null, changed_at: LONG_AGO, ...wishes };
    return api.owner.query(
      `INSERT INTO digest_settings SELECT $1, $2, 1, r.own, r.team, r.rhythm, r.weekday, r.hour, r.time_zone, r.changed_at
         FROM jsonb_to_record($3::jsonb) AS r(own boolean, team boolean, rhythm text, weekday smallint, hour smallint, time_zone text, changed_at timestamptz)
       ON CONFLICT (organisation_id, id) DO UPDATE SET own = excluded.own, team = excluded.team, rhythm = excluded.rhythm, weekday = excluded.weekday, hour = excluded.hour, time_zone = excluded.time_zone`,
      [of.id, idOf(key, of), JSON.stringify(all)],
    );
  };

  it('are ordered once for each slot, however often and by how many it is tried', async () => {
    await runAt(new Date(eight(monday).getTime() - 1));
    expect(await outcomes()).toEqual({});
    now.mockReturnValue(eight(monday));
    await Promise.all([1, 2, 3].map(() => api.app.get(DigestWorker).runAll(new AbortController().signal)));
    await runAt(new Date(eight(monday).getTime() + 3_600_000));
    expect(Object.keys(await outcomes()).sort()).toEqual(Object.keys(api.organisation.people).sort());
    expect(Object.keys(await outcomes('team')).sort()).toEqual(['director', 'groupPm', 'otherGroupPm']);
    expect([await ordered(), await outcomes('own', api.otherOrganisation)]).toEqual([11, {}]);
    // A week on, they come again; a server that was down for a day leaves them out.
    await runAt(eight(addDays(monday, 7)));
    expect(await ordered()).toBe(22);
    await runAt(new Date(eight(addDays(monday, 14)).getTime() + 13 * 3_600_000));
    expect(await ordered()).toBe(22);
  });

  it('keep to the hour, the day and the time zone that somebody chose, in winter and in summer', async () => {
    const quiet = { own: false, team: false };
    for (const key of ['admin', 'director', 'groupPm', 'otherGroupPm', 'colleague', 'farPm'] as const) await want(key, quiet);
    await want('pm', { time_zone: 'America/New_York' });
    await want('peerPm', { weekday: 7, hour: 1 });
    // On 14 March 2027 the clocks change in New York, on the 28th in London.
    for (const [moment, due] of [
      ['2027-03-08T12:59:00Z', []], ['2027-03-08T13:00:00Z', ['pm']],
      ['2027-03-15T11:59:00Z', []], ['2027-03-15T12:00:00Z', ['pm']],
      ['2027-03-28T00:59:00Z', []], ['2027-03-28T01:00:00Z', ['peerPm']],
      ['2027-10-31T00:00:00Z', ['peerPm']], ['2027-10-31T01:00:00Z', ['peerPm']],
    ] as const) {
      if (!moment.startsWith('2027-10-31T01')) await api.owner.query('DELETE FROM digests');
      await runAt(moment);
      expect([moment, Object.keys(await outcomes())]).toEqual([moment, [...due]]);
    }
    await api.owner.query(`UPDATE organisations SET time_zone = 'Asia/Kathmandu' WHERE id = $1`, [api.otherOrganisation.id]);
    await api.owner.query('UPDATE memberships SET created_at = $2 WHERE organisation_id = $1', [api.otherOrganisation.id, LONG_AGO]);
    await api.owner.query('DELETE FROM digests');
    await runAt('2027-03-15T02:15:00Z');
    expect([await outcomes(), Object.keys(await outcomes('own', api.otherOrganisation))]).toEqual([{}, expect.arrayContaining(['pm', 'admin'])]);
    await api.owner.query(`UPDATE organisations SET time_zone = 'Europe/London' WHERE id = $1`, [api.otherOrganisation.id]);
  });

  it('are left out during leave, before the first day, after the last, and for whoever has just begun or changed their mind', async () => {
    const { pm, peerPm, farPm, otherGroupPm, colleague } = api.organisation.people;
    const leave = uuid();
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [api.organisation.id, leave, pm.id, monday]);
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [peerPm.id, monday]);
    await api.owner.query('UPDATE reporting_lines SET valid_from = $2 WHERE person_id = $1', [farPm.id, addDays(monday, 1)]);
    await api.owner.query('UPDATE person_levels SET effective_from = $2 WHERE person_id = $1', [farPm.id, addDays(monday, 1)]);
    await api.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [otherGroupPm.email]);
    await api.owner.query('UPDATE memberships SET created_at = $2 WHERE person_id = $1', [colleague.id, new Date(eight(monday).getTime() + 1)]);
    await want('groupPm', { changed_at: new Date(eight(monday).getTime() + 1).toISOString() });
    await want('admin', { own: false });
    await runAt(new Date(eight(monday).getTime() + 60_000));
    expect([await outcomes(), await outcomes('team')]).toEqual([{ director: 'mail', pm: 'away' }, { director: 'mail' }]);
    expect(await ordered()).toBe(2);
    await api.owner.query('DELETE FROM leaves WHERE id = $1', [leave]);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [peerPm.id]);
    await api.owner.query(`UPDATE reporting_lines SET valid_from = '2024-01-01' WHERE person_id = $1`, [farPm.id]);
    await api.owner.query(`UPDATE person_levels SET effective_from = '2024-01-01' WHERE person_id = $1`, [farPm.id]);
    await api.owner.query('UPDATE accounts SET disabled_at = NULL');
  });

  it('are sent once by real servers, though one is killed while it orders them and two begin at once', async () => {
    const { otherOrganisation: birch } = api;
    await api.owner.query('UPDATE memberships SET created_at = now() WHERE organisation_id = $1', [api.organisation.id]);
    await api.owner.query('UPDATE memberships SET created_at = $2 WHERE organisation_id = $1', [birch.id, LONG_AGO]);
    const clocks = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', hourCycle: 'h23' }).formatToParts().map(({ type, value }) => [type, value]));
    const slot = { weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(clocks['weekday'] ?? '') + 1, hour: Number(clocks['hour']) };
    const people = Object.keys(birch.people) as PersonKey[];
    for (const key of people) await want(key, { ...slot, team: false }, birch);
    const { day } = lastSlot({ rhythm: 'weekly', timeZone: 'Europe/London', ...slot }, new Date());

    const start = async (port: number): Promise<ChildProcess> => {
      const server = spawn(process.execPath, [MAIN], { env: { ...environment, PATH: process.env['PATH'] ?? '', SERVER_DATABASE_URL: api.serverUrl, PORT: String(port) }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      servers.push(server);
      await once(server, 'message');
      return server;
    };
    const end = async (server: ChildProcess): Promise<void> => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    };
    const until = async (holds: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 1200 && !(await holds()); tries += 1) await sleep(50);
      expect(await holds()).toBe(true);
    };

    // It gets as far as the last person, with all the others written and nothing committed.
    const holder = api.owner.createQueryRunner();
    await holder.startTransaction();
    const last = people.map((key) => idOf(key, birch)).sort().at(-1);
    await holder.query(`INSERT INTO digests (organisation_id, id, person_id, kind, period, outcome) VALUES ($1, $2, $3, 'own', $4, 'mail')`, [birch.id, uuid(), last, day]);
    const waiting = async (): Promise<boolean> => (await api.owner.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO digests%'`)).length > 0;
    const killed = await start(3101);
    await until(waiting);
    await end(killed);
    await holder.rollbackTransaction();
    await holder.release();
    await until(async () => !(await waiting()));
    expect([await outcomes('own', birch), await ordered()]).toEqual([{}, 0]);

    // The queue would notice after half a minute that whoever had the job is no more.
    await api.owner.query(`UPDATE nextrung_jobs.job SET started_on = now() - interval '5 minutes', heartbeat_on = now() - interval '5 minutes' WHERE state = 'active'`);
    const boss = workingBoss(api.serverUrl, { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1, schedule: false });
    await boss.start();
    await boss.supervise();
    await boss.stop();
    const before = mail.received.length;
    await Promise.all([start(3102), start(3103)]);
    const done = async (): Promise<boolean> => {
      const jobs = await api.owner.query<{ state: string }[]>(`SELECT state::text FROM nextrung_jobs.job WHERE name = 'send-mail'`);
      return jobs.length === people.length && jobs.every(({ state }) => state === 'completed');
    };
    await until(done);
    await Promise.all(servers.slice(1).map(end));
    const told = Object.entries(await outcomes('own', birch)).filter(([, outcome]) => outcome === 'mail').map(([key]) => birch.people[key as PersonKey].email).sort();
    expect(mail.received.slice(before).map(({ envelope }) => envelope.to[0]).sort()).toEqual(told);
    expect(told.length).toBeGreaterThan(3);
  }, 180_000);

  describe('say', () => {
    let received: (key: PersonKey) => Promise<ReceivedMail>;
    const wholly = ({ mail: { text = '', html } }: ReceivedMail): string => `${text}${String(html)}`;

    beforeAll(async () => {
      const item = await shareWork(api, 'pm', { title: 'A title of pm', indicators: ['SPM.S1'] });
      const ask = async (colleagueId: string, word: object): Promise<void> => {
        const [{ id: askId } = { id: '' }] = (await ok((await api.as('pm')).post<EvidenceItem>(`/api/evidence/${item}/corroborations`, { colleagueId }))).corroborations.filter(({ colleague }) => colleague.id === colleagueId);
        await ok((await api.as(colleagueId === idOf('colleague') ? 'colleague' : 'farPm')).post(`/api/corroborations/${askId}/answer`, word));
      };
      await ask(idOf('colleague'), { answer: 'confirmed', note: 'I sat beside them, and read every word of it.', relation: 'worked_together', when: 'in March' });
      await ask(idOf('farPm'), { answer: 'declined', note: 'What only the page shows' });
      await ok((await api.as('peerPm')).post(`/api/people/${idOf('peerPm')}/evidence`, { title: 'A private title <b>', happened: 'What nobody shall read', indicators: [{ id: 'PM.S1', claim: 'exceeds' }] }));
      await ok((await api.as('peerPm')).post(`/api/people/${idOf('peerPm')}/evidence/import`, { fileName: 'log.md', text: '- 2026-01-01: An imported draft', source: 'log' }));
      received = (key) => mail.next(api.organisation.people[key].email);
      // What is ordered by the clock while the test runs would come in between.
      await api.owner.query(`UPDATE memberships SET created_at = '2099-01-01'`);
      await api.app.get(Jobs).start();
      await api.owner.query(`DELETE FROM nextrung_jobs.schedule WHERE name = 'order-digests'`);
      const busy = async (): Promise<boolean> => (await api.owner.query<unknown[]>(`SELECT 1 FROM nextrung_jobs.job WHERE name = 'order-digests' AND state < 'completed'`)).length > 0;
      for (let tries = 0; tries < 200 && (await busy()); tries += 1) await sleep(50);
    });

    it('what is missing and what waits, with titles of one’s own work and nothing else that was written', async () => {
      await runAt(eight(monday));
      const heard = await received('pm');
      expect(heard.mail.text).toContain('Said of your work\n- Alder colleague confirmed “A title of pm”\n- Alder farPm declined to say what they saw of “A title of pm”\n');
      expect(wholly(heard)).not.toMatch(/beside them|only the page/);
      const own = await received('peerPm');
      expect(own.mail.subject).toMatch(/^At Alder: your work on \d{1,2} \w{3} \d{4}$/);
      expect(own.mail.text).toMatch(/Missing for Product Manager\n- [\w ]+ is furthest away: [^\n]+\n- What would change most: [^\n]+\n/);
      expect(own.mail.text).toContain('Your drafts\n- 1 imported draft to accept or dismiss');
      expect(own.mail.text).toMatch(/Nothing shared for 30 days\n- “A private title <b>”, logged on [^\n]+, only you can see it/);
      expect(own.mail.text).toContain('This comes every Monday at 08:00 (Europe/London), when there is something to say, and never while you are on leave.');
      expect(String(own.mail.html)).toContain('A private title &lt;b&gt;');
      expect(wholly(own)).not.toMatch(/nobody shall read|exceeds|An imported draft|wiki\.example/);

      // The manager gets two: one about their own work, one about the team.
      const both = [await received('groupPm'), await received('groupPm')].toSorted((a, b) => (a.mail.subject ?? '').localeCompare(b.mail.subject ?? ''));
      expect(both.map(({ mail: { subject } }) => subject?.replace(/ on .*/, ''))).toEqual(['At Alder: your team', 'At Alder: your work']);
      const [team] = both;
      expect(team?.mail.text).toMatch(/Waits for you\n- Alder pm: 1 item to rate, waiting since/);
      expect(team?.mail.text).toMatch(/Shared nothing with you for 30 days\n- Alder peerPm: nothing so far\n/);
      expect(both.map(wholly).join('')).not.toMatch(/A title of pm|A private title/);

      // Whoever is on no ladder and has nothing waiting gets none, and reads so.
      for (let tries = 0; tries < 200 && (await outcomes())['colleague'] !== 'nothing'; tries += 1) await sleep(50);
      expect(await outcomes()).toMatchObject({ colleague: 'nothing', admin: 'nothing' });
      expect(mail.received.some(({ envelope }) => envelope.to.includes(api.organisation.people.colleague.email))).toBe(false);
      expect((await ok((await api.as('colleague')).get<DigestSettings>('/api/digests/settings'))).lastOwn).toEqual({ day: monday, outcome: 'nothing' });
    });

    it('nothing of a person on leave to their manager, and goes on after a delay only while it is wanted', async () => {
      const leave = uuid();
      await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [api.organisation.id, leave, idOf('peerPm'), addDays(api.today, -20)]);
      const { text } = await ok((await api.as('groupPm')).get<DigestPreview>('/api/digests/preview?kind=team'));
      expect(text).toContain('Alder pm: 1 item to rate');
      expect(text).not.toContain('peerPm');
      await api.owner.query('DELETE FROM leaves WHERE id = $1', [leave]);
    });

    it('the same in the preview as in the one that is sent at once, which is the only one of the day', async () => {
      const client = await api.as('pm');
      const preview = await ok(client.get<DigestPreview>('/api/digests/preview'));
      expect(preview).toMatchObject({ kind: 'own', outcome: 'mail', subject: expect.stringContaining('At Alder: your work') });
      expect((await client.post('/api/digests', { kind: 'own' })).status).toBe(204);
      const sent = await received('pm');
      const stripped = (words = ''): string => words.replace(/\s+/g, ' ').trim();
      expect(stripped(sent.mail.text).startsWith(stripped(preview.text))).toBe(true);
      expect([preview.text, (await ok(client.get<DigestPreview>('/api/digests/preview'))).text].map((text) => text.includes('Said of your work'))).toEqual([true, false]);
      expect((await client.post('/api/digests', { kind: 'own' })).body).toMatchObject({ status: 409, code: 'digest_sent' });
      expect((await client.post('/api/digests', { kind: 'team' })).body).toMatchObject({ status: 409, code: 'digest_nothing' });
      expect((await client.post('/api/digests', { kind: 'all' })).status).toBe(400);
      expect(await api.owner.query(`SELECT changes FROM audit_entries WHERE organisation_id = $1 AND operation = 'digest.send' AND actor_id = $2`, [api.organisation.id, idOf('pm')])).toEqual([{ changes: 0 }]);
      const address = { 'List-Unsubscribe-Post': /^list-unsubscribe-post: List-Unsubscribe=One-Click\r?$/im, 'List-Unsubscribe': /^list-unsubscribe:\s+<http:\/\/127\.0\.0\.1:3000\/api\/digest-links\/[\w-]{86}>\r?$/im };
      for (const header of Object.values(address)) expect(sent.raw).toMatch(header);
    });

    it('how they are switched off: with one click by a mail program, or on a page, and on again; the same for any link', async () => {
      const client = await api.as('pm');
      await client.post('/api/digests', { kind: 'own' });
      const { raw, mail: { text = '' } } = await received('pm');
      const [, path = ''] = /<http:\/\/127\.0\.0\.1:3000(\/api\/digest-links\/[\w-]+)>/.exec(raw) ?? [];
      const token = path.split('/').at(-1) ?? '';
      expect(text).toContain(`Switch it off:\nhttp://127.0.0.1:3000/digest#${token}`);
      const settings = async (): Promise<DigestSettings> => ok(client.get<DigestSettings>('/api/digests/settings'));

      // Whoever only looks at the address is led to a page.
      const looked = await api.app.inject({ method: 'GET', url: path });
      expect([looked.statusCode, looked.headers.location, (await settings()).own]).toEqual([302, `/digest#${token}`, true]);

      // As a mail program does it: from anywhere, without a cookie or an origin.
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const parts = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
      const clicked = [
        await api.app.inject({ method: 'POST', url: path, headers: form, payload: 'List-Unsubscribe=One-Click' }),
        await api.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload: parts }),
        await api.app.inject({ method: 'POST', url: `/api/digest-links/${'A'.repeat(86)}`, headers: form, payload: 'List-Unsubscribe=One-Click' }),
        await api.app.inject({ method: 'POST', url: '/api/digest-links/%00', payload: '' }),
      ];
      expect(clicked.map(({ statusCode, body }) => [statusCode, body])).toEqual(clicked.map(() => [204, '']));
      expect(await settings()).toMatchObject({ own: false, team: true, version: 1 });
      // It opens nothing else, nor anything to whoever comes from another page.
      expect((await api.app.inject({ method: 'POST', url: '/api/digest-links', headers: { 'content-type': 'application/json' }, payload: { token, on: true } })).statusCode).toBe(403);

      const visitor = await api.visitor();
      for (const one of [token, 'x', 'A'.repeat(86)]) expect(await visitor.post('/api/digest-links', { token: one, on: true })).toMatchObject({ status: 204, text: '' });
      expect(await settings()).toMatchObject({ own: true, version: 2 });
      for (const body of [{ token, on: 'yes' }, { token: '', on: true }, { token: 'a'.repeat(201), on: true }, { on: false }]) expect((await visitor.post('/api/digest-links', body)).status).toBe(400);
      const entries = await api.owner.query<object[]>(`SELECT actor_kind, outcome, changes FROM audit_entries WHERE organisation_id = $1 AND operation = 'digest.link' AND subject_id = $2 ORDER BY seq`, [api.organisation.id, idOf('pm')]);
      expect(entries).toEqual([{ actor_kind: 'visitor', outcome: 'off', changes: 1 }, { actor_kind: 'visitor', outcome: 'on', changes: 1 }]);
      expect(await api.owner.query('SELECT 1 FROM digest_settings WHERE organisation_id = $1', [api.otherOrganisation.id])).toEqual([]);
    });
  });

  it('are chosen by oneself: refused at the field, kept with a version, and the next one is told', async () => {
    const client = await api.as('pm');
    const first = await ok(client.get<DigestSettings>('/api/digests/settings'));
    expect(first).toMatchObject({ version: 0, own: true, team: true, rhythm: 'weekly', weekday: 1, hour: 8, timeZone: null, sendsMail: true, address: api.organisation.people.pm.email, leads: false, organisationTimeZone: 'Europe/London', awayUntil: null, lastOwn: null, lastTeam: null });
    const wishes = { own: true, team: false, rhythm: 'fortnightly', weekday: 5, hour: 17, timeZone: 'Asia/Tokyo' };
    for (const [field, value] of [['rhythm', 'never'], ['weekday', 0], ['weekday', 8], ['weekday', 1.5], ['hour', 24], ['timeZone', 'Mars/Base'], ['timeZone', 7], ['own', 'yes']] as const) {
      expect((await client.put('/api/digests/settings', { ...wishes, [field]: value }, { version: 0 })).body).toMatchObject({ status: 400, errors: [{ field }] });
    }
    const saved = await ok(client.put<DigestSettings>('/api/digests/settings', wishes, { version: 0 }));
    expect(saved).toMatchObject({ ...wishes, version: 1, next: { hour: 17, timeZone: 'Asia/Tokyo' } });
    expect(saved.next.at).toMatch(/T08:00:00\.000Z$/);
    expect((await client.put('/api/digests/settings', wishes, { version: 0 })).status).toBe(412);
    const leave = uuid();
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [api.organisation.id, leave, idOf('pm'), saved.next.day]);
    expect(await ok(client.get<DigestSettings>('/api/digests/settings'))).toMatchObject({ awayUntil: saved.next.day, next: { day: addDays(saved.next.day, 14) } });
    await api.owner.query('DELETE FROM leaves WHERE id = $1', [leave]);
  });
});
