import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { signingKey, settingsFor, TestCompany } from '../../testing/company-provider.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { SessionView } from '../session/session.dto.js';

const ORIGIN = 'http://127.0.0.1:3000';
const START = '/api/session/company';

describe('signing in with the company account', () => {
  let api: TestApi;
  let company: TestCompany;
  /** The same server and database, with the company's provider set up. */
  let app: Awaited<ReturnType<typeof createApp>>;

  async function serve(more: Record<string, string> = {}): Promise<typeof app> {
    return createApp(new AppConfig({ SERVER_DATABASE_URL: api.serverUrl, PORT: '3000', ...settingsFor(company.issuer, api.organisation.id), ...more }));
  }

  beforeAll(async () => {
    api = await startTestApi();
    company = await TestCompany.open(ORIGIN);
  });
  beforeEach(async () => {
    app = await serve({ OIDC_ADMIN_GROUPS: 'it-admins, people-ops', OIDC_PAY_GROUPS: 'rewards' });
  });
  afterEach(async () => {
    await app.close();
    await api.owner.query('DELETE FROM account_identities');
    company.accounts.clear();
  });
  afterAll(async () => {
    await company.close();
    await api.stop();
  });

  const visitor = (of = app): Promise<TestClient> => new TestClient(of, ORIGIN).open();
  const view = async (client: TestClient): Promise<SessionView> => (await client.get<SessionView>('/api/session')).body;
  const person = (key: PersonKey): { id: string; email: string } => api.organisation.people[key];
  const claimsOf = (key: PersonKey, more = {}): object => ({ email: person(key).email, email_verified: true, name: 'As the company says', groups: [], ...more });

  function knows(subject: string, claims: object): void {
    company.accounts.set(subject, { ...claims });
    company.next = subject;
  }

  async function leave(client: TestClient, returnTo = ''): Promise<string> {
    const reply = await client.get(`${START}${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`);
    expect(reply.status).toBe(302);
    return String(reply.headers['location']);
  }

  const comeBack = async (client: TestClient, { pathname, search }: URL): Promise<string> => {
    const reply = await client.get(`${pathname}${search}`);
    return reply.status === 302 ? String(reply.headers['location']) : `${reply.status} ${reply.text}`;
  };

  /** The whole way; answers with the address at its end. */
  const signIn = async (client: TestClient, returnTo = ''): Promise<string> => comeBack(client, await company.visit(await leave(client, returnTo)));
  const refused = (reason: string): string => `/sign-in/company?reason=${reason}`;
  const log = async (): Promise<string[]> =>
    (await api.owner.query<{ line: string }[]>(`SELECT concat_ws(' ', operation, actor_kind, outcome, changes) AS line FROM audit_entries WHERE organisation_id = $1 ORDER BY seq`, [api.organisation.id])).map(({ line }) => line);

  /** Someone with an account of their own, so that nobody else's is changed. */
  async function someone(name: string, account: 'password' | 'none' = 'password', more: { admin?: boolean; accountEmail?: string; endedOn?: string; disabled?: boolean } = {}): Promise<{ id: string; email: string; accountId: string }> {
    const [id, accountId, email] = [uuid(), uuid(), `${name}@alder.example`];
    await api.owner.query('INSERT INTO people (organisation_id, id, name, email, is_admin, ended_on) VALUES ($1, $2, $3, $4, $5, $6)', [api.organisation.id, id, name, email, more.admin === true, more.endedOn ?? null]);
    if (account === 'password') {
      await api.owner.query(`INSERT INTO accounts (id, email, password_hash, disabled_at) SELECT $1, $2, password_hash, $3 FROM accounts WHERE email = $4`, [accountId, more.accountEmail ?? email, more.disabled ? new Date() : null, person('pm').email]);
      await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [accountId, api.organisation.id, id]);
    }
    return { id, email, accountId };
  }
  const claims = (email: string, more = {}): object => ({ email, email_verified: true, name: 'As the company says', groups: [], ...more });

  it('offers it where it is set up, and nowhere else', async () => {
    expect((await view(await visitor())).companySignIn).toEqual({ name: 'your company account', only: false });
    expect((await view(await api.visitor())).companySignIn).toBeNull();
    expect((await (await api.visitor()).get(START)).status).toBe(404);
    expect((await (await api.visitor()).get(`${START}/return?code=x&state=y`)).status).toBe(404);
  });

  it('asks the provider with PKCE, state and nonce, new each time', async () => {
    const client = await visitor();
    const [first, second] = [new URL(await leave(client)), new URL(await leave(client))];
    const { searchParams: asked } = first;
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', client_id: 'nextrung', redirect_uri: `${ORIGIN}${START}/return`, scope: 'openid profile email', code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(40);
      expect(second.searchParams.get(name)).not.toBe(asked.get(name));
    }
    expect(first.href).not.toContain('secret');
  });

  it('joins the person of a verified address once, then knows them by the provider’s own name for them', async () => {
    const before = (await log()).length;
    const ada = await someone('ada');
    knows('u-ada', claims(ada.email.toUpperCase()));
    const client = await visitor();
    const cookie = (): string => client.cookie('nextrung');
    const address = await leave(client, '/team?sort=name#x');
    const pending = cookie();
    expect(await comeBack(client, await company.visit(address))).toBe('/team?sort=name#x');
    expect(await view(client)).toMatchObject({ signedIn: true, person: { id: ada.id, name: 'ada' }, organisation: { id: api.organisation.id }, companySignOut: expect.stringContaining('/session/end?') });
    expect(cookie()).not.toBe(pending);
    expect((await new TestClient(app, ORIGIN).get('/api/ladder', { headers: { cookie: `nextrung=${pending}` } })).status).toBe(401);
    expect((await log()).slice(before)).toEqual(['company.join person done 0', 'session.company-sign-in person done 0']);

    // Another address at the company makes nobody else of them.
    knows('u-ada', claims(person('director').email));
    const again = await visitor();
    expect(await signIn(again)).toBe('/');
    expect((await view(again)).person?.id).toBe(ada.id);
    expect((await log()).slice(before)).toHaveLength(3);
    const [row] = await api.owner.query<{ accountId: string; later: boolean }[]>(`SELECT account_id AS "accountId", last_used_at > created_at AS later FROM account_identities WHERE issuer = $1 AND subject = 'u-ada'`, [company.issuer]);
    expect(row).toEqual({ accountId: ada.accountId, later: true });
    expect((await again.delete('/api/session')).status).toBe(204);
    expect((await view(again)).signedIn).toBe(false);
  });

  it('makes an account without a password for a person who had none', async () => {
    const bea = await someone('bea', 'none');
    knows('u-bea', claims(bea.email));
    const client = await visitor();
    expect(await signIn(client)).toBe('/');
    expect((await view(client)).person?.id).toBe(bea.id);
    expect((await (await visitor()).post('/api/session', { email: bea.email, password: PASSWORD })).status).toBe(401);
    expect(await signIn(await visitor())).toBe('/');
  });

  it('goes back to a path of this site only', async () => {
    const cem = await someone('cem');
    knows('u-cem', claims(cem.email));
    for (const evil of ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', 'javascript:alert(1)']) expect(await signIn(await visitor(), evil)).toBe('/');
    expect(await signIn(await visitor(), '/people/me')).toBe('/people/me');
    expect((await (await visitor()).get(`${START}?returnTo=/a&returnTo=/b`)).status).toBe(302);
  });

  it('refuses an address that the provider does not vouch for, and nobody’s', async () => {
    const dan = await someone('dan');
    for (const [index, wrong] of [{ email: dan.email, email_verified: false }, { email: dan.email }, { email: dan.email, email_verified: 'true' }, { email_verified: true }].entries()) {
      knows(`u-dan-${index}`, { name: 'Dan', ...wrong });
      expect([wrong, await signIn(await visitor())]).toEqual([wrong, refused('not_verified')]);
    }
    knows('u-nobody', claims('nobody@alder.example'));
    const client = await visitor();
    expect(await signIn(client)).toBe(refused('no_access'));
    expect((await view(client)).signedIn).toBe(false);
    expect(await api.owner.query('SELECT 1 FROM account_identities')).toEqual([]);
    expect(await api.owner.query('SELECT 1 FROM people WHERE email = $1', ['nobody@alder.example'])).toEqual([]);
  });

  it('takes over no account of another organisation, nor one that has another address', async () => {
    // A person of Birch, an account of Birch's alone that has the address of a person here, and one in both.
    knows('u-other', claims(api.otherOrganisation.people.pm.email));
    expect(await signIn(await visitor())).toBe(refused('no_access'));

    const eve = await someone('eve', 'none');
    await api.owner.query('UPDATE accounts SET email = $1 WHERE email = $2', [eve.email, api.otherOrganisation.people.peerPm.email]);
    knows('u-eve', claims(eve.email));
    expect(await signIn(await visitor())).toBe(refused('no_access'));

    const fay = await someone('fay');
    const there = uuid();
    await api.owner.query('INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, $3, $4)', [api.otherOrganisation.id, there, 'Fay at Birch', 'fay@birch.example']);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [fay.accountId, api.otherOrganisation.id, there]);
    knows('u-fay', claims(fay.email));
    expect(await signIn(await visitor())).toBe(refused('no_access'));

    // Whoever may change an address here must not get at the account by it.
    const gus = await someone('gus', 'password', { accountEmail: 'gus.private@alder.example' });
    knows('u-gus', claims(gus.email));
    expect(await signIn(await visitor())).toBe(refused('no_access'));
    expect(await api.owner.query('SELECT 1 FROM account_identities')).toEqual([]);
  });

  it('lets nobody out of the organisation: an account that has joined another one since is refused', async () => {
    const hal = await someone('hal');
    knows('u-hal', claims(hal.email));
    expect(await signIn(await visitor())).toBe('/');
    const there = uuid();
    await api.owner.query('INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, $3, $4)', [api.otherOrganisation.id, there, 'Hal at Birch', 'hal@birch.example']);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [hal.accountId, api.otherOrganisation.id, there]);
    expect(await signIn(await visitor())).toBe(refused('no_access'));
  });

  it('refuses who has left, a disabled account, and a second account of the company with the same address', async () => {
    const ida = await someone('ida', 'password', { endedOn: '2026-01-01' });
    const jon = await someone('jon', 'password', { disabled: true });
    const before = (await log()).length;
    for (const { email } of [ida, jon]) {
      knows(`u-${email}`, claims(email));
      expect([email, await signIn(await visitor())]).toEqual([email, refused('no_access')]);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Written after the answers, in no order.
    expect((await log()).slice(before).sort()).toEqual(['session.sign-in-failed visitor account_disabled 0', 'session.sign-in-failed visitor has_left 0']);

    const kim = await someone('kim');
    knows('u-kim', claims(kim.email));
    expect(await signIn(await visitor())).toBe('/');
    knows('u-kim-again', claims(kim.email));
    expect(await signIn(await visitor())).toBe(refused('no_access'));
    company.next = 'u-kim';
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [kim.id, api.today]);
    expect(await signIn(await visitor())).toBe(refused('no_access'));
  });

  it('tells in no refusal who is known here', async () => {
    const leo = await someone('leo', 'password', { endedOn: '2026-01-01' });
    const answers: string[] = [];
    for (const email of [leo.email, 'nobody.at.all@alder.example', api.otherOrganisation.people.pm.email]) {
      knows(`u-${email}`, claims(email));
      answers.push(await signIn(await visitor()));
    }
    expect(new Set(answers)).toEqual(new Set([refused('no_access')]));
  });

  it('makes a person of who is unknown where it may: without rung, manager, or permission of their own', async () => {
    const creating = await serve({ OIDC_CREATE_PEOPLE: '1' });
    const before = (await log()).length;
    knows('u-new', claims('New.Person@alder.example', { name: 'New\u0000  Person' }));
    const clients = [await visitor(creating), await visitor(creating)] as const;
    expect(await Promise.all(clients.map((client) => signIn(client, '/to-do')))).toEqual(['/to-do', '/to-do']);
    const { person: made } = await view(clients[0]);
    expect(made).toMatchObject({ name: 'New Person', email: 'new.person@alder.example', isAdmin: false, rung: null, aspiring: false });
    expect((await view(clients[1])).person?.id).toBe(made?.id);
    expect((await log()).slice(before).sort()).toEqual(['company.add-person person done 1', 'session.company-sign-in person done 0', 'session.company-sign-in person done 0']);
    expect(await api.owner.query('SELECT 1 FROM reporting_lines WHERE person_id = $1', [made?.id])).toEqual([]);
    // An address that has an account elsewhere makes no person.
    knows('u-birch', claims(api.otherOrganisation.people.colleague.email));
    expect(await signIn(await visitor(creating))).toBe(refused('no_access'));
    expect(await api.owner.query('SELECT 1 FROM people WHERE organisation_id = $1 AND email = $2', [api.organisation.id, api.otherOrganisation.people.colleague.email])).toEqual([]);
    await creating.close();
  });

  it('lets the groups decide at each sign-in, both ways, about the permissions that they are set for', async () => {
    const mia = await someone('mia');
    const before = (await log()).length;
    const flags = (): Promise<object[]> => api.owner.query('SELECT is_admin, is_auditor, sees_pay FROM people WHERE id = $1', [mia.id]);
    await api.owner.query('UPDATE people SET is_auditor = true, sees_pay = true WHERE id = $1', [mia.id]);
    knows('u-mia', claims(mia.email, { groups: ['people-ops', 'everyone'] }));
    const first = await visitor();
    await signIn(first);
    expect(await flags()).toEqual([{ is_admin: true, is_auditor: true, sees_pay: false }]);
    expect((await view(first)).person).toMatchObject({ isAdmin: true });
    // No claim is no group; the session that had more ends.
    knows('u-mia', { ...claims(mia.email), groups: undefined });
    const second = await visitor();
    await signIn(second);
    expect(await flags()).toEqual([{ is_admin: false, is_auditor: true, sees_pay: false }]);
    expect((await first.get('/api/ladder')).status).toBe(401);
    expect((await second.get('/api/ladder')).status).toBe(200);
    await signIn(await visitor());
    expect((await log()).slice(before)).toEqual([
      'company.join person done 0', 'company.set-permissions system done 1', 'session.company-sign-in person done 0',
      'company.set-permissions system done 1', 'session.company-sign-in person done 0', 'session.company-sign-in person done 0',
    ]);
  });

  it('keeps the last administrator', async () => {
    const { id } = person('admin');
    await api.owner.query('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id <> $2', [api.organisation.id, id]);
    knows('u-admin', claimsOf('admin'));
    const client = await visitor();
    expect(await signIn(client)).toBe('/');
    expect((await view(client)).person).toMatchObject({ id, isAdmin: true });
    await someone('nia', 'none', { admin: true });
    await signIn(client);
    expect((await view(client)).person).toMatchObject({ id, isAdmin: false });
    await api.owner.query('UPDATE people SET is_admin = true WHERE id = $1', [id]);
  });

  it('comes back once, into the browser that left, within ten minutes', async () => {
    const oli = await someone('oli');
    knows('u-oli', claims(oli.email));
    const client = await visitor();
    const back = await company.visit(await leave(client));
    const [other, none] = [await visitor(), await visitor()];
    expect(await comeBack(none, back)).toBe(refused('expired'));
    await leave(other);
    expect(await comeBack(other, back)).toBe(refused('invalid'));
    const clumsy = await visitor();
    const clumsyBack = await company.visit(await leave(clumsy));
    const wrong = new URL(clumsyBack);
    wrong.searchParams.set('state', 'x'.repeat(43));
    expect(await comeBack(clumsy, wrong)).toBe(refused('invalid'));
    // That was its one time.
    expect(await comeBack(clumsy, clumsyBack)).toBe(refused('expired'));

    expect(await comeBack(client, back)).toBe('/');
    expect(await comeBack(client, back)).toBe(refused('expired'));
    expect((await view(client)).signedIn).toBe(true);

    const slow = await visitor();
    const late = await company.visit(await leave(slow));
    await api.owner.query(`UPDATE sessions SET data = jsonb_set(data, '{companySignIn,begunAt}', to_jsonb((data -> 'companySignIn' ->> 'begunAt')::bigint - 601000)) WHERE data ? 'companySignIn'`);
    expect(await comeBack(slow, late)).toBe(refused('expired'));
    expect((await view(slow)).signedIn).toBe(false);
  });

  it('refuses a code that was used, the answer of another provider, and a no', async () => {
    const pia = await someone('pia');
    knows('u-pia', claims(pia.email));
    const first = await visitor();
    const used = (await company.visit(await leave(first)));
    await comeBack(first, used);
    const second = await visitor();
    const fresh = await company.visit(await leave(second));
    fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
    expect(await comeBack(second, fresh)).toBe(refused('expired'));

    const third = await visitor();
    const mixed = await company.visit(await leave(third));
    expect(mixed.searchParams.get('iss')).toBe(company.issuer);
    mixed.searchParams.set('iss', 'https://evil.example');
    expect(await comeBack(third, mixed)).toBe(refused('invalid'));
    const fourth = await visitor();
    const without = await company.visit(await leave(fourth));
    without.searchParams.delete('iss');
    expect(await comeBack(fourth, without)).toBe(refused('invalid'));

    company.next = null;
    expect(await signIn(await visitor())).toBe(refused('declined'));
    const odd = await visitor();
    await leave(odd);
    expect(await comeBack(odd, new URL(`${ORIGIN}${START}/return?code=a&code=b&state=c`))).toBe(refused('invalid'));
    expect(await comeBack(odd, new URL(`${ORIGIN}${START}/return`))).toBe(refused('expired'));
  });

  it('accepts keys that the provider has changed since', async () => {
    const ron = await someone('ron');
    knows('u-ron', claims(ron.email));
    expect(await signIn(await visitor())).toBe('/');
    company.useKeys([await signingKey('second'), await signingKey('first')]);
    expect(await signIn(await visitor())).toBe('/');
    company.useKeys([await signingKey('third')]);
    expect(await signIn(await visitor())).toBe('/');
  });

  it('is the only way in where that is set, but for who belongs elsewhere, too', async () => {
    const sol = await someone('sol');
    const tim = await someone('tim');
    const there = uuid();
    await api.owner.query('INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, $3, $4)', [api.otherOrganisation.id, there, 'Tim at Birch', 'tim@birch.example']);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [tim.accountId, api.otherOrganisation.id, there]);
    const closed = await serve({ OIDC_ONLY: '1', OIDC_NAME: 'Alder' });
    expect((await view(await visitor(closed))).companySignIn).toEqual({ name: 'Alder', only: false });
    expect((await (await visitor(closed)).post('/api/session', { email: sol.email, password: PASSWORD })).status).toBe(401);
    const client = await visitor(closed);
    const elsewhere = await client.post<SessionView>('/api/session', { email: tim.email, password: PASSWORD });
    expect([elsewhere.body.organisation?.name, elsewhere.body.organisations.map(({ name }) => name)]).toEqual(['Birch', ['Birch']]);
    expect((await client.put('/api/session/organisation', { organisationId: api.organisation.id })).status).toBe(404);
    knows('u-sol', claims(sol.email));
    expect(await signIn(await visitor(closed))).toBe('/');
    // The way back: without the setting, the password is as good as before.
    expect((await (await visitor()).post('/api/session', { email: sol.email, password: PASSWORD })).status).toBe(200);
    await closed.close();
  });

  it('does not start for an organisation that is not there, or not named among several', async () => {
    await expect(serve({ OIDC_ORGANISATION: uuid() })).rejects.toThrow(/OIDC_ORGANISATION: there is no organisation/);
    await expect(serve({ OIDC_ORGANISATION: '' })).rejects.toThrow(/more than one organisation/);
  });
});
