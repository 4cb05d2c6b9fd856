import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { PersonKey } from '../../testing/world.js';
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

/** Everyone who can be signed in, each in another relation to `pm`. */
const VIEWERS = ['pm', 'groupPm', 'director', 'otherGroupPm', 'peerPm', 'farPm', 'colleague', 'admin'] as const satisfies readonly PersonKey[];

/** Who may do what about `pm` and `pm`'s items, written out a second time, by hand: viewer → operations. */
const PERSON_OPERATIONS: Readonly<Record<string, readonly PersonKey[]>> = {
  'people.read': ['pm', 'groupPm', 'director', 'admin'],
  'people.update': ['groupPm', 'director', 'admin'],
  'people.invite': ['groupPm', 'director', 'admin'],
  'people.change-rung': ['groupPm', 'director', 'admin'],
  'people.change-manager': ['groupPm', 'director', 'admin'],
  'people.end': ['groupPm', 'director', 'admin'],
  'people.set-target': ['groupPm', 'director'],
  'people.set-overlays': ['pm', 'groupPm', 'director'],
  'people.add-leave': ['groupPm', 'director', 'admin'],
  'people.remove-leave': ['groupPm', 'director', 'admin'],
  'readiness.read': ['pm', 'groupPm', 'director'],
  'readiness.what-if': ['pm', 'groupPm', 'director'],
  'readiness.input': ['pm'],
  'waiver.list': ['pm', 'groupPm', 'director', 'admin'],
  'waiver.propose': ['groupPm'],
  'waiver.decide': ['director', 'admin'],
  'waiver.end': ['groupPm', 'director'],
  'gap.read': ['pm', 'groupPm', 'director'],
  'gap.mark': ['groupPm'],
  'action.close': ['groupPm'],
  'break-in-plan.read': ['pm', 'groupPm', 'director'],
  'break-in-plan.save': ['pm'],
  'packet.read': ['pm', 'groupPm', 'director'],
  'evidence.list': ['pm', 'groupPm', 'director'],
  'evidence.capture': ['pm'],
  'evidence.import-preview': ['pm'],
  'evidence.import': ['pm'],
};

const ORGANISATION_OPERATIONS: Readonly<Record<string, readonly PersonKey[]>> = {
  'ladder.read': VIEWERS,
  'ladder.versions': VIEWERS,
  'ladder.export': VIEWERS,
  'ladder.inspect': ['admin'],
  'ladder-draft.list': ['admin'],
  'ladder-draft.create': ['admin'],
  'ladder-draft.read': ['admin'],
  'ladder-draft.save': ['admin'],
  'ladder-draft.delete': ['admin'],
  'ladder-draft.review': ['admin'],
  'ladder-draft.map': ['admin'],
  'ladder-draft.preview': ['admin'],
  'ladder-draft.publish': ['admin'],
  'people.list': ['director', 'groupPm', 'otherGroupPm', 'admin'],
  'people.directory': VIEWERS,
  'people.add': ['director', 'groupPm', 'otherGroupPm', 'admin'],
  'people.import-preview': ['director', 'groupPm', 'otherGroupPm', 'admin'],
  'people.import': ['director', 'groupPm', 'otherGroupPm', 'admin'],
  'team.read': ['director', 'groupPm', 'otherGroupPm'],
  'to-do.read': VIEWERS,
  'readiness-settings.read': VIEWERS,
  'readiness-settings.preview': ['admin'],
  'readiness-settings.change': ['admin'],
};

/** item operation → item state → who. `colleague` is asked about each item. */
const ITEM_OPERATIONS: Readonly<Record<string, Readonly<Record<string, readonly PersonKey[]>>>> = {
  'evidence.read': { draft: ['pm'], private: ['pm'], shared: ['pm', 'groupPm', 'director'], withdrawn: ['pm'] },
  'evidence.revisions': { draft: ['pm'], private: ['pm'], shared: ['pm', 'groupPm', 'director'], withdrawn: ['pm'] },
  'evidence.revise': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: [] },
  'evidence.accept': { draft: ['pm'], private: [], shared: [], withdrawn: [] },
  'evidence.dismiss': { draft: ['pm'], private: [], shared: [], withdrawn: [] },
  'evidence.share': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'evidence.unshare': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'evidence.withdraw': { draft: ['pm'], private: ['pm'], shared: ['pm'], withdrawn: ['pm'] },
  'rating.give': { draft: [], private: [], shared: ['groupPm'], withdrawn: [] },
  'counter-observation.give': { draft: [], private: [], shared: ['groupPm', 'director'], withdrawn: [] },
  'corroboration.ask': { draft: [], private: ['pm'], shared: ['pm'], withdrawn: [] },
  'corroboration.read': { draft: [], private: ['colleague'], shared: ['colleague'], withdrawn: [] },
  'corroboration.answer': { draft: [], private: ['colleague'], shared: ['colleague'], withdrawn: [] },
};

