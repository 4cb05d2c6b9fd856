import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { Jobs } from '../../platform/jobs/jobs.js';
import { linkIn, type MailServer, startMailServer } from '../../testing/mail-server.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { confirmWork, ok, rateWork, SAW_IT, shareWork } from '../../testing/work.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WhoCanSee } from '../visibility/visibility.dto.js';
import type { AskOut, AsksOut, SentAgain } from './asks-out.dto.js';
import type { ConfirmationView } from './confirmations.dto.js';
import type { AskPreview, CorroborationAsk } from './corroborations.dto.js';
import type { OutsidePerson } from './outside-people.dto.js';
import { Reminders } from './reminders.js';

const MARIA = { email: 'maria@outside.example', name: 'Maria Lopez' };

interface Refusal {
  code: string;
  errors: { field: string; message: string }[];
}

describe('confirming by a link', () => {
  let mail: MailServer;
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let visitor: TestClient;
  let item: string;

  beforeAll(async () => {
    mail = await startMailServer();
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'Nextrung <nextrung@alder.example>' });
    await api.app.get(Jobs).start();
    pm = await api.as('pm');
    manager = await api.as('groupPm');
    visitor = await api.visitor();
  });
  afterAll(async () => {
    await api.stop();
    await mail.stop();
  });
  beforeEach(async () => {
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    await api.owner.query('DELETE FROM rate_limits');
  });

  const ask = (to: object, of = item): Promise<Reply<EvidenceItem & Refusal>> => pm.post<EvidenceItem & Refusal>(`/api/evidence/${of}/corroborations`, to);
  const token = async (to: string): Promise<string> => linkIn(await mail.next(to)).hash.slice(1);
  const lookUp = (secret: string): Promise<Reply<ConfirmationView & Refusal>> => visitor.post<ConfirmationView & Refusal>('/api/confirmations/lookup', { token: secret });
  const answer = (secret: string, body: object = SAW_IT, client = visitor): Promise<Reply<Refusal>> => client.post<Refusal>('/api/confirmations/answer', { token: secret, ...body });
  const voices = async (of = item) => (await ok(pm.get<EvidenceItem>(`/api/evidence/${of}`))).corroborations;
  const toDo = (who: TestClient): Promise<ToDo> => ok(who.get<ToDo>('/api/to-do'));
  const out = async (): Promise<AskOut[]> => (await ok(pm.get<AsksOut>(`/api/people/${api.organisation.people.pm.id}/corroborations/out`))).asks.filter(({ itemId }) => itemId === item);
  const support = async (): Promise<{ support: number | null | undefined; attesters: number | undefined }> => {
    const { assessment } = await ok(pm.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`));
    const strategy = assessment?.competencies.find(({ id }) => id === 'strategy');
    return { support: strategy?.indicators.find(({ id }) => id === 'SPM.S1')?.support, attesters: strategy?.attesters };
  };

  it('goes from the mail to the page, to the author, and counts once the line manager accepts it', async () => {
    const preview = await ok(pm.post<AskPreview>(`/api/evidence/${item}/corroborations/preview`, { ...MARIA, message: 'You used it.' }));
    expect(preview).toMatchObject({ to: MARIA.name, outside: true, inToDo: false, byMail: true, subject: 'Alder pm asks what you saw' });
    const asked = await ok(ask({ ...MARIA, email: ' Maria@Outside.example ', message: 'You used it.' }));
    expect(asked.corroborations).toMatchObject([{ colleague: { name: MARIA.name }, outside: true, state: 'asked', counts: null }]);
    expect(JSON.stringify(asked)).not.toContain('outside.example');
    const received = await mail.next(MARIA.email);
    for (const paragraph of preview.paragraphs) expect(received.mail.text).toContain(paragraph);
    const link = linkIn(received);
    expect([link.pathname, link.search]).toEqual(['/confirm', '']);
    expect(received.mail.text).toContain('people operations of Alder');
    await rateWork(api, item);
    const secret = link.hash.slice(1);

    // As scanners do that follow every link of a mail.
    for (let opened = 0; opened < 5; opened += 1) {
      expect((await visitor.get(link.pathname)).status).toBeLessThan(500);
      expect((await lookUp(secret)).status).toBe(200);
    }
    const view = await ok(lookUp(secret));
    expect(view).toMatchObject({ organisationName: 'Alder', authorName: 'Alder pm', name: MARIA.name, outside: true, message: 'You used it.', revision: 1, correction: null, today: api.today });
    expect(Object.keys(view).sort()).toEqual(['authorName', 'contribution', 'correction', 'endedOn', 'expiresAt', 'happened', 'id', 'link', 'message', 'name', 'organisationName', 'outside', 'result', 'revision', 'situation', 'startedOn', 'title', 'today']);
    expect((await ok(pm.get<WhoCanSee>(`/api/evidence/${item}/who-can-see`))).outside).toEqual([{ name: MARIA.name, until: expect.any(String) }]);

    for (const [body, field] of [
      [{ ...SAW_IT, note: 'Agree.' }, 'note'], [{ ...SAW_IT, note: 'I totally agree with all of this, great work, a really good job!' }, 'note'],
      [{ ...SAW_IT, relation: undefined }, 'relation'], [{ ...SAW_IT, when: 'when it rained' }, 'when'], [{ ...SAW_IT, when: '' }, 'when'], [{ ...SAW_IT, when: addDays(api.today, 2) }, 'when'], [{ ...SAW_IT, growth: 'More.' }, 'growth'],
    ] as const) expect([body, await answer(secret, body)]).toMatchObject([body, { status: 400, body: { errors: [{ field }] } }]);
    expect(await answer(secret, { ...SAW_IT, revision: 7 })).toMatchObject({ status: 409, body: { code: 'changed' } });
    expect(await answer(secret, SAW_IT, pm)).toMatchObject({ status: 409, body: { code: 'own_work' } });

    const before = await support();
    const growth = 'Engineers heard of the change two days late; involve them before the plan is fixed.';
    const once = { ...SAW_IT, when: 'last month', growth, revision: 1, name: 'Maria L. Lopez' };
    const replies = await Promise.all([answer(secret, once), answer(secret, once)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 404]);
    expect((await lookUp(secret)).text).toBe((await lookUp('never-was-one')).text);
    expect(await voices()).toMatchObject([{ colleague: { name: 'Maria L. Lopez' }, outside: true, state: 'confirmed', note: SAW_IT.note, relation: 'worked_together', growth, counts: 'awaits', on: api.today }]);
    expect(await support()).toEqual(before);

    const waiting = (await toDo(manager)).confirmations.find(({ itemId }) => itemId === item);
    expect(waiting).toMatchObject({ name: 'Maria L. Lopez', email: MARIA.email, outside: true, passedOn: false, growth, person: { name: 'Alder pm' } });
    const judge = `/api/corroborations/${waiting?.askId ?? ''}/judge`;
    expect(await manager.post(judge, { counts: false })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect((await pm.post(judge, { counts: true })).status).toBe(404);
    expect((await manager.post(judge, { counts: true })).status).toBe(204);
    expect(await manager.post(judge, { counts: true })).toMatchObject({ status: 409 });
    expect(await voices()).toMatchObject([{ counts: 'counts' }]);
    const after = await support();
    expect(after.support).toBeGreaterThan(before.support ?? 1);
    expect(after.attesters).toBe((before.attesters ?? 0) + 1);
  });

  it('does not count what the manager refuses, and tells why', async () => {
    await ok(ask({ ...MARIA, email: 'ben@outside.example' }));
    await rateWork(api, item);
    const before = await support();
    expect((await answer(await token('ben@outside.example'))).status).toBe(204);
    const waiting = (await toDo(manager)).confirmations.find(({ itemId }) => itemId === item);
    expect((await manager.post(`/api/corroborations/${waiting?.askId ?? ''}/judge`, { counts: false, reason: 'I do not know who this is.' })).status).toBe(204);
    expect(await voices()).toMatchObject([{ state: 'confirmed', counts: 'not_counted', reason: 'I do not know who this is.' }]);
    expect(await support()).toEqual(before);
  });

  it('takes several addresses of one person for one', async () => {
    const colleague = api.organisation.people.colleague;
    const [account] = await api.owner.query<{ id: string; email: string }[]>('SELECT a.id, a.email FROM accounts a JOIN memberships m ON m.account_id = a.id WHERE m.person_id = $1', [colleague.id]);
    await api.owner.query(`UPDATE people SET email = 'second.address@gmail.com' WHERE id = $1`, [colleague.id]);
    for (const email of ['SecondAddress+work@googlemail.com', account?.email ?? '', account?.email.replace('@', '+tag@') ?? '']) {
      expect(await pm.post<AskPreview>(`/api/evidence/${item}/corroborations/preview`, { email })).toMatchObject({ status: 200, body: { to: 'Alder colleague', outside: false, inToDo: true } });
    }
    await api.owner.query('UPDATE people SET email = $2 WHERE id = $1', [colleague.id, account?.email]);
    const own = api.organisation.people.pm.email;
    for (const email of [own, own.toUpperCase(), own.replace('@', '+private@')]) expect(await ask({ email })).toMatchObject({ status: 400, body: { errors: [{ field: 'email', message: expect.stringContaining('your own work') }] } });
    expect(await ask({ email: 'nobody@outside.example' })).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
    expect(await ask({ email: 'not an address', name: 'X' })).toMatchObject({ status: 400, body: { errors: [{ field: 'email' }] } });
    expect((await ask({ ...MARIA, colleagueId: colleague.id })).status).toBe(400);
    expect((await ask({})).status).toBe(400);

    await rateWork(api, item);
    const before = await support();
    for (const email of ['carla@gmail.com', 'carla@work.example']) {
      await ok(ask({ email, name: 'Carla' }));
      await ok(answer(await token(email)));
    }
    expect(await ask({ email: 'c.a.r.l.a+x@googlemail.com' })).toMatchObject({ status: 400, body: { errors: [{ field: 'email', message: expect.stringContaining('already') }] } });
    const waiting = (await toDo(manager)).confirmations.filter(({ itemId }) => itemId === item);
    expect(waiting.map(({ email }) => email).sort()).toEqual(['carla@gmail.com', 'carla@work.example']);
    const [first, second] = waiting;
    const other = first?.others.find(({ name }) => name.includes(second?.email ?? ''));
    for (const wrong of [{ samePersonId: api.organisation.people.pm.id }, { samePersonId: api.otherOrganisation.people.pm.id }, { sameOutsiderId: api.organisation.people.pm.id }, { samePersonId: colleague.id, sameOutsiderId: other?.id }]) {
      expect((await manager.post(`/api/corroborations/${first?.askId ?? ''}/judge`, { counts: true, ...wrong })).status).toBe(400);
    }
    await ok(manager.post(`/api/corroborations/${second?.askId ?? ''}/judge`, { counts: true }));
    const one = await support();
    expect(one).not.toEqual(before);
    await ok(manager.post(`/api/corroborations/${first?.askId ?? ''}/judge`, { counts: true, sameOutsiderId: other?.id }));
    expect(await support()).toEqual(one);
    expect(new Set((await voices()).map(({ colleague: who }) => who.id)).size).toBe(1);
  });

  it('lets a colleague answer by mail or signed in, once, and counts it at once', async () => {
    const { colleague } = api.organisation.people;
    await ok(ask({ colleagueId: colleague.id }));
    const secret = await token(colleague.email);
    const [waiting] = (await toDo(await api.as('colleague'))).corroborations.filter(({ itemId }) => itemId === item);
    expect((await lookUp(secret)).body).toMatchObject({ outside: false, name: 'Alder colleague' });
    expect((await answer(secret)).status).toBe(204);
    expect(await voices()).toMatchObject([{ state: 'confirmed', counts: 'counts' }]);
    expect(await (await api.as('colleague')).post<CorroborationAsk & Refusal>(`/api/corroborations/${waiting?.id ?? ''}/answer`, SAW_IT)).toMatchObject({ status: 409, body: { code: 'already_answered' } });
    expect((await toDo(manager)).confirmations.filter(({ itemId }) => itemId === item)).toEqual([]);
  });

  it('asks again after what was not right is answered', async () => {
    await ok(ask({ ...MARIA, email: 'dora@outside.example' }));
    const secret = await token('dora@outside.example');
    expect(await answer(secret, { answer: 'corrected', note: 'It was in the second quarter.' })).toMatchObject({ status: 400, body: { errors: [{ field: 'part' }] } });
    expect((await answer(secret, { answer: 'corrected', part: 'dates', note: 'It was in the second quarter.' })).status).toBe(204);
    expect((await lookUp(secret)).status).toBe(404);
    const correction = (await toDo(pm)).corrections.find(({ itemId }) => itemId === item);
    expect(correction).toMatchObject({ name: MARIA.name, part: 'dates', words: 'It was in the second quarter.', changed: false });
    expect(await voices()).toMatchObject([{ state: 'corrected' }]);
    const reply = `/api/corroborations/${correction?.askId ?? ''}/reply`;
    expect(await pm.post(reply, { kind: 'changed' })).toMatchObject({ status: 409, body: { code: 'not_changed' } });
    expect(await pm.post(reply, { kind: 'kept', words: 'No.' })).toMatchObject({ status: 400, body: { errors: [{ field: 'words' }] } });
    const present = await pm.get<EvidenceItem>(`/api/evidence/${item}`);
    await ok(pm.send('PATCH', `/api/evidence/${item}`, { title: 'Checkout in spring' }, { headers: { 'if-match': `"${present.body.version}"` } }));
    expect((await pm.post(reply, { kind: 'changed', words: 'You are right.' })).status).toBe(204);
    const received = await mail.next('dora@outside.example');
    expect(received.mail.text).toContain('It was in the second quarter.');
    expect(received.mail.text).toContain('has changed it');
    const again = linkIn(received).hash.slice(1);
    expect(again).not.toBe(secret);
    expect((await lookUp(again)).body).toMatchObject({ title: 'Checkout in spring', correction: { replyKind: 'changed', reply: 'You are right.' } });
    expect((await answer(again)).status).toBe(204);
    expect((await toDo(pm)).corrections.filter(({ itemId }) => itemId === item)).toEqual([]);
  });

  it('ends links that ran out, were replaced, taken back or belong to someone who left, all with the same words', async () => {
    const gone = (await lookUp('x')).text;
    await ok(ask({ ...MARIA, email: 'emil@outside.example' }));
    const first = await token('emil@outside.example');
    const [sent] = await out();
    expect(sent).toMatchObject({ name: MARIA.name, email: 'emil@outside.example', state: 'asked', reminders: 0, canRemind: false, canSendAgain: true, inToDo: false });
    expect(await ok(pm.post<SentAgain>(`/api/corroborations/${sent?.id ?? ''}/send-again`, { link: 'new' }))).toMatchObject({ url: null });
    const second = await token('emil@outside.example');
    expect([(await lookUp(first)).text, (await lookUp(second)).status]).toEqual([gone, 200]);

    await api.owner.query(`UPDATE corroboration_links SET expires_at = now() - interval '1 minute' WHERE ask_id = $1 AND expires_at > now()`, [sent?.id]);
    await api.owner.query(`UPDATE corroboration_asks SET expires_at = now() - interval '1 minute' WHERE id = $1`, [sent?.id]);
    expect([(await lookUp(second)).text, (await answer(second)).status, (await out())[0]?.state]).toEqual([gone, 404, 'expired']);
    await ok(pm.post<SentAgain>(`/api/corroborations/${sent?.id ?? ''}/send-again`, { link: 'new' }));
    const third = await token('emil@outside.example');
    expect((await pm.post(`/api/corroborations/${sent?.id ?? ''}/withdraw`, {})).status).toBe(204);
    expect([(await lookUp(third)).text, await out()]).toEqual([gone, []]);
    // Asked again after all: what was taken back stays ended.
    await ok(ask({ email: 'emil@outside.example' }));
    const fourth = await token('emil@outside.example');
    expect([(await lookUp(third)).text, (await lookUp(fourth)).status]).toEqual([gone, 200]);
    await ok(pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' }));
    expect((await lookUp(fourth)).text).toBe(gone);
    const stranger = await api.as('pm', api.otherOrganisation);
    expect((await stranger.post(`/api/corroborations/${sent?.id ?? ''}/withdraw`, {})).status).toBe(404);
    expect((await answer(fourth, SAW_IT, stranger)).status).toBe(404);
  });

  it('reminds twice, once each though the job runs twice, and not after an answer', async () => {
    const reminders = api.app.get(Reminders);
    const organisation = { id: api.organisation.id, timeZone: 'Europe/London' };
    const run = async (): Promise<number> => (await Promise.all([1, 2].map(() => reminders.run(organisation, AbortSignal.timeout(10_000))))).reduce((a, b) => a + b, 0) + (await reminders.run(organisation, AbortSignal.timeout(10_000)));
    const sentBefore = async (days: number): Promise<unknown> => api.owner.query('UPDATE corroboration_asks SET sent_on = $2::date - $3::int, reminded_on = reminded_on - $3::int WHERE item_id = $1', [item, api.today, days]);
    await api.owner.query(`UPDATE corroboration_asks SET withdrawn_on = now() WHERE item_id <> $1`, [item]);
    await ok(ask({ ...MARIA, email: 'fritz@outside.example' }));
    const secret = await token('fritz@outside.example');
    expect(await run()).toBe(0);
    await sentBefore(8);
    expect(await run()).toBe(1);
    const reminder = await mail.next('fritz@outside.example');
    expect([reminder.mail.subject, linkIn(reminder).hash.slice(1)]).toEqual(['Alder pm asked what you saw', secret]);
    expect(await out()).toMatchObject([{ reminders: 1, canRemind: false }]);
    await sentBefore(19);
    expect(await run()).toBe(1);
    await mail.next('fritz@outside.example');
    await sentBefore(20);
    expect(await run()).toBe(0);
    const [last] = await out();
    await ok(pm.post(`/api/corroborations/${last?.id ?? ''}/send-again`, { link: 'same' }));
    expect(await pm.post(`/api/corroborations/${last?.id ?? ''}/send-again`, { link: 'same' })).toMatchObject({ status: 409 });
    await mail.next('fritz@outside.example');
    await api.owner.query('UPDATE corroboration_asks SET reminders = 0 WHERE item_id = $1', [item]);
    await sentBefore(20);
    expect((await answer(secret, { answer: 'declined', note: '' })).status).toBe(204);
    expect([await run(), await out()]).toEqual([0, []]);
  });

  it('tells whoever reads it that two confirmed each other, and counts both', async () => {
    const theirs = await shareWork(api, 'peerPm', { indicators: ['PM.S1'] });
    await confirmWork(api, 'peerPm', theirs, 'pm');
    await confirmWork(api, 'pm', item, 'peerPm');
    for (const reader of [pm, manager]) expect((await ok(reader.get<EvidenceItem>(`/api/evidence/${item}`))).corroborations).toMatchObject([{ mutual: true, counts: 'counts' }]);
    await api.owner.query('UPDATE corroboration_answers SET on_day = on_day - 91 WHERE ask_id IN (SELECT id FROM corroboration_asks WHERE item_id = $1)', [theirs]);
    expect(await voices()).toMatchObject([{ mutual: false }]);
  });

  it('forgets somebody outside who asks for it', async () => {
    await ok(ask({ email: 'greta@outside.example', name: 'Greta Unwanted', message: 'Please, Greta.' }));
    const secret = await token('greta@outside.example');
    await ok(answer(secret, { ...SAW_IT, note: `${SAW_IT.note} Greta says so.` }));
    const admin = await api.as('admin');
    expect(await ok(admin.post<OutsidePerson>('/api/outside-people/find', { email: 'GRETA@outside.example' }))).toEqual({ people: 1, requests: 1, answers: 1 });
    expect(await ok(admin.post<OutsidePerson>('/api/outside-people/erase', { email: 'greta@outside.example' }))).toEqual({ people: 1, requests: 1, answers: 1 });
    expect(await ok(admin.post<OutsidePerson>('/api/outside-people/find', { email: 'greta@outside.example' }))).toEqual({ people: 0, requests: 0, answers: 0 });
    expect(await voices()).toMatchObject([{ colleague: { name: 'Erased person' }, state: 'confirmed', note: '', growth: '' }]);
    for (const table of ['outside_colleagues', 'corroboration_asks', 'corroboration_answers', 'idempotency_keys', 'audit_changes', 'audit_entries', 'corroboration_links']) {
      expect([table, await api.owner.query(`SELECT 1 FROM ${table} t WHERE t::text ILIKE '%greta%'`)]).toEqual([table, []]);
    }
  });
});

describe('without a mail server', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(() => api.stop());

  it('shows a link once, which counts only once the manager accepts it, whoever it is for', async () => {
    const pm = await api.as('pm');
    const visitor = await api.visitor();
    const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    await ok((await api.as('admin')).post('/api/people', { name: 'Hugo Newcomer', email: 'hugo@alder.example' }));
    expect(await ok(pm.post<AskPreview>(`/api/evidence/${item}/corroborations/preview`, { email: 'hugo@alder.example' }))).toMatchObject({ to: 'Hugo Newcomer', outside: false, inToDo: false, byMail: false });
    const { corroborations: [asked] } = await ok(pm.post<EvidenceItem>(`/api/evidence/${item}/corroborations`, { email: 'hugo@alder.example' }));
    const { url } = await ok(pm.post<SentAgain>(`/api/corroborations/${asked?.id ?? ''}/send-again`, { link: 'new' }));
    const token = new URL(url ?? '').hash.slice(1);
    expect(await pm.post('/api/confirmations/answer', { token, ...SAW_IT })).toMatchObject({ status: 409 });
    expect((await visitor.post('/api/confirmations/answer', { token, ...SAW_IT })).status).toBe(204);
    expect((await ok(pm.get<EvidenceItem>(`/api/evidence/${item}`))).corroborations).toMatchObject([{ outside: false, counts: 'awaits' }]);
    expect((await ok((await api.as('groupPm')).get<ToDo>('/api/to-do'))).confirmations).toMatchObject([{ name: 'Hugo Newcomer', passedOn: true, email: null }]);

    const { corroborations } = await ok(pm.post<EvidenceItem>(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people.colleague.id }));
    const inToDo = corroborations.find(({ colleague }) => colleague.name === 'Alder colleague');
    expect(await pm.post(`/api/corroborations/${inToDo?.id ?? ''}/send-again`, { link: 'new' })).toMatchObject({ status: 409, body: { code: 'in_to_do' } });
    expect(await pm.post(`/api/corroborations/${asked?.id ?? ''}/send-again`, { link: 'same' })).toMatchObject({ status: 409 });
  });
});
