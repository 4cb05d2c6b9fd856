import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabase } from '@nextrung/testing';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { PASSWORD } from '../../testing/world.js';
import { createDataSource } from '../../persistence/data-source.js';
import type { InvitationLink } from '../../features/invitations/invitations.dto.js';
import type { PersonProfile } from '../../features/people/people.dto.js';
import { verifyChain } from './audit-verifier.js';
import { AuditHeads } from './audit-heads.js';
import { headKey, headsIn, isSigned } from './head.js';

interface Entry {
  operation: string;
  actorId: string | null;
  actorKind: string;
  subjectId: string | null;
  network: string;
  outcome: string;
  changes: number;
}

const ENTRIES = `SELECT operation, actor_id AS "actorId", actor_kind AS "actorKind", subject_id AS "subjectId", network, outcome, changes FROM audit_entries WHERE organisation_id = $1 ORDER BY seq`;

describe('who comes and goes, in the audit log', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const entries = (organisation = api.organisation): Promise<Entry[]> => api.owner.query<Entry[]>(ENTRIES, [organisation.id]);

  /** What is written after the answer is there soon. */
  async function soon(count: number, organisation = api.organisation): Promise<Entry[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const all = await entries(organisation);
      if (all.length >= count) return all;
      await sleep(20);
    }
    return entries(organisation);
  }

  it('keeps signing in and signing out', async () => {
    const { pm } = api.organisation.people;
    const client = await (await api.visitor()).signIn(pm.email, PASSWORD);
    await client.delete('/api/session');
    expect(await entries()).toMatchObject([
      { operation: 'session.sign-in', actorId: pm.id, actorKind: 'person', subjectId: pm.id, network: '127.0.0.0/24', outcome: 'done', changes: 0 },
      { operation: 'session.sign-out', actorId: pm.id, subjectId: pm.id },
    ]);
    expect((await client.delete('/api/session')).status).toBe(204);
    expect(await entries()).toHaveLength(2);
  });

  it('keeps a refused sign-in of a known account in each of its organisations, and nothing of an unknown one', async () => {
    const { peerPm } = api.organisation.people;
    const there = api.otherOrganisation.people.peerPm;
    await api.owner.query(`UPDATE memberships SET account_id = (SELECT account_id FROM memberships WHERE person_id = $1) WHERE person_id = $2`, [peerPm.id, there.id]);
    const before = [(await entries()).length, (await entries(api.otherOrganisation)).length] as const;
    const visitor = await api.visitor();
    expect((await visitor.post('/api/session', { email: 'nobody@alder.example', password: 'not this one' })).status).toBe(401);
    expect((await visitor.post('/api/session', { email: peerPm.email, password: 'not this one' })).status).toBe(401);
    expect((await soon(before[0] + 1)).slice(before[0])).toEqual([{ operation: 'session.sign-in-failed', actorId: null, actorKind: 'visitor', subjectId: peerPm.id, network: '127.0.0.0/24', outcome: 'wrong_password', changes: 0 }]);
    expect((await soon(before[1] + 1, api.otherOrganisation)).slice(before[1])).toMatchObject([{ operation: 'session.sign-in-failed', subjectId: there.id }]);
  });

  it('keeps an accepted invitation, once, in the transaction that uses it up', async () => {
    const admin = await api.as('admin');
    const { id } = await ok(admin.post<PersonProfile>('/api/people', { name: 'Nia New', email: 'nia@alder.example' }));
    const { url } = await ok(admin.post<InvitationLink>(`/api/people/${id}/invitation`));
    const before = (await entries()).length;
    await ok((await api.visitor()).post('/api/invitations/accept', { token: url?.split('#')[1], password: 'a long enough password' }));
    expect((await entries()).slice(before)).toMatchObject([{ operation: 'invitation.accept', actorId: id, subjectId: id }]);
  });

  it('lets nobody in whose coming cannot be written', async () => {
    await api.owner.query('REVOKE INSERT ON audit_entries FROM nextrung_server');
    const client = await api.visitor();
    const { status } = await client.post('/api/session', { email: api.organisation.people.farPm.email, password: PASSWORD });
    await api.owner.query('GRANT INSERT ON audit_entries TO nextrung_server');
    expect(status).toBe(500);
    expect((await client.get('/api/ladder')).status).toBe(401);
  });

  it('keeps the set-up of an installation with every row of it', async () => {
    const database = await TestDatabase.create();
    const app = await createApp(new AppConfig({ SERVER_DATABASE_URL: database.serverUrl, SETUP_TOKEN: 'a-token-printed-at-start' }));
    const owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 1 }).initialize();
    const visitor = await new TestClient(app, 'http://127.0.0.1:3000').open();
    await ok(visitor.post('/api/setup', { organisationName: 'Cedar', timeZone: 'Europe/Berlin', name: 'First Admin', email: 'first@cedar.example', password: 'a long enough password', token: 'a-token-printed-at-start' }));
    const [organisation] = await owner.query<{ id: string }[]>('SELECT id FROM organisations');
    const written = await owner.query<Entry[]>(ENTRIES, [organisation?.id]);
    expect(written).toMatchObject([{ operation: 'organisation.set-up', outcome: 'done', changes: 2 }]);
    expect(written[0]?.actorId).toBe(written[0]?.subjectId);
    await owner.destroy();
    await app.close();
    await database.drop();
  });

  it('signs the end of every chain once a day, and writes it to the log in one line', async () => {
    const lines: string[] = [];
    const out = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
    try {
      await api.app.get(AuditHeads).signAll(new AbortController().signal);
      await api.app.get(AuditHeads).signAll(new AbortController().signal);
    } finally {
      process.stdout.write = out;
    }
    const heads = headsIn(lines.join(''));
    expect(heads.map(({ organisationId }) => organisationId).sort()).toEqual([api.organisation.id, api.otherOrganisation.id].sort());
    const key = headKey({ auditKey: null, databaseUrl: api.serverUrl });
    expect(heads.every((head) => isSigned(head, key))).toBe(true);
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    const count = (await entries()).length;
    expect(await api.owner.transaction((tx) => verifyChain(tx, api.organisation.id, key, heads))).toEqual({ organisationId: api.organisation.id, whole: count, signed: count, broken: null });
  });

  it('takes about as long to refuse a known account as an unknown one', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let count = 0; count < 30; count += 1) {
      for (const [kind, email] of [['known', api.organisation.people[count % 2 ? 'colleague' : 'otherGroupPm'].email], ['unknown', `nobody${count % 2}@alder.example`]] as const) {
        await api.owner.query('DELETE FROM rate_limits');
        const visitor = await api.visitor();
        const begun = performance.now();
        await visitor.post('/api/session', { email, password: 'not this one' });
        times[kind]?.push(performance.now() - begun);
        await sleep(5);
      }
    }
    const median = (kind: string): number => times[kind]?.toSorted((a, b) => a - b)[15] ?? Number.NaN;
    // The hash of the test world is a cheap one, which is another thing: only what comes after it may not tell.
    expect(median('known')).toBeLessThan(median('unknown') * 1.5 + 10);
  });
});
