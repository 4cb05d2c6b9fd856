import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Sealing } from '../../platform/sign-in/sealing.js';
import { addPasskey, afterPassword, codeOf, SECRET_KEY, setUpCodes, stopClock, usePasskey } from '../../testing/factors.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { everything } from '../../testing/whole-database.js';
import { PASSWORD } from '../../testing/world.js';
import type { SessionView } from '../session/session.dto.js';
import type { NewCodes, OwnFactors, RecoveryCodes } from './own-factors.dto.js';

const own = async (client: TestClient): Promise<OwnFactors> => (await client.get<OwnFactors>('/api/me/second-factors')).body;
const code = (client: TestClient, text: string): Promise<{ status: number; text: string; headers: Readonly<Record<string, unknown>>; body: SessionView & { code: string } }> => client.post<SessionView & { code: string }>('/api/session/code', { code: text });

describe('one-time codes and recovery codes', () => {
  let api: TestApi;
  let pm: { secret: string; recoveryCodes: string[] };
  const written: string[] = [];
  let restore: (() => void)[];

  beforeAll(async () => {
    restore = [process.stdout, process.stderr].map((stream) => {
      const spy = jest.spyOn(stream, 'write').mockImplementation((text) => { written.push(String(text)); return true; });
      return () => spy.mockRestore();
    });
    api = await startTestApi({ SECRET_KEY });
    stopClock(api);
    pm = await setUpCodes(await api.as('pm'));
  });
  afterAll(async () => {
    restore.forEach((step) => step());
    await api.stop();
  });

  /** Counts of wrong codes begin anew. */
  const calm = (): Promise<unknown> => api.owner.query(`DELETE FROM rate_limits WHERE key LIKE 'code:%'`);

  it('are asked for after the password, in a session that is nobody’s until then', async () => {
    const { client, reply } = await afterPassword(api, 'pm');
    expect(reply.body).toMatchObject({ signedIn: false, secondStep: { passkey: false, code: true, recovery: true }, secondFactorRequired: false, person: null, organisation: null, organisations: [] });
    const half = client.cookie('nextrung');
    const done = await code(client, codeOf(pm.secret));
    expect([done.status, done.body.person?.name, done.body.secondStep]).toEqual([200, 'Alder pm', null]);
    expect(client.cookie('nextrung')).not.toBe(half);
    expect((await client.get('/api/ladder')).status).toBe(200);
  });

  it('work once, and so do those before them', async () => {
    for (const steps of [0, -1]) {
      const { client } = await afterPassword(api, 'pm');
      const replayed = await code(client, codeOf(pm.secret, steps));
      expect([steps, replayed.status, replayed.body.code]).toEqual([steps, 401, 'wrong_code']);
    }
    const { client } = await afterPassword(api, 'pm');
    expect((await code(client, codeOf(pm.secret, 1))).status).toBe(200);
    await calm();
  });

  it('of the same moment sign in one of two who ask at once', async () => {
    const { secret } = await setUpCodes(await api.as('peerPm'));
    const browsers = await Promise.all([afterPassword(api, 'peerPm'), afterPassword(api, 'peerPm')]);
    const statuses = await Promise.all(browsers.map(({ client }) => code(client, codeOf(secret)).then(({ status }) => status)));
    expect(statuses.sort()).toEqual([200, 401]);
  });

  it('for recovery work once each, and are made anew', async () => {
    const [first = '', second = ''] = pm.recoveryCodes;
    const { client } = await afterPassword(api, 'pm');
    expect((await code(client, first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await own(client)).recoveryCodes).toBe(9);
    const again = (await afterPassword(api, 'pm')).client;
    expect((await code(again, first)).status).toBe(401);
    const renewed = await client.post<RecoveryCodes>('/api/me/recovery-codes');
    expect([renewed.status, renewed.body.recoveryCodes.length, renewed.headers['cache-control']]).toEqual([200, 10, 'no-store']);
    expect((await code(again, second)).status).toBe(401);
    expect((await code(again, renewed.body.recoveryCodes[0] ?? '')).status).toBe(200);
    pm = { ...pm, recoveryCodes: renewed.body.recoveryCodes };
    const log = await api.owner.query<{ operation: string }[]>(`SELECT operation FROM audit_entries WHERE actor_id = $1 AND operation IN ('session.recovery-code', 'second-factor.set-up-codes', 'second-factor.new-recovery-codes') ORDER BY seq`, [api.organisation.people.pm.id]);
    expect(log.map(({ operation }) => operation)).toEqual(['second-factor.set-up-codes', 'session.recovery-code', 'second-factor.new-recovery-codes', 'session.recovery-code']);
    await calm();
  });

  it('cannot be guessed: after five wrong ones of whatever kind also right ones are refused, for the account and not for the browser', async () => {
    const { client } = await afterPassword(api, 'pm');
    for (const wrong of ['000000', 'AAAA-AAAA-AAAA-AAAA', '000001', 'x', '999999']) expect((await code(client, wrong)).status).toBe(401);
    const elsewhere = (await afterPassword(api, 'pm')).client;
    for (const browser of [client, elsewhere]) {
      const refused = await code(browser, pm.recoveryCodes[3] ?? '');
      expect([refused.status, refused.body.code, Number(refused.headers['retry-after']) > 600]).toEqual([429, 'too_many_attempts', true]);
    }
    // Somebody else’s account is not closed by it.
    const other = (await afterPassword(api, 'peerPm')).client;
    expect((await code(other, '000000')).status).toBe(401);
    await calm();
    expect((await code(elsewhere, pm.recoveryCodes[3] ?? '')).status).toBe(200);
  });

  it('answer alike for an account that has none of the kind', async () => {
    await addPasskey(await api.as('groupPm'));
    const [without, wrong] = [(await afterPassword(api, 'groupPm')).client, (await afterPassword(api, 'pm')).client];
    expect((await code(without, '123456')).text).toBe((await code(wrong, '000000')).text);
    expect((await code(await api.visitor(), '123456')).status).toBe(401);
    await calm();
  });

  it('give ten minutes for the second step', async () => {
    const { client } = await afterPassword(api, 'pm');
    stopClock(api, 10.5);
    expect((await code(client, codeOf(pm.secret, 21))).body.code).toBe('second_step_over');
    stopClock(api);
  });

  it('leave the old phone in use until the new one is confirmed, and end it then', async () => {
    const client = await api.as('director');
    const before = await setUpCodes(client);
    const { body: begun } = await client.post<NewCodes>('/api/me/one-time-codes/begin');
    expect((await client.post('/api/me/one-time-codes', { code: codeOf(before.secret) })).body).toMatchObject({ code: 'invalid', errors: [{ field: 'code' }] });
    expect((await code((await afterPassword(api, 'director')).client, codeOf(before.secret))).status).toBe(200);
    expect((await client.post<RecoveryCodes>('/api/me/one-time-codes', { code: codeOf(begun.secret) })).status).toBe(200);
    expect((await client.post('/api/me/one-time-codes', { code: codeOf(begun.secret, 1) })).body).toMatchObject({ code: 'nothing_begun' });
    const later = (await afterPassword(api, 'director')).client;
    expect((await code(later, codeOf(before.secret, 1))).status).toBe(401);
    expect((await code(later, before.recoveryCodes[0] ?? '')).status).toBe(401);
    expect((await code(later, codeOf(begun.secret, 1))).status).toBe(200);
    await calm();
  });

  it('are removed with what stands in for them', async () => {
    const client = await api.as('director');
    const queued = jest.spyOn(api.app.get(Mailer), 'queue');
    expect((await client.delete('/api/me/one-time-codes')).status).toBe(204);
    expect(queued.mock.calls.map(([, order]) => order)).toEqual([{ kind: 'second-factor-removed', accountId: expect.any(String) }]);
    queued.mockRestore();
    expect(await own(client)).toMatchObject({ codes: false, recoveryCodes: 0, passkeys: [] });
    expect((await client.post('/api/me/recovery-codes')).body).toMatchObject({ code: 'no_second_factor' });
    expect((await client.delete('/api/me/one-time-codes')).body).toMatchObject({ code: 'no_codes' });
    expect((await afterPassword(api, 'director')).reply.body).toMatchObject({ signedIn: true });
  });

  it('confirm within a session, and let passkeys be added then', async () => {
    const { client } = await afterPassword(api, 'pm');
    await code(client, pm.recoveryCodes[5] ?? '');
    stopClock(api, 11);
    expect((await client.post('/api/me/passkeys/options')).status).toBe(403);
    expect((await code(client, codeOf(pm.secret, 22))).status).toBe(200);
    expect((await client.post('/api/me/passkeys/options')).status).toBe(200);
    stopClock(api);
  });

  it.each(['', '12345', '1234567', '12345a', null, 123456, '12\u000034'])('are not %j at their first', async (first) => {
    const client = await api.as('farPm');
    await client.post('/api/me/one-time-codes/begin');
    expect((await client.post('/api/me/one-time-codes', { code: first })).status).toBe(400);
  });

  it('are asked for behind an invitation too, where the address has an account already', async () => {
    const { id } = api.otherOrganisation;
    const person = uuid();
    await api.owner.query('INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, $3, $4)', [id, person, 'Alder pm elsewhere', api.organisation.people.pm.email]);
    const { body: { url } } = await (await api.as('admin', api.otherOrganisation)).post<{ url: string }>(`/api/people/${person}/invitation`);
    const client = await api.visitor();
    const accepted = await client.post<SessionView>('/api/invitations/accept', { token: new URL(url).hash.slice(1), password: PASSWORD });
    expect([accepted.status, accepted.body.signedIn, accepted.body.secondStep?.code, (await client.get('/api/ladder')).status]).toEqual([200, false, true, 401]);
    const done = await code(client, pm.recoveryCodes[7] ?? '');
    expect([done.status, done.body.person?.name]).toEqual([200, 'Alder pm elsewhere']);
    // Going over keeps what the session stands on.
    expect((await client.put<SessionView>('/api/session/organisation', { organisationId: api.organisation.id })).body).toMatchObject({ signedIn: true, secondStep: null });
  });

  it('whose key is gone count as lost: the account stays closed, and recovery codes, passkeys or an administrator help', async () => {
    const client = await api.as('otherGroupPm');
    const { secret, recoveryCodes } = await setUpCodes(client);
    const other = new Sealing(new AppConfig({ SERVER_DATABASE_URL: api.serverUrl, SECRET_KEY: 'another key, also of more than 32 characters' }));
    const sealing = api.app.get(Sealing);
    const spies = [jest.spyOn(sealing, 'open').mockImplementation((...given) => other.open(...given)), jest.spyOn(sealing, 'seal').mockImplementation((...given) => other.seal(...given))];
    const { client: browser, reply } = await afterPassword(api, 'otherGroupPm');
    expect(reply.body).toMatchObject({ signedIn: false, secondStep: { code: false, recovery: true } });
    expect((await code(browser, codeOf(secret))).status).toBe(401);
    expect((await code(browser, recoveryCodes[0] ?? '')).status).toBe(200);
    expect(await own(browser)).toMatchObject({ codes: true, codesLost: true });
    await setUpCodes(browser);
    expect(await own(browser)).toMatchObject({ codes: true, codesLost: false });
    spies.forEach((spy) => spy.mockRestore());
    await calm();
  });

  it('stand nowhere: not in the log, not in the audit log, not in the database, not in a reply but their own', async () => {
    const client = await api.as('colleague');
    const { secret, recoveryCodes } = await setUpCodes(client);
    const used = codeOf(secret);
    const { client: browser } = await afterPassword(api, 'colleague');
    const replies = [(await code(browser, '000000')).text, (await code(browser, used)).text, (await browser.get('/api/session')).text, (await browser.get('/api/me/second-factors')).text, (await browser.get('/api/audit/own')).text];
    const kept = Object.values(await everything(api.owner)).flat().join('\n');
    for (const hidden of [secret, ...recoveryCodes, SECRET_KEY, used]) {
      expect([written.join('').includes(hidden), kept.includes(hidden), replies.join('').includes(hidden)]).toEqual([false, false, false]);
    }
    expect(kept).toContain('v1.');
    // What is in the log is that somebody was refused, and what.
    await (await api.as('peerPm')).get(`/api/people/${api.organisation.people.pm.id}/evidence`);
    expect(written.join('')).toContain('"refused":"not_found","status":404,"route":"GET /api/people/:personId/evidence","operation":"evidence.list","about":"person"');
  });

  it('and passkeys alike are seen by their owner only', async () => {
    const half = (await afterPassword(api, 'colleague')).client;
    expect((await half.get('/api/me/second-factors')).status).toBe(401);
    expect((await usePasskey(half, await addPasskey(await api.as('admin')))).status).toBe(401);
  });
});

describe('a server without a key', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('says that one-time codes cannot be set up', async () => {
    const client = await api.as('pm');
    expect(await own(client)).toMatchObject({ codesPossible: false, passkeysPossible: true });
    const refused = await client.post<{ code: string; title: string }>('/api/me/one-time-codes/begin');
    expect([refused.status, refused.body.code]).toEqual([409, 'no_secret_key']);
    expect(refused.body.title).toContain('SECRET_KEY');
  });
});
