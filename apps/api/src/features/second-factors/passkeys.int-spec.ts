import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { passkeySite } from '../../config/passkey-site.js';
import { Authenticator } from '../../testing/authenticator.js';
import { addPasskey, afterPassword, beginPasskey, challengeToUse, startClock, stopClock, usePasskey } from '../../testing/factors.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { SessionView } from '../session/session.dto.js';
import type { OwnFactors } from './own-factors.dto.js';
import { PasskeyCeremony } from './passkey-ceremony.js';

const own = async (client: TestClient): Promise<OwnFactors> => (await client.get<OwnFactors>('/api/me/second-factors')).body;

describe('passkeys', () => {
  let api: TestApi;
  let key: Authenticator;

  beforeAll(async () => {
    api = await startTestApi();
    key = await addPasskey(await api.as('pm'));
  });
  afterAll(() => api.stop());

  const outcomes = async (): Promise<string[]> =>
    (await api.owner.query<{ outcome: string }[]>(`SELECT outcome FROM audit_entries WHERE operation = 'session.sign-in-failed' AND subject_id = $1 ORDER BY seq`, [api.organisation.people.pm.id])).map(({ outcome }) => outcome);

  it('sign in alone, with a new session id and without an address or a password', async () => {
    const visitor = await api.visitor();
    await challengeToUse(visitor);
    const before = visitor.cookie('nextrung');
    const { status, body } = await usePasskey<SessionView>(visitor, key);
    expect([status, body.signedIn, body.person?.name, body.secondStep]).toEqual([200, true, 'Alder pm', null]);
    expect(visitor.cookie('nextrung')).not.toBe(before);
    expect((await visitor.get('/api/ladder')).status).toBe(200);
    const { passkeys } = await own(visitor);
    expect(passkeys).toMatchObject([{ name: 'Test key', backedUp: false, lastUsedAt: expect.any(String) }]);
  });

  it('answer a challenge once', async () => {
    const visitor = await api.visitor();
    const challenge = await challengeToUse(visitor);
    const answer = key.use({ challenge });
    expect((await visitor.post('/api/session/passkey', answer)).status).toBe(200);
    await visitor.delete('/api/session');
    const again = await api.visitor();
    // In another session, in the same one again, and with a newer count.
    expect((await again.post('/api/session/passkey', answer)).status).toBe(401);
    await challengeToUse(again);
    expect((await again.post('/api/session/passkey', answer)).status).toBe(401);
    const fresh = await challengeToUse(again);
    expect((await again.post('/api/session/passkey', { ...answer, response: { ...answer.response, signature: 'AAAA' } })).status).toBe(401);
    expect((await again.post('/api/session/passkey', key.use({ challenge: fresh }))).status).toBe(401);
    expect((await again.get('/api/ladder')).status).toBe(401);
  });

  it.each([
    ['another origin', { origin: 'http://localhost:3001' }],
    ['an origin that is another site’s', { origin: 'https://evil.example' }],
    ['the address by its number', { origin: 'http://127.0.0.1:3000' }],
    ['another site', { site: 'evil.example' }],
    ['a person who was not asked for', { verified: false }],
    ['somebody else’s name on it', { userHandle: Buffer.from('somebody else').toString('base64url') }],
    ['a challenge of its own', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('are refused with %s, at use as at making, in one way', async (_what, told) => {
    const visitor = await api.visitor();
    const refused = await usePasskey<{ code: string }>(visitor, key, told);
    expect([refused.status, refused.body.code]).toEqual([401, 'passkey_refused']);
    expect((await visitor.get('/api/ladder')).status).toBe(401);
    if ('userHandle' in told) return;
    const client = await api.as('pm');
    const before = (await own(client)).passkeys.length;
    const made = new Authenticator().make({ challenge: await beginPasskey(client), ...told });
    const { status, body } = await client.post<{ code: string }>('/api/me/passkeys', { name: 'Forged', made });
    expect([status, body.code, (await own(client)).passkeys.length]).toEqual([409, 'passkey_refused', before]);
  });

  it('are refused when they count back, and that is logged', async () => {
    const visitor = await api.visitor();
    const counter = key.counter;
    key.counter = 0;
    const written: string[] = [];
    for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation((text) => { written.push(String(text)); return true; });
    const reply = await usePasskey(visitor, key);
    jest.restoreAllMocks();
    key.counter = counter;
    expect(reply.status).toBe(401);
    expect(written.join('')).toContain('counted back');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await outcomes()).at(-1)).toBe('copied_passkey');
    expect((await usePasskey(visitor, key)).status).toBe(200);
  });

  it('that do not count are taken every time', async () => {
    const client = await api.as('peerPm');
    const still = await addPasskey(client, new Authenticator(undefined, undefined, false));
    for (const _ of [1, 2]) expect((await usePasskey(await api.visitor(), still)).status).toBe(200);
  });

  it('have five minutes', async () => {
    const visitor = await api.visitor();
    const challenge = await challengeToUse(visitor);
    stopClock(api, 5.6);
    expect((await visitor.post('/api/session/passkey', key.use({ challenge }))).status).toBe(401);
    startClock(api);
  });

  it('of one purpose do not serve another, and nobody’s is nobody', async () => {
    const client = await api.as('pm');
    const challenge = await beginPasskey(client);
    expect((await client.post('/api/session/passkey', key.use({ challenge }))).status).toBe(401);
    const toUse = await challengeToUse(client);
    expect((await client.post('/api/me/passkeys', { name: 'x', made: new Authenticator().make({ challenge: toUse }) })).status).toBe(409);
    expect((await usePasskey(await api.visitor(), new Authenticator())).status).toBe(401);
  });

  it('of somebody else do not take the second step, nor confirm', async () => {
    const { client, reply } = await afterPassword(api, 'pm');
    expect(reply.body).toMatchObject({ signedIn: false, secondStep: { passkey: true, code: false, recovery: false }, person: null });
    const other = await addPasskey(await api.as('groupPm'));
    expect((await usePasskey(client, other)).status).toBe(401);
    const half = client.cookie('nextrung');
    expect((await usePasskey<SessionView>(client, key)).body).toMatchObject({ signedIn: true, person: { name: 'Alder pm' } });
    expect(client.cookie('nextrung')).not.toBe(half);
    expect((await usePasskey(client, other)).status).toBe(401);
  });

  it('are renamed and removed by their owner, of whom alone they are', async () => {
    const client = await api.as('director');
    await addPasskey(client);
    const [passkey] = (await own(client)).passkeys;
    const path = `/api/me/passkeys/${passkey?.id ?? ''}`;
    for (const name of ['', '   ', 'x'.repeat(61), null]) expect((await client.patch(path, { name })).status).toBe(400);
    expect((await client.patch(path, { name: ' Work laptop ' })).status).toBe(204);
    expect((await own(client)).passkeys).toMatchObject([{ name: 'Work laptop' }]);
    const stranger = await api.as('groupPm');
    expect([(await stranger.patch(path, { name: 'Mine' })).status, (await stranger.delete(path)).status]).toEqual([404, 404]);
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.delete(path)).status).toBe(404);
    expect((await own(client)).passkeys).toEqual([]);
    const log = await api.owner.query<{ operation: string }[]>(`SELECT operation FROM audit_entries WHERE actor_id = $1 AND operation LIKE 'second-factor%' ORDER BY seq`, [api.organisation.people.director.id]);
    expect(log.map(({ operation }) => operation)).toEqual(['second-factor.add-passkey', 'second-factor.rename-passkey', 'second-factor.remove-passkey']);
  });

  it('of one account are no other’s', async () => {
    const client = await api.as('groupPm');
    const made = key.make({ challenge: await beginPasskey(client) });
    expect((await client.post('/api/me/passkeys', { name: 'Taken', made })).body).toMatchObject({ code: 'passkey_taken' });
  });

  it('need a fresh sign-in to be changed, or to be shown again', async () => {
    const { client } = await afterPassword(api, 'pm');
    await usePasskey(client, key);
    stopClock(api, 11.6);
    const refused = await client.post<{ code: string }>('/api/me/passkeys/options');
    expect([refused.status, refused.body.code, (await own(client)).mustConfirm]).toEqual([403, 'confirm_first', true]);
    expect((await client.post('/api/session/password', { password: 'correct horse battery' })).status).toBe(401);
    expect((await usePasskey(client, key)).status).toBe(200);
    expect((await own(client)).mustConfirm).toBe(false);
    expect((await client.post('/api/me/passkeys/options')).status).toBe(200);
    startClock(api);
  });

  it('end the sessions that stand on a password alone', async () => {
    const first = (await afterPassword(api, 'otherGroupPm')).client;
    const second = (await afterPassword(api, 'otherGroupPm')).client;
    await addPasskey(first);
    expect([(await first.get('/api/ladder')).status, (await second.get('/api/ladder')).status]).toEqual([200, 401]);
  });

  it('are never asked for with what is no answer', async () => {
    const visitor = await api.visitor();
    await challengeToUse(visitor);
    const answer = key.use({ challenge: 'AAAA' });
    for (const body of [{}, { ...answer, id: '' }, { ...answer, type: 'password' }, { ...answer, response: null }, { ...answer, response: [] }, { ...answer, response: { ...answer.response, signature: 7 } }, { ...answer, id: 'a\u0000b' }, { ...answer, more: 1 }]) {
      expect((await visitor.post('/api/session/passkey', body)).status).toBe(400);
    }
    for (const clientDataJSON of ['AAAA', Buffer.from('null').toString('base64url'), Buffer.from('{"type":1}').toString('base64url')]) {
      expect((await visitor.post('/api/session/passkey', { ...answer, response: { ...answer.response, clientDataJSON } })).status).toBe(401);
    }
    const client = await api.as('groupPm');
    const made = new Authenticator().make({ challenge: await beginPasskey(client) });
    for (const attestationObject of ['AAAA', 'oA', '_w']) {
      expect((await client.post('/api/me/passkeys', { name: 'x', made: { ...made, response: { ...made.response, attestationObject } } })).status).toBe(409);
    }
  });
});

describe('at an address that is a number', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    // What an address such as https://10.1.2.3 makes of it; cookies of https do not pass without a proxy.
    Object.assign(api.app.get(PasskeyCeremony), { site: passkeySite(new URL('https://10.1.2.3')) });
  });
  afterAll(() => api.stop());

  it('no passkey is made or used, and the page knows', async () => {
    const client = await api.as('pm');
    expect(await own(client)).toMatchObject({ passkeysPossible: false, codesPossible: false });
    expect((await client.post('/api/me/passkeys/options')).body).toMatchObject({ code: 'no_passkeys_here' });
    expect((await client.post('/api/session/passkey/options')).body).toMatchObject({ code: 'no_passkeys_here' });
    expect((await client.post('/api/session/passkey', new Authenticator().use({ challenge: 'AAAA' }))).status).toBe(409);
    const admin = await api.as('admin');
    expect((await admin.put('/api/sign-in-policy', { everyone: true, lineManagers: false, privileged: false }, { version: 0 })).body).toMatchObject({ code: 'no_second_factor_possible' });
    expect((await admin.put('/api/sign-in-policy', { everyone: false, lineManagers: false, privileged: false }, { version: 0 })).status).toBe(200);
  });
});
