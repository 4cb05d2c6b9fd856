import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../platform/jobs/jobs.js';
import { linkIn, type MailServer, startMailServer } from '../../testing/mail-server.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { SessionView } from '../session/session.dto.js';
import type { InvitationLink } from './invitations.dto.js';

const PASSWORD = 'a long enough password';

describe('invitations by mail', () => {
  let mail: MailServer;
  let api: TestApi;
  let manager: TestClient;
  let count = 0;

  beforeAll(async () => {
    mail = await startMailServer();
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'Nextrung <nextrung@alder.example>' });
    manager = await api.as('groupPm');
  });
  afterAll(async () => {
    await api.stop();
    await mail.stop();
  });

  const add = async (name = 'Nia New'): Promise<PersonProfile> => ok(manager.post<PersonProfile>('/api/people', { name, email: `nia${(count += 1)}@alder.example` }));
  const invite = (id: string, body: object = {}) => ok(manager.post<InvitationLink>(`/api/people/${id}/invitation`, body));

  it('are not sent once they were replaced, whenever the mail server is asked', async () => {
    const { id, email } = await add();
    const other = await add();
    await invite(id);
    await invite(id, { showLink: true });
    await invite(other.id);
    await api.app.get(Jobs).start();
    await mail.next(other.email);
    expect(mail.received.some(({ envelope }) => envelope.to.includes(email))).toBe(false);
  });

  it('are sent to the person, whose link begins, and the reply shows no link', async () => {
    const { id, email } = await add('Nia\u2028<b>New</b>');
    const reply = await invite(id);
    expect(reply).toEqual({ url: null, sentTo: email, expiresAt: expect.stringMatching(/^20/) });
    const received = await mail.next(email);
    expect(received.mail.subject).toBe('An account for you at Alder');
    expect(received.mail.text).toContain('Hello Nia <b>New</b>,');
    expect(received.mail.text).toContain('Alder groupPm has made an account for you in Nextrung');
    expect(received.mail.html).toContain('Nia &lt;b&gt;New&lt;/b&gt;');
    const link = linkIn(received);
    expect(link.href).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite#[\w-]{43}$/);
    const token = link.hash.slice(1);
    // Neither the job nor any row holds the secret.
    const [kept] = await api.owner.query<{ text: string }[]>(`SELECT (SELECT string_agg(j::text, ' ') FROM nextrung_jobs.job j) || (SELECT string_agg(i::text, ' ') FROM invitations i) AS text`);
    expect(kept?.text).toContain(id);
    expect(kept?.text).not.toContain(token);
    const visitor = await api.visitor();
    expect(await visitor.post<SessionView>('/api/invitations/accept', { token, password: PASSWORD })).toMatchObject({ status: 200, body: { signedIn: true, sendsMail: true, person: { id } } });
  });

  it('show the link instead when it is asked for, and then send nothing', async () => {
    const { id, email } = await add();
    const { url, sentTo } = await invite(id, { showLink: true });
    expect(sentTo).toBeNull();
    await invite((await add()).id);
    await mail.next(`nia${count}@alder.example`);
    expect(mail.received.some(({ envelope }) => envelope.to.includes(email))).toBe(false);
    expect((await (await api.visitor()).post('/api/invitations/lookup', { token: new URL(url ?? '').hash.slice(1) })).status).toBe(200);
    expect((await manager.post(`/api/people/${id}/invitation`, { showLink: 'yes' })).status).toBe(400);
  });

  it('end those before them, also when they are sent', async () => {
    const { id, email } = await add();
    await invite(id);
    const first = linkIn(await mail.next(email)).hash.slice(1);
    const visitor = await api.visitor();
    expect((await visitor.post('/api/invitations/lookup', { token: first })).status).toBe(200);
    await invite(id);
    const second = linkIn(await mail.next(email)).hash.slice(1);
    expect((await visitor.post('/api/invitations/lookup', { token: first })).status).toBe(404);
    expect((await visitor.post('/api/invitations/lookup', { token: second })).status).toBe(200);
  });

  it('are five an hour at most from one to the other, and are in the log', async () => {
    const { id } = await add();
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) statuses.push((await manager.post(`/api/people/${id}/invitation`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await manager.post(`/api/people/${id}/invitation`, { showLink: true })).status).toBe(200);
    const entries = await api.owner.query<unknown[]>(`SELECT 1 FROM audit_entries WHERE operation = 'people.invite' AND subject_id = $1`, [id]);
    expect(entries).toHaveLength(6);
  });
});
