import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { wildBody } from '../../testing/wild.js';
import { ok, shareWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../../features/evidence/evidence.dto.js';
import type { GapView } from '../../features/gaps/gaps.dto.js';
import type { PersonProfile } from '../../features/people/people.dto.js';
import type { WaiverView } from '../../features/waivers/waivers.dto.js';

type Fields = Parameters<typeof wildBody>[0];

/** A request that writes: who sends it, where to, and what each field would hold. */
interface Write {
  readonly name: string;
  readonly by: PersonKey;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: () => string;
  readonly fields: (api: TestApi) => Fields;
  /** Where the version for If-Match is read. */
  readonly versionOf?: () => string;
}

describe('whatever is sent', () => {
  let api: TestApi;
  let item: string;
  let rateable: string;
  let waiver: string;
  let action: string;
  let draft: string;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const CONTENT = { schema_version: 1, title: 'Draft', ladder: [{ id: 'L1', title: 'One' }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } } };
  const WRITES: readonly Write[] = [
    { name: 'a new draft of the ladder', by: 'admin', method: 'POST', path: () => '/api/ladder/drafts', fields: () => ({ from: ['version', 'blank', 'content'], version: [1, 9], content: [CONTENT, {}, { schema_version: 1, ladder: [null] }] }) },
    {
      name: 'a draft of the ladder', by: 'admin', method: 'PUT', path: () => `/api/ladder/drafts/${draft}`, versionOf: () => `/api/ladder/drafts/${draft}`,
      fields: () => ({ content: [CONTENT, { ...CONTENT, title: 7 }, { ...CONTENT, ladder: [[]], expectations: [] }, { ...CONTENT, competency_matrix: { competencies: ['__proto__', 'craft'], names: { __proto__: null, craft: 'Craft' } } }] }),
    },
    {
      name: 'where indicators go', by: 'admin', method: 'PUT', path: () => `/api/ladder/drafts/${draft}/mapping`, versionOf: () => `/api/ladder/drafts/${draft}`,
      fields: () => ({ rungs: [[], [{ from: 'PM', to: 'L1' }], [{ from: 'PM' }], [null]], indicators: [[], [{ kind: 'retired', from: ['SPM.S1'], to: [] }], [{ kind: 'same', from: [], to: [] }], [{ kind: 'split', from: ['SPM.S1', 'SPM.S1'], to: ['x'] }]] }),
    },
    { name: 'a publication', by: 'admin', method: 'POST', path: () => `/api/ladder/drafts/${draft}/publish`, versionOf: () => `/api/ladder/drafts/${draft}`, fields: () => ({ inForce: [7, 99], note: ['The words were too vague.'] }) },
    { name: 'a file with a ladder', by: 'admin', method: 'POST', path: () => '/api/ladder/inspections', fields: () => ({ name: ['ladder.csv', 'ladder.yaml', 'x'], base64: ['', 'bGV2ZWwsdGV4dA==', '!'], answers: [{}, { rank: ['a'] }, { rank: 7 }, []] }) },
    { name: 'a plan for the way in', by: 'pm', method: 'PUT', path: () => `${person()}/break-in-plan`, versionOf: () => `${person()}/break-in-plan`, fields: () => ({ way: ['internal_transfer', null], done: [[], ['internal_transfer: act'], [null]] }) },
    { name: 'a target', by: 'groupPm', method: 'PUT', path: () => `${person()}/target`, versionOf: person, fields: () => ({ rung: ['SPM', null], secondRung: ['GPM', null] }) },
    { name: 'overlays', by: 'pm', method: 'PUT', path: () => `${person()}/overlays`, versionOf: person, fields: () => ({ overlays: [[], ['ai_pm']] }) },
    { name: 'a leave', by: 'groupPm', method: 'POST', path: () => `${person()}/leaves`, fields: ({ today }) => ({ from: [today, '2024-02-29'], to: [today, '2025-01-01', '2024-02-29'] }) },
    { name: 'a stand-in', by: 'groupPm', method: 'POST', path: () => `/api/people/${api.organisation.people.groupPm.id}/delegations`, fields: ({ today, organisation }) => ({ delegateId: [organisation.people.colleague.id, organisation.people.groupPm.id], from: [today, '9999-12-31'], to: [today, '9999-12-31', '0001-01-01'], reason: ['Away'] }) },
    { name: 'a waiver', by: 'groupPm', method: 'POST', path: () => `${person()}/waivers`, fields: () => ({ indicator: ['SPM.S3', 'SPM.S1'], reason: ['There are no competitors here.'] }) },
    { name: 'a decision on a waiver', by: 'director', method: 'POST', path: () => `${person()}/waivers/${waiver}/decide`, fields: () => ({ as: ['refused'], note: [''] }) },
    { name: 'the end of a waiver', by: 'groupPm', method: 'POST', path: () => `${person()}/waivers/${waiver}/end`, fields: () => ({ expectedState: ['signed'] }) },
    { name: 'a mark', by: 'groupPm', method: 'PUT', path: () => `${person()}/gaps/SPM.L4`, fields: ({ today }) => ({ kind: ['skill', 'no_chance_given'], note: ['Yes'], action: [null, [], { what: 'Join an interview', dueOn: today }, { what: 'Join', dueOn: '9999-12-31' }] }) },
    { name: 'the end of an action', by: 'groupPm', method: 'POST', path: () => `${person()}/actions/${action}/close`, fields: () => ({ as: ['dropped'], outcome: [''] }) },
    { name: 'a new action of a plan', by: 'pm', method: 'POST', path: () => `${person()}/actions`, fields: ({ today }) => ({ what: ['Join an interview', ' '], dueOn: [today, '2027-02-30'], owner: ['person', 'manager'], source: ['free', 'checklist'], sourceRef: [null, 'interviews'], indicator: ['SPM.S1', null], weekly: [null, [], { from: 1, to: 2 }, { from: 1 }] }) },
    { name: 'an action of a plan', by: 'groupPm', method: 'PUT', path: () => `${person()}/actions/${action}`, versionOf: () => `${person()}/actions/${action}`, fields: ({ today }) => ({ what: ['Join an interview'], dueOn: [today], indicator: ['SPM.L3', 'X'], weekly: [null, { from: 2, to: 1 }] }) },
    { name: 'a move of an action', by: 'groupPm', method: 'POST', path: () => `${person()}/actions/${action}/move`, fields: () => ({ move: ['start', 'agree'], expectedState: ['agreed'], outcome: ['', 'Led it.'], itemId: [item, null] }) },
    { name: 'a ticked week', by: 'groupPm', method: 'PUT', path: () => `${person()}/actions/${action}/ticks`, fields: ({ today }) => ({ week: [today, '2027-02-30'], times: [0, 1, 20] }) },
    { name: 'an agreed bar', by: 'pm', method: 'PUT', path: () => `${person()}/agreed-bar`, versionOf: () => `${person()}/agreed-bar`, fields: ({ today, organisation }) => ({ targetRung: ['SPM', 'X'], cells: [[], [null], [[]], [{ competency: 'data', proof: 'A case with a control group.', byDay: today }]], approverId: [null, organisation.people.director.id], ladderVersion: [1, 9], reason: ['', 'It was moved.'] }) },
    {
      name: 'an item', by: 'pm', method: 'POST', path: () => `${person()}/evidence`,
      fields: ({ today }) => ({
        title: ['Work'], happened: ['So'], contribution: ['I'], startedOn: ['2026-01-01'], endedOn: [today], ongoing: [true, false], episode: ['Checkout', ''], link: ['https://example.org', null], impact: ['activity', 'measured'],
        metric: [null, [], { name: 'Conversion', unit: '%', before: 1, after: 2, period: 'Q2' }, { name: 'Conversion' }], indicators: [[], [{ id: 'SPM.S1', claim: 'meets' }], [{ id: 'SPM.S1' }, null], [[{ id: 'SPM.S1' }]]], counterfactual: [''],
      }),
    },
    { name: 'an edit of an item', by: 'pm', method: 'PATCH', path: () => `/api/evidence/${item}`, versionOf: () => `/api/evidence/${item}`, fields: () => ({ title: ['Work'], metric: [null], indicators: [[{ id: 'SPM.S1', claim: null }]], episode: ['Other'] }) },
    { name: 'ratings', by: 'groupPm', method: 'POST', path: () => `/api/evidence/${rateable}/ratings`, fields: () => ({ ratings: [[{ indicator: 'SPM.S1', level: 'meets' }], [null], [[]]], note: ['I saw the whole of it.'] }) },
    { name: 'a counter-observation', by: 'groupPm', method: 'POST', path: () => `/api/evidence/${rateable}/counter-observations`, fields: () => ({ indicator: ['SPM.S1'], severity: ['minor'], facts: ['It was two weeks late.'] }) },
    { name: 'a request to confirm', by: 'pm', method: 'POST', path: () => `/api/evidence/${rateable}/corroborations`, fields: ({ organisation }) => ({ colleagueId: [organisation.people.colleague.id, organisation.people.pm.id] }) },
    { name: 'a note', by: 'groupPm', method: 'POST', path: () => `${person()}/notes`, fields: ({ organisation }) => ({ body: ['Wants to lead.', ' '], visibility: ['only_me', 'us_two', 'successor_too'], otherId: [organisation.people.pm.id, organisation.people.admin.id, null] }) },
    { name: 'a level', by: 'groupPm', method: 'POST', path: () => `${person()}/levels`, versionOf: person, fields: ({ today }) => ({ rung: ['PM'], effectiveFrom: [today, '2024-01-01'], reason: ['As it is'] }) },
    { name: 'a manager', by: 'admin', method: 'POST', path: () => `${person()}/manager`, versionOf: person, fields: ({ today, organisation }) => ({ managerId: [organisation.people.groupPm.id], sponsorId: [null, organisation.people.director.id], from: [today] }) },
    { name: 'a person', by: 'admin', method: 'POST', path: () => '/api/people', fields: ({ today, organisation }) => ({ name: ['Nia'], email: ['nia@alder.example'], rung: ['PM', null], levelSince: [today, null], managerId: [organisation.people.groupPm.id, null], isAdmin: [false] }) },
    { name: 'details of a person', by: 'admin', method: 'PATCH', path: person, versionOf: person, fields: () => ({ teamId: [null, crypto.randomUUID()], location: ['Leeds', null], workingShare: [60], contractor: [true] }) },
    { name: 'permissions', by: 'admin', method: 'PUT', path: () => `${person()}/permissions`, versionOf: person, fields: () => ({ isAdmin: [false], isAuditor: [false], seesPay: [false, true] }) },
    { name: 'a line', by: 'admin', method: 'POST', path: () => `${person()}/lines`, versionOf: person, fields: ({ today, organisation }) => ({ kind: ['dotted', 'sponsor'], managerId: [organisation.people.farPm.id, organisation.people.director.id], from: [today, '2025-01-01'] }) },
    { name: 'a team', by: 'admin', method: 'POST', path: () => '/api/teams', fields: () => ({ name: ['Payments', 'payments', 'Search'] }) },
    {
      name: 'a list of people', by: 'admin', method: 'POST', path: () => '/api/people/import',
      fields: ({ today }) => ({ csv: ['Name,E-mail\nNia,nia2@alder.example', 'Name,E-mail,Manager,Left on\nA,a@b.org,c@d.org,\u0000', 'Name,E-mail,Rung\n\uD800,x@y.org,=1', '"', ','], effectiveOn: [today, null, '2026-02-29'], source: [null, 'Cedar', 'Ce\u0000dar'] }),
    },
    { name: 'levels of another company', by: 'admin', method: 'PUT', path: () => '/api/level-mappings', fields: ({ today }) => ({ source: ['Cedar', ' '], effectiveFrom: [today, '2026-02-29'], levels: [[{ theirs: 'L5', rung: 'PM' }], [{ theirs: 'L5' }], [null], [[]], []] }) },
    { name: 'a name', by: 'admin', method: 'PATCH', path: () => `/api/people/${api.organisation.people.farPm.id}`, versionOf: () => `/api/people/${api.organisation.people.farPm.id}`, fields: () => ({ name: ['Nia'], email: ['far@alder.example'] }) },
  ];

  beforeAll(async () => {
    api = await startTestApi();
    const manager = await api.as('groupPm');
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    rateable = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    draft = (await ok((await api.as('admin')).post<{ id: string }>('/api/ladder/drafts', { from: 'content', content: CONTENT }))).id;
    waiver = (await ok(manager.post<WaiverView>(`${person()}/waivers`, { indicator: 'SPM.S4', reason: 'There is no revenue here.' }))).id;
    action = (await ok(manager.put<GapView>(`${person()}/gaps/SPM.L3`, { kind: 'no_chance_given', action: { what: 'Join an interview', dueOn: api.today } }))).action?.id ?? '';
  });
  afterAll(() => api.stop());

  it.each(WRITES)('as $name is taken, or refused in words', async ({ by, method, path, fields, versionOf }) => {
    const client = await api.as(by);
    await fc.assert(fc.asyncProperty(wildBody(fields(api)), async (body) => {
      const version = versionOf && (await ok(client.get<Pick<PersonProfile | EvidenceItem, 'version'>>(versionOf()))).version;
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const { status, text } = await client.send(method, path(), body, { headers, ...(version !== undefined && { version }) });
      expect([JSON.stringify(body), status < 500, text.slice(0, 40)]).toEqual([JSON.stringify(body), true, expect.any(String)]);
    }), { numRuns: 40 });
  });

  it('leaves every page readable', async () => {
    const pages = [person(), `${person()}/evidence`, `${person()}/readiness`, `${person()}/readiness/trace`, `${person()}/readiness/next-steps`, `${person()}/readiness/forecast`, `${person()}/readiness/history`, `${person()}/gaps`, `${person()}/packet`, '/api/team', '/api/to-do'];
    const manager = await api.as('groupPm');
    // What was sent may have given them another manager, or none.
    const { version } = await ok((await api.as('admin')).get<PersonProfile>(person()));
    await (await api.as('admin')).post(`${person()}/manager`, { managerId: api.organisation.people.groupPm.id, from: api.today }, { version });
    for (const path of pages) expect([path, (await manager.get(path)).status]).toEqual([path, 200]);
  });
});