/** What a reading route must be asked with. */
const QUERIES: Readonly<Record<string, string>> = { '/api/people/directory': '?q=al', '/api/ladder/diff': '?from=1&to=1', '/api/ladder/export': '?format=json' };

const STATES = ['draft', 'private', 'shared', 'withdrawn'] as const;

describe('the access table, cell by cell, through HTTP', () => {
  let api: TestApi;
  let routes: Route[];

  beforeAll(async () => {
    api = await startTestApi();
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

  afterAll(() => api.stop());

  async function insertItem(state: string): Promise<{ item: string; ask: string }> {
    const [item, ask] = [uuid(), uuid()];
    const { id, people } = api.organisation;
    await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, $4, $5)`, [id, item, people.pm.id, state, api.today]);
    await api.owner.query(
      `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, impact, counterfactual, indicators, author_id)
       VALUES ($1, $2, $3, 1, 'Checkout', '', '', $4, $4, 'shipped', '', '[{"id":"SPM.S1","claim":"meets"}]', $5)`,
      [id, uuid(), item, api.today, people.pm.id],
    );
    await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, '', $5)`, [id, ask, item, people.colleague.id, api.today]);
    return { item, ask };
  }

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
    'people.invite': undefined,
    'people.change-rung': { rung: 'SPM', effectiveFrom: '2026-01-01', reason: 'Promoted' },
    'people.change-manager': { managerId: null, from: '2026-01-01' },
    'people.end': { on: '2026-01-01' },
    'people.set-target': { rung: 'SPM' },
    'people.set-overlays': { overlays: ['ai_pm'] },
    'people.add-leave': { from: '2026-01-01', to: '2026-01-31' },
    'readiness.what-if': { hypotheses: [] },
    'waiver.propose': { indicator: 'SPM.S4', reason: 'This market has no such work at all.' },
    'waiver.decide': { as: 'refused', note: 'It does apply here.' },
    'waiver.end': { expectedState: 'proposed' },
    'break-in-plan.save': { way: null, done: [] },
    'gap.mark': { kind: 'skill' },
    'action.close': { as: 'done', outcome: 'They led it.' },
    'readiness-settings.preview': { rungs: [] },
    'readiness-settings.change': { rungs: [], reason: 'Tried out in a test' },
    'evidence.capture': { title: 'Checkout' },
    'evidence.import-preview': { fileName: 'log.md', text: '- 2026-01-01: did it' },
    'evidence.import': { fileName: 'log.md', text: '- 2026-01-01: did it', source: 'log' },
    'evidence.revise': { title: 'Checkout' },
    'evidence.accept': { expectedState: 'draft' },
    'evidence.share': { expectedState: 'private' },
    'evidence.unshare': { expectedState: 'shared' },
    'evidence.withdraw': { expectedState: 'shared' },
    'rating.give': { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the decision and the result.' },
    'counter-observation.give': { indicator: 'SPM.S1', severity: 'minor', facts: 'The launch was late by two weeks.' },
    'corroboration.ask': { colleagueId },
    'corroboration.answer': { answer: 'confirmed', note: 'I was there and saw it happen.' },
  });

  interface Subject {
    person: string;
    item: string;
    ask: string;
    leave?: string;
    waiver?: string;
    action?: string;
    draft?: string;
    version?: string;
  }

  async function insertDraft(): Promise<string> {
    const draft = uuid();
    const { id, people } = api.organisation;
    await api.owner.query('INSERT INTO ladder_drafts (organisation_id, id, content, created_by, updated_by) VALUES ($1, $2, $3, $4, $4)', [
      id, draft, JSON.stringify({ schema_version: 1, title: 'Draft', ladder: [{ id: 'L1', title: 'One' }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } } }), people.admin.id,
    ]);
    return draft;
  }

  /** A leave, a proposal and an action of `pm`, new for every call, so that each call finds them as they were. */
  async function insertOfPerson(): Promise<Required<Pick<Subject, 'leave' | 'waiver' | 'action'>>> {
    const [leave, waiver, action] = [uuid(), uuid(), uuid()];
    const { id, people } = api.organisation;
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [id, leave, people.pm.id, '2020-01-01']);
    await api.owner.query(
      `INSERT INTO waivers (organisation_id, id, person_id, indicator, reason, state, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, 'No such work here', 'proposed', $5, $6)`,
      [id, waiver, people.pm.id, `X.${waiver}`, people.groupPm.id, api.today],
    );
    await api.owner.query(
      `INSERT INTO actions (organisation_id, id, person_id, indicator, what, due_on, created_by, created_on) VALUES ($1, $2, $3, $4, 'Give them the project', $5, $6, $5)`,
      [id, action, people.pm.id, `X.${action}`, api.today, people.groupPm.id],
    );
    return { leave, waiver, action };
  }

  /** Calls a route as someone. A change is sent with an old version, so that an allowed one is told 412 and alters nothing. */
  async function knock(route: Route, viewer: PersonKey, subject: Subject, organisation = api.organisation): Promise<number> {
    const client = await api.as(viewer, organisation);
    const path = route.path.replace('{personId}', subject.person).replace('{itemId}', subject.item).replace('{askId}', subject.ask)
      .replace('{leaveId}', subject.leave ?? '').replace('{waiverId}', subject.waiver ?? '').replace('{actionId}', subject.action ?? '').replace('{indicator}', 'SPM.S1')
      .replace('{draftId}', subject.draft ?? '').replace('{version}', subject.version ?? '1');
    const query = QUERIES[route.path] ?? '';
    const body = route.method === 'GET' ? undefined : bodies(organisation.people.otherGroupPm.id)[route.operation];
    const headers = { 'idempotency-key': uuid(), ...(route.edits && { 'if-match': '"999999"' }) };
    const { status, text } = await client.send(route.method, `${path}${query}`, body, { headers });
    if (status >= 500 || status === 400 || status === 401) throw new Error(`${viewer} ${route.method} ${route.path}: ${status} ${text}`);
    return status;
  }

  const routesOf = (operation: string): Route[] => routes.filter((route) => route.operation === operation);

  it('names an operation for every route', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ operation }) => operation !== 'public' && !(operation in OPERATIONS))).toEqual([]);
  });

  it('writes every row of the table out a second time, and has a route for each', () => {
    const written = [...Object.keys(PERSON_OPERATIONS), ...Object.keys(ORGANISATION_OPERATIONS), ...Object.keys(ITEM_OPERATIONS)].sort();
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
        const status = await knock(route, viewer, { person: '', item: '', ask: '', draft: await insertDraft() });
        expect([viewer, status === 404 ? 'refused' : 'allowed']).toEqual([viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
      }
    }
  });

  it.each(Object.entries(PERSON_OPERATIONS))('%s', async (operation, allowed) => {
    const subject = { person: api.organisation.people.pm.id, item: '', ask: '' };
    for (const route of routesOf(operation)) {
      for (const viewer of VIEWERS) {
        const status = await knock(route, viewer, { ...subject, ...(await insertOfPerson()) });
        expect([viewer, status === 404 ? 'refused' : 'allowed']).toEqual([viewer, allowed.includes(viewer) ? 'allowed' : 'refused']);
      }
    }
  });

  it.each(Object.entries(ITEM_OPERATIONS))('%s', async (operation, byState) => {
    for (const route of routesOf(operation)) {
      for (const state of STATES) {
        for (const viewer of VIEWERS) {
          const subject = { person: api.organisation.people.pm.id, ...(await insertItem(state)) };
          const status = await knock(route, viewer, subject);
          const allowed = byState[state]?.includes(viewer) ? 'allowed' : 'refused';
          expect([state, viewer, status === 404 ? 'refused' : 'allowed']).toEqual([state, viewer, allowed]);
        }
      }
    }
  });

  it('never lets the subject decide about themselves, not even as an administrator', async () => {
    const { admin } = api.organisation.people;
    for (const operation of ['people.invite', 'people.change-rung', 'people.change-manager', 'people.end', 'people.set-target', 'people.add-leave', 'waiver.propose', 'waiver.decide', 'waiver.end', 'gap.mark', 'action.close']) {
      for (const route of routesOf(operation)) expect(await knock(route, 'admin', { person: admin.id, item: '', ask: '', leave: uuid(), waiver: uuid(), action: uuid() })).toBe(404);
    }
  });

  it('answers another organisation, and an absent identifier, exactly as a forbidden one', async () => {
    const subject = { person: api.organisation.people.pm.id, ...(await insertItem('shared')), ...(await insertOfPerson()), draft: await insertDraft() };
    const absent = { person: uuid(), item: uuid(), ask: uuid(), leave: uuid(), waiver: uuid(), action: uuid(), draft: uuid() };
    // The number of a version names no one’s, so it is left out here.
    for (const route of routes.filter(({ path, operation }) => operation !== 'public' && path.includes('{') && !path.includes('{version}'))) {
      for (const viewer of ['pm', 'groupPm', 'director', 'admin', 'colleague'] as const) {
        expect([route.path, viewer, await knock(route, viewer, subject, api.otherOrganisation)]).toEqual([route.path, viewer, 404]);
        expect([route.path, viewer, await knock(route, viewer, absent)]).toEqual([route.path, viewer, 404]);
      }
    }
    const forbidden = await (await api.as('peerPm')).get(`/api/people/${subject.person}`);
    const missing = await (await api.as('peerPm')).get(`/api/people/${absent.person}`);
    const malformed = await (await api.as('peerPm')).get('/api/people/not-an-id');
    expect(forbidden.text).toBe(missing.text);
    expect(malformed.text).toBe(missing.text);
  });
});
