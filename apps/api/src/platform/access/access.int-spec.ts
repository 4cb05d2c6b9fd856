import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { weekOf } from '@nextrung/domain/plan';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { type AccessSubject, AccessRows } from '../../testing/access-rows.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { CASE_OPERATIONS, HANDOVER_OPERATIONS, ITEM_OPERATIONS, NOTE_OPERATIONS, OFFER_OPERATIONS, ORGANISATION_OPERATIONS, PERSON_OPERATIONS, type Viewer, VIEWERS } from '../../testing/expected-access.js';
import { Authenticator } from '../../testing/authenticator.js';
import { FACTOR_BODIES, insertPasskey, SECRET_KEY } from '../../testing/factors.js';
import { LOGGED_WITHOUT_ROWS } from '../audit/audited-operations.js';
import { SAW_IT } from '../../testing/work.js';
import { addBystanders, PASSWORD } from '../../testing/world.js';
import { OPERATIONS, type Operation } from './operations.js';

interface OpenApi {
  paths: Record<string, Record<string, { operationId: string; 'x-operation'?: string; parameters?: { name: string; in: string }[] }>>;
}

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  operation: string;
  edits: boolean;
}

/** What a reading route must be asked with. */
const QUERIES: Readonly<Record<string, string>> = { '/api/people/directory': '?q=al', '/api/ladder/diff': '?from=1&to=1', '/api/ladder/export': '?format=json', '/api/people/{personId}/evidence/take-along': '?format=json' };

type World = Awaited<ReturnType<typeof addBystanders>>;

const STATES = ['draft', 'private', 'shared', 'withdrawn'] as const;

describe('the access table, cell by cell, through HTTP', () => {
  let api: TestApi;
  let routes: Route[];
  let world: World;
  let rows: AccessRows;
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-access-'));

  beforeAll(async () => {
    api = await startTestApi({ SECRET_KEY, ATTACHMENTS_DIR: folder });
    world = await addBystanders(api.owner, api.organisation);
    rows = new AccessRows(api, world);
    const { body } = await (await api.visitor()).get<OpenApi>('/api/openapi.json');
    routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, route]) => ({
        method: method.toUpperCase() as Route['method'],
        path,
        operation: route['x-operation'] ?? 'missing',
        edits: route.parameters?.some(({ name }) => name.toLowerCase() === 'if-match') ?? false,
      })),
    );
  });

  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const cycleText = (today: string): object => ({ name: `Cycle ${uuid()}`, timeZone: 'Europe/London', opensOn: today, nominateUntil: today, lockUntil: today, rateUntil: today, calibrateUntil: today, deliverUntil: today, rungs: [], teamIds: [] });
  const panelText = (rung: string): object => {
    const { farPm, director, otherGroupPm } = api.organisation.people;
    return { name: 'Another', rungs: [rung], facilitatorId: farPm.id, deciderId: director.id, memberIds: [otherGroupPm.id], alternateIds: [], quorum: 1 };
  };
  const made = new Authenticator().make({ challenge: 'AAAA' });
  /** Validation comes before access, so every writing call carries a body that passes it. */
  const bodies = (colleagueId: string): Readonly<Record<string, unknown>> => ({
    'ladder.inspect': { name: 'ladder.csv', base64: Buffer.from('level,competency,text\nPM,Craft,Writes\nSenior,Craft,Decides').toString('base64') },
    'ladder-draft.create': { from: 'blank' },
    'ladder-draft.save': { content: { schema_version: 1, ladder: [], competency_matrix: { competencies: [], names: {} } } },
    'ladder-draft.map': { rungs: [], indicators: [] },
    'ladder-draft.publish': { inForce: 1, note: 'The words were too vague.' },
    'people.add': { name: 'New Person', email: `${uuid()}@alder.example` },
    'people.import-preview': { csv: 'name,e-mail\nNew Person,new@alder.example' },
    'people.import': { csv: `name,e-mail\nNew Person,${uuid()}@alder.example` },
    'people.update': { name: 'Renamed' },
    'people.invite': {},
    'people.change-rung': { rung: 'SPM', effectiveFrom: '2026-01-01', reason: 'Promoted' },
    'people.change-manager': { managerId: null, from: '2026-01-01' },
    'people.end': { on: '2026-01-01' },
    'people.set-target': { rung: 'SPM' },
    'people.set-overlays': { overlays: ['ai_pm'] },
    'people.add-leave': { from: '2026-01-01', to: '2026-01-31' },
    'people.begin-line': { kind: 'dotted', managerId: colleagueId, from: '2026-01-01' },
    'people.end-line': { on: '2026-02-01' },
    'people.set-permissions': { isAdmin: false, isAuditor: false, seesPay: false },
    'delegation.begin': { delegateId: colleagueId, from: api.today, to: api.today, reason: 'On parental leave' },
    'grant.open': { reason: 'A complaint has to be looked into.', days: 1 },
    'pay.record': { amount: '90000.00', currency: 'GBP', effectiveFrom: '2026-01-01' },
    'pay-band.record': { rung: 'SPM', currency: 'GBP', min: '80000', mid: '95000', softTop: '110000', max: '115000', effectiveFrom: '2026-01-01' },
    'pay-factor.record': { location: 'Leeds', factor: 0.9, effectiveFrom: '2026-01-01' },
    'case-pay.propose': { amount: '98000', currency: 'GBP', effectiveOn: api.today, reason: 'The middle of the band.' },
    'cycle-pay.set-pool': { amount: '50000', currency: 'GBP' },
    'note.write': { body: 'Wants to lead a team.', visibility: 'only_me' },
    'note.edit': { body: 'Wants to lead a bigger team.' },
    'note.show': { visibility: 'only_me' },
    'handover.note': { body: 'Please ask about the checkout work.' },
    'case.nominate': { targetRung: 'SPM', offCycleReason: 'The next cycle is too far away.' },
    'case.move': { action: 'withdraw', expectedState: 'locked', reason: 'The role has changed.' },
    'case.appoint': { presenterId: colleagueId },
    'case.write-need': { need: 'The second market needs somebody.' },
    'case-packet.write': {},
    'case-packet.comment': { section: 'scope', text: 'Is this enough?' },
    'case-packet.add': { text: 'It came a month later.' },
    'business-need.decide': { outcome: 'needed', reason: 'The second market opens.' },
    'case.decide': { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: api.today },
    'case.fund': { expectedState: 'ready_not_funded', reason: 'There is money now.', effectiveOn: api.today },
    'case.prepare-delivery': { talkingPoints: 'Begin with what went well.' },
    'case.deliver': { expectedState: 'decided' },
    'case.acknowledge': { expectedState: 'delivered' },
    'case.carry': { cycleId: uuid() },
    'cycle.create': cycleText(api.today),
    'cycle.edit': cycleText(api.today),
    'cycle.advance': { expectedState: 'planned' },
    'panel.create': panelText('SPM'),
    'panel.edit': panelText('DIR'),
    'case-review.write': { ratings: [], overall: { reason: '', cites: [] } },
    'case.declare-conflict': { reason: 'We founded a company together.' },
    // One address takes the minutes.
    'calibration.lead': { minutes: 5 },
    'calibration.note': { notes: 'Begin with the market.' },
    'calibration.change-rating': { level: 'meets', direction: 'up', reason: 'The second market is shown by now.' },
    'calibration.dissent': { text: 'The second market is not shown yet.' },
    'case.appeal': { expectedState: 'delivered', grounds: 'fact', words: 'The numbers of the second quarter were left out.' },
    'case.decide-appeal': { expectedState: 'appealed', outcome: 'dismissed', reason: 'The numbers were in the packet that was read.' },
    'teams.create': { name: `Team ${uuid()}` },
    'teams.rename': { name: `Team ${uuid()}` },
    'level-mapping.save': { source: 'Cedar', effectiveFrom: '2026-01-01', levels: [{ theirs: 'L5', rung: 'SPM' }] },
    'password.change': { present: PASSWORD, password: PASSWORD },
    'token.create': { name: 'A script', scopes: ['people:read'] },
    'service-token.create': { name: 'HR sync', scopes: ['people:read'] },
    'criteria.open': { open: false },
    'group-question.ask': { label: `Asked ${uuid()}`, purpose: 'To see in counts whether promotion is fair.', choices: ['Yes', 'No'] },
    'own-group.answer': { choice: 1 },
    'people-policy.change': { leaverNames: 'kept' },
    'digest.change': { own: true, team: true, rhythm: 'weekly', weekday: 1, hour: 8, timeZone: null },
    'digest.send': { kind: 'own' },
    'sign-in-policy.change': { everyone: false, lineManagers: false, privileged: false },
    'second-factor.add-passkey': { name: 'Test key', made },
    'second-factor.rename-passkey': { name: 'Another name' },
    'second-factor.set-up-codes': { code: '123456' },
    'personal-data.erase': { name: 'Not their name' },
    'retention.preview': { kind: 'withdrawn_items', months: 12 },
    'retention.change': { kind: 'withdrawn_items', months: 12 },
    'readiness.what-if': { hypotheses: [] },
    'waiver.propose': { indicator: 'SPM.S4', reason: 'This market has no such work at all.' },
    'waiver.decide': { as: 'refused', note: 'It does apply here.' },
    'waiver.end': { expectedState: 'proposed' },
    'break-in-plan.save': { way: null, done: [] },
    'gap.mark': { kind: 'skill' },
    'own-view.record': { view: 'close', reason: 'Leads the pricing work alone by now.' },
    'first-look.mark': { marks: [{ indicator: 'SPM.S1', mark: 'shown' }] },
    'plan.propose': { what: 'Join two interviews', dueOn: api.today, owner: 'person', source: 'free' },
    'plan.change': { what: 'Join three interviews', dueOn: api.today },
    'plan.move': { move: 'drop', expectedState: 'agreed', outcome: 'Plans have changed.' },
    'plan.tick': { week: weekOf(api.today), times: 1 },
    'agreed-bar.write': { targetRung: 'SPM', cells: [{ competency: 'strategy', proof: 'A roadmap that the directors follow.', byDay: api.today }], reason: 'The project was moved.' },
    'agreed-bar.sign': {},
    'action.close': { as: 'done', outcome: 'They led it.' },
    'readiness-settings.preview': { rungs: [] },
    'readiness-settings.change': { rungs: [], reason: 'Tried out in a test' },
    'attachment.add': { name: 'a.txt', size: 6 },
    'evidence.capture': { title: 'Checkout' },
    'evidence.import-preview': { fileName: 'log.md', text: '- 2026-01-01: did it' },
    'evidence.import': { fileName: 'log.md', text: '- 2026-01-01: did it', source: 'log' },
    'evidence.add-drafts': { source: 'log', entries: [{ title: `Did ${uuid()}` }] },
    'evidence.settle-drafts': { action: 'accept', ids: [uuid()] },
    'evidence.reopen-drafts': { ids: [uuid()] },
    'evidence.merge': { intoId: uuid(), intoVersion: 1, item: { title: 'Checkout' } },
    'evidence.revise': { title: 'Checkout' },
    'evidence.suggest-indicators': { text: 'Presented the roadmap' },
    'evidence.say-ongoing': { still: true },
    'offer.make': { title: 'Checkout', word: 'I saw all of it.' },
    'offer.accept': {},
    'offer.decline': {},
    'offer.take-back': {},
    'evidence.accept': { expectedState: 'draft' },
    'evidence.share': { expectedState: 'private' },
    'evidence.unshare': { expectedState: 'shared' },
    'evidence.withdraw': { expectedState: 'shared' },
    'evidence.restore': { expectedState: 'withdrawn' },
    'episode.rename': { name: `Episode ${uuid()}` },
    'episode.move-items': { items: [uuid()] },
    'saved-search.save': { name: `Search ${uuid()}`, query: 'q=checkout' },
    'saved-search.rename': { name: `Search ${uuid()}` },
    'rating.give': { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the decision and the result.' },
    'rating.revise': { ratings: [{ indicator: 'SPM.S1', level: 'partial' }], note: 'I saw the decision and the result.', reason: 'I had missed the second review.' },
    'rating.ask': { question: 'Which part of it was yours?' },
    'rating.answer': { answer: 'The pricing part was mine.' },
    'counter-observation.answer': { answer: 'The vendor was late, and I had said so.' },
    'counter-observation.give': { indicator: 'SPM.S1', severity: 'minor', facts: 'The launch was late by two weeks.' },
    'corroboration.ask': { colleagueId },
    'corroboration.preview': { colleagueId },
    'corroboration.answer': SAW_IT,
    'corroboration.send-again': { link: 'new' },
    'corroboration.reply': { kind: 'kept', words: 'It was the first quarter, as written.' },
    'corroboration.judge': { counts: true },
    'outside-person.find': { email: 'maria@outside.example' },
    'outside-person.erase': { email: 'maria@outside.example' },
  });

  /** What some calls make would be a relation of its own to the next viewer. */
  async function undo(): Promise<void> {
    const { id, people } = api.organisation;
    await api.owner.query('DELETE FROM access_grants WHERE organisation_id = $1 AND holder_id <> $2', [id, world.people.opener.id]);
    await api.owner.query('DELETE FROM access_grants WHERE organisation_id = $1 AND person_id <> $2', [id, people.pm.id]);
    await api.owner.query('DELETE FROM delegations WHERE organisation_id = $1 AND manager_id = $2', [id, people.pm.id]);
    await api.owner.query(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND manager_id IN ($2, $3) AND kind <> 'solid'`, [id, people.otherGroupPm.id, people.farPm.id]);
  }

  /** Calls a route as someone. A change is sent with an old version, so that an allowed one is told 412 and alters nothing. */
  async function knock(route: Route, viewer: Viewer, subject: AccessSubject, client = api.as(viewer, world), versionAt = (_path: string): Promise<string> => Promise.resolve('"999999"'), others: Readonly<Record<string, unknown>> = {}): Promise<number> {
    const path = route.path.replace('{personId}', subject.person).replace('{itemId}', subject.item).replace('{askId}', subject.ask).replace('{questionId}', subject.question ?? '').replace('{observationId}', subject.observation ?? '')
      .replace('{leaveId}', subject.leave ?? '').replace('{waiverId}', subject.waiver ?? '').replace('{actionId}', subject.action ?? '').replace('{barId}', subject.bar ?? '').replace('{indicator}', 'SPM.S1')
      .replace('{draftId}', subject.draft ?? '').replace('{version}', subject.version ?? '1').replace('{lineId}', subject.line ?? '')
      .replace('{delegationId}', subject.delegation ?? '').replace('{grantId}', subject.grant ?? '').replace('{teamId}', subject.team ?? '')
      .replace('{mappingId}', subject.mapping ?? '').replace('{groupQuestionId}', subject.groupQuestion ?? '').replace('{noteId}', subject.note ?? '').replace('{handoverId}', subject.handover ?? '').replace('{offerId}', subject.offer ?? '')
      .replace('{entryId}', subject.entry ?? '').replace('{sessionId}', subject.session ?? '').replace('{passkeyId}', subject.passkey ?? '')
      .replace('{tokenId}', subject.token ?? '').replace('{serviceTokenId}', subject.serviceToken ?? '').replace('{attachmentId}', subject.attachment ?? '')
      .replace('{episodeId}', subject.episode ?? '').replace('{searchId}', subject.search ?? '').replace('{caseId}', subject.case ?? '').replace('{needId}', subject.need ?? '').replace('{cycleId}', subject.cycle ?? '').replace('{panelId}', subject.panel ?? '')
      .replace('{commentId}', subject.case ?? '').replace('{variant}', 'full').replace('{format}', 'json');
    const query = QUERIES[route.path] ?? '';
    const body = route.method === 'GET' ? undefined : others[route.operation] ?? bodies(world.people.otherGroupPm.id)[route.operation];
    const isFile = route.method === 'PUT' && route.path.endsWith('/content');
    const headers = { 'idempotency-key': uuid(), ...(isFile && { 'content-type': 'application/octet-stream' }), ...(route.edits && { 'if-match': await versionAt(path) }) };
    const { status, text } = await (await client).send(route.method, `${path}${query}`, isFile ? Buffer.from('a text') : body, { headers });
    if (status >= 500 || status === 400 || status === 401) throw new Error(`${viewer} ${route.method} ${route.path}: ${status} ${text}`);
    return status;
  }

  const routesOf = (operation: string): Route[] => routes.filter((route) => route.operation === operation);

  it('names an operation for every route', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ operation }) => operation !== 'public' && !(operation in OPERATIONS))).toEqual([]);
  });

  it('writes every row of the table out a second time, and has a route for each', () => {
    const written = [PERSON_OPERATIONS, ORGANISATION_OPERATIONS, ITEM_OPERATIONS, NOTE_OPERATIONS, HANDOVER_OPERATIONS, OFFER_OPERATIONS, CASE_OPERATIONS].flatMap(Object.keys).sort();
    expect(written).toEqual((Object.keys(OPERATIONS) as Operation[]).sort());
    expect(written.filter((operation) => routesOf(operation).length === 0)).toEqual([]);
  });

  it('refuses a signed-out visitor everywhere but at public routes', async () => {
    const visitor = await api.visitor();
    for (const route of routes.filter(({ operation }) => operation !== 'public')) {
      const { status } = await visitor.send(route.method, route.path.replace(/\{\w+\}/g, uuid()), route.method === 'GET' ? undefined : {});
      expect([route.method, route.path, status]).toEqual([route.method, route.path, 401]);
    }
  });

  it.each(Object.entries(ORGANISATION_OPERATIONS))('%s', async (operation, allowed) => {
    for (const route of routesOf(operation)) {
      for (const viewer of VIEWERS) {
        await api.as(viewer, world);
        if (operation === 'second-factor.set-up-codes') await api.owner.query('DELETE FROM one_time_codes');
        const status = await knock(route, viewer, { person: '', item: '', ask: '', ...(await rows.named(route.path, viewer)) });
        expect([viewer, status === 404 ? 'refused' : 'allowed']).toEqual([viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
      }
    }
  });

  it.each(Object.entries(PERSON_OPERATIONS))('%s', async (operation, allowed) => {
    const subject = { person: api.organisation.people.pm.id, item: '', ask: '' };
    for (const route of routesOf(operation)) {
      for (const viewer of VIEWERS) {
        const status = await knock(route, viewer, { ...subject, ...(await rows.named(route.path, viewer)) });
        await undo();
        expect([viewer, status === 404 ? 'refused' : 'allowed']).toEqual([viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
      }
    }
  });

  it.each(Object.entries(ITEM_OPERATIONS))('%s', async (operation, byState) => {
    await rows.forgetItems();
    for (const route of routesOf(operation)) {
      for (const state of STATES) {
        const items = await rows.items(state, VIEWERS.length);
        for (const [index, viewer] of VIEWERS.entries()) {
          const subject = { person: api.organisation.people.pm.id, item: '', ask: '', ...items[index] };
          const status = await knock(route, viewer, subject);
          const allowed = byState[state]?.includes(viewer) ? 'allowed' : 'refused';
          expect([state, viewer, status === 404 ? 'refused' : 'allowed']).toEqual([state, viewer, allowed]);
        }
      }
    }
  });

  it.each(Object.entries({ ...HANDOVER_OPERATIONS, ...OFFER_OPERATIONS, ...CASE_OPERATIONS }))('%s', async (operation, allowed) => {
    for (const route of routesOf(operation)) {
      for (const viewer of VIEWERS) {
        const status = await knock(route, viewer, { person: '', item: '', ask: '', ...(await rows.named(route.path, viewer)) });
        expect([viewer, status === 404 ? 'refused' : 'allowed']).toEqual([viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
      }
    }
  });

  it.each(Object.entries(NOTE_OPERATIONS))('%s', async (operation, byVisibility) => {
    for (const route of routesOf(operation)) {
      for (const [visibility, allowed] of Object.entries(byVisibility)) {
        for (const viewer of VIEWERS) {
          const status = await knock(route, viewer, { person: '', item: '', ask: '', note: await rows.note(visibility) });
          expect([visibility, viewer, status === 404 ? 'refused' : 'allowed']).toEqual([visibility, viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
        }
      }
    }
  });

  it('never lets the subject decide about themselves, not even as an administrator', async () => {
    const { admin } = api.organisation.people;
    for (const operation of ['people.invite', 'people.change-rung', 'people.change-manager', 'people.end', 'people.set-target', 'people.add-leave', 'people.begin-line', 'people.end-line', 'people.set-permissions', 'people.reset-second-factor', 'offer.make', 'grant.open', 'grant.end', 'pay.read', 'pay.record', 'waiver.propose', 'waiver.decide', 'waiver.end', 'gap.mark', 'action.close']) {
      for (const route of routesOf(operation)) expect(await knock(route, 'admin', { person: admin.id, item: '', ask: '', leave: uuid(), waiver: uuid(), action: uuid(), line: uuid(), grant: uuid() })).toBe(404);
    }
  });

  it('answers another organisation, and an absent identifier, exactly as a forbidden one', async () => {
    const subject = { person: api.organisation.people.pm.id, ...(await rows.item('shared')), ...(await rows.ofPerson()), ...(await rows.ofOrganisation()), note: await rows.note('successor_too'), offer: await rows.offer(), draft: await rows.draft(), entry: await rows.entry(), session: await rows.session('peerPm'), passkey: await insertPasskey(api, api.organisation.people.pm.id), ...(await rows.tokens('pm')), episode: await rows.episode(), search: await rows.search('pm'), ...(await rows.case()), ...(await rows.cycle()) };
    const absent = { attachment: uuid(), passkey: uuid(), question: uuid(), observation: uuid(), person: uuid(), item: uuid(), ask: uuid(), leave: uuid(), waiver: uuid(), action: uuid(), bar: uuid(), draft: uuid(), line: uuid(), delegation: uuid(), grant: uuid(), team: uuid(), mapping: uuid(), groupQuestion: uuid(), note: uuid(), handover: uuid(), offer: uuid(), entry: uuid(), session: uuid(), token: uuid(), serviceToken: uuid(), episode: uuid(), search: uuid(), case: uuid(), need: uuid(), cycle: uuid(), panel: uuid() };
    // The number of a version names no one’s, and a digest that is not known is answered, so they are left out here.
    for (const route of routes.filter(({ path, operation }) => operation !== 'public' && path.includes('{') && !/\{(version|digest)\}/.test(path))) {
      for (const viewer of ['pm', 'groupPm', 'director', 'admin', 'colleague'] as const) {
        expect([route.path, viewer, await knock(route, viewer, subject, api.as(viewer, api.otherOrganisation))]).toEqual([route.path, viewer, 404]);
        expect([route.path, viewer, await knock(route, viewer, absent)]).toEqual([route.path, viewer, 404]);
      }
    }
    const forbidden = await (await api.as('peerPm')).get(`/api/people/${subject.person}`);
    const missing = await (await api.as('peerPm')).get(`/api/people/${absent.person}`);
    const malformed = await (await api.as('peerPm')).get('/api/people/not-an-id');
    expect(forbidden.text).toBe(missing.text);
    expect(malformed.text).toBe(missing.text);
  });

  const OF_DRAFTS = ['evidence.accept', 'evidence.dismiss', 'evidence.merge'];

  /** Who may do it, to a shared item, a note of the director's, or `pm`. */
  const someoneFor = (operation: string): Viewer | undefined =>
    [ORGANISATION_OPERATIONS[operation], PERSON_OPERATIONS[operation], ITEM_OPERATIONS[operation]?.[OF_DRAFTS.includes(operation) ? 'draft' : operation === 'evidence.restore' ? 'withdrawn' : 'shared'], NOTE_OPERATIONS[operation]?.['us_two'], HANDOVER_OPERATIONS[operation], OFFER_OPERATIONS[operation], CASE_OPERATIONS[operation]]
      .flatMap((viewers) => [...(viewers ?? [])]).find((viewer) => viewer !== 'opener');

  /** The ETag of the address itself, or of the nearest one above that has any. */
  async function presentVersion(path: string, viewer: Viewer): Promise<string> {
    for (let parts = path.split('/'); parts.length > 2; parts = parts.slice(0, -1)) {
      const { headers } = await (await api.as(viewer, world)).get(parts.join('/'));
      if (typeof headers['etag'] === 'string' && /^"\d+"$/.test(headers['etag'])) return headers['etag'];
    }
    return '"1"';
  }

  it('writes exactly one entry of the audit log with whatever changes something, and none with what does not', async () => {
    const log = async (): Promise<{ entries: string[]; changes: number }> => {
      const entries = await api.owner.query<{ operation: string }[]>('SELECT operation FROM audit_entries WHERE organisation_id = $1 ORDER BY seq', [api.organisation.id]);
      const [{ changes }] = (await api.owner.query<{ changes: number }[]>('SELECT count(*)::int AS changes FROM audit_changes')) as [{ changes: number }];
      return { entries: entries.map(({ operation }) => operation), changes };
    };
    const wrong: unknown[] = [];
    const without = uuid();
    await api.owner.query(`INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, 'Without Account', 'without@alder.example')`, [api.organisation.id, without]);
    const refused: string[] = [];
    const [into, drafted, apart] = [await rows.item('private'), await rows.item('draft'), await rows.item('private')];
    // Bodies that change something in fact.
    const REAL = { 'password.change': { present: PASSWORD, password: 'four green goats at noon' }, 'readiness-settings.change': { rungs: [{ rung: 'CPO', sustainDays: 180, minEpisodes: 4, sustained: [], overlays: [] }], reason: 'Tried out in a test' }, 'people.change-manager': { managerId: world.people.otherGroupPm.id, from: '2026-01-01' },
      'evidence.merge': { intoId: into.item, intoVersion: 1, item: { title: 'Checkout' } }, 'evidence.settle-drafts': { action: 'accept', ids: [drafted.item] }, 'episode.move-items': { items: [apart.item] },
      'personal-data.erase': { name: 'Without Account' }, 'delegation.begin': { delegateId: world.people.director.id, from: api.today, to: api.today, reason: 'On parental leave' } };
    /** About someone else than `pm`, who gives no occasion for it. */
    const OF: Readonly<Record<string, string>> = { 'people.invite': without, 'personal-data.preview-erasure': without, 'personal-data.erase': without, 'delegation.begin': world.people.otherGroupPm.id };
    await api.owner.query('DELETE FROM passkeys');
    const anOwnPasskey = async (): Promise<string> => (await api.owner.query<{ id: string }[]>('SELECT id FROM passkeys'))[0]?.id ?? '';
    const byAdmin = ['people.invite', 'people.change-manager', 'people.end', 'people.begin-line', 'people.end-line', 'delegation.begin', 'grant.end'];
    // What the calls of the tests above have left.
    for (const table of ['leaves', 'waivers', 'action_ticks', 'actions', 'ladder_drafts']) await api.owner.query(`DELETE FROM ${table} WHERE organisation_id = $1`, [api.organisation.id]);
    // What moves `pm` elsewhere, or the ladder, comes last.
    const late = ['personal-data.preview-erasure', 'personal-data.erase', 'people.change-rung', 'people.change-manager', 'people.end', 'ladder-draft.publish', 'people.reset-second-factor'];
    // A digest is sent where there is a mail server; the test of digests looks for its entry.
    const writing = routes.filter(({ method, operation }) => method !== 'GET' && operation !== 'public' && operation !== 'digest.send').sort((a, b) => late.indexOf(a.operation) - late.indexOf(b.operation));
    for (const route of writing) {
      const viewer = byAdmin.includes(route.operation) ? 'admin' : someoneFor(route.operation);
      if (viewer === undefined) throw new Error(`Nobody may do ${route.operation}.`);
      const state = OF_DRAFTS.includes(route.operation) ? 'draft' : route.operation === 'evidence.restore' ? 'withdrawn' : route.operation === 'evidence.share' ? 'private' : 'shared';
      const subject: AccessSubject = { person: OF[route.operation] ?? api.organisation.people.pm.id, ...(await rows.item(state)), ...(await rows.ofPerson()), ...(await rows.ofOrganisation()), note: await rows.note('us_two'), offer: await rows.offer(), draft: await rows.draft(), session: await rows.session(viewer), ...(await rows.tokens(viewer)), episode: await rows.episode(), search: await rows.search(viewer), ...(/\{(?:case|need)Id\}/.test(route.path) && (await rows.case(route.operation))), ...(/\{cycleId\}|\/carry$/.test(route.path) && (await rows.cycle(route.operation))) };
      if (route.operation === 'case.nominate') await api.owner.query(`UPDATE cases SET state = 'withdrawn'`);
      // Somebody outside was asked, said what they saw, or that something is not right.
      if (['corroboration.send-again', 'corroboration.judge', 'outside-person.erase'].includes(route.operation)) await rows.outside(subject.ask, route.operation === 'corroboration.judge');
      if (route.operation === 'corroboration.reply') await rows.correction(subject.ask);
      // Those that were made are over long ago.
      if (route.operation === 'people.end-line') await api.owner.query('UPDATE reporting_lines SET valid_to = NULL WHERE id = $1', [subject.line]);
      if (route.operation === 'rating.revise') await rows.rating(subject.item);
      if (route.operation === 'evidence.say-ongoing') await api.owner.query('UPDATE evidence_revisions SET ongoing = true WHERE item_id = $1', [subject.item]);
      if (route.operation === 'delegation.end') await api.owner.query(`UPDATE delegations SET valid_to = '2099-01-01' WHERE id = $1`, [subject.delegation]);
      if (route.operation === 'grant.end') await api.owner.query(`UPDATE access_grants SET expires_at = now() + interval '1 day' WHERE id = $1`, [subject.grant]);
      if (route.operation.startsWith('personal-data.')) await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [without, '2026-01-01']);
      // Once for each of the two.
      if (route.operation.startsWith('first-look.')) await api.owner.query('DELETE FROM first_look_marks');
      if (route.operation === 'first-look.mark') await api.owner.query(`INSERT INTO first_looks (organisation_id, id, person_id, rung, begun_by, begun_on) VALUES ($1, $2, $3, 'SPM', $4, $5) ON CONFLICT DO NOTHING`, [api.organisation.id, uuid(), api.organisation.people.pm.id, world.people.groupPm.id, api.today]);
      // Announced, and yet to come.
      if (route.path.endsWith('/content')) await api.owner.query('UPDATE attachments SET stored_at = NULL, file_id = NULL WHERE id = $1', [subject.attachment]);
      const client = await api.as(viewer, world);
      const own = route.operation === 'case.carry' ? { cycleId: subject.cycle } : await FACTOR_BODIES[route.operation]?.(client);
      if (route.path.includes('{passkeyId}')) subject.passkey = await anOwnPasskey();
      const before = await log();
      const status = await knock(route, viewer, subject, api.as(viewer, world), (path) => (route.operation === 'retention.change' ? Promise.resolve('"0"') : presentVersion(path, viewer)), own === undefined ? REAL : { [route.operation]: own }).catch((error: Error) => { refused.push(error.message); return 499; });
      const after = await log();
      const added = after.entries.slice(before.entries.length);
      const changed = after.changes > before.changes;
      if (status >= 400) refused.push(`${route.operation} ${status}`);
      const logged = status < 400 && (changed || route.operation in LOGGED_WITHOUT_ROWS);
      if (JSON.stringify(added) !== JSON.stringify(logged ? [route.operation] : []) || (changed && status >= 400)) wrong.push({ route, viewer, status, added, changed });
    }
    expect(wrong).toEqual([]);
    expect(writing.length).toBeGreaterThan(40);
    expect(refused).toEqual([]);
  });
});
