import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ApiDocument, apiDocument, type ApiRoute, apiRoutes } from '../../testing/api-routes.js';
import { type Canaries, plantCanaries, type World } from '../../testing/canaries.js';
import { HANDOVER_OPERATIONS, ITEM_OPERATIONS, NOTE_OPERATIONS, ORGANISATION_OPERATIONS, PERSON_OPERATIONS, type Viewer, VIEWERS } from '../../testing/expected-access.js';
import { TABLE_OF } from '../../testing/identifiers.js';
import { ReplySchemas } from '../../testing/reply-schemas.js';
import { type Known, valueOf } from '../../testing/schema-values.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { addBystanders } from '../../testing/world.js';

/** Requests an operation, and what they are drawn from: the same ones every time. `npm run test:security` sends more, and others. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 6);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

const CODES: Readonly<Record<string, readonly unknown[]>> = {
  rung: ['PM', 'SPM', 'GPM'], target: ['SPM', 'PM'], secondRung: [null, 'GPM'], indicator: ['SPM.S1', 'SPM.S4'], version: ['1', '2'], format: ['json', 'csv', 'markdown'], overlays: ['ai_pm'],
  from: ['2024-01-01', '1', 'blank'], currency: ['GBP'], amount: ['90000.00'], page: ['1', '2'], before: ['5'], expectedState: ['draft', 'private', 'shared', 'proposed', 'signed'],
};

/** Those whose success takes the ground from under the rest: a thing, a person, permissions, the session, the ladder. */
const LAST = ['DELETE', 'ladder-draft.publish', 'people.change-manager', 'people.set-permissions', 'people.reset-second-factor', 'sign-in-policy.change', 'people.end', 'personal-data.erase', 'public'];

/** Those whom the table lets do it, whatever the state; everyone where it is public. */
function allowedTo(operation: string): readonly Viewer[] {
  const people = PERSON_OPERATIONS[operation] ?? ORGANISATION_OPERATIONS[operation] ?? HANDOVER_OPERATIONS[operation];
  const byState = Object.values({ ...ITEM_OPERATIONS[operation], ...NOTE_OPERATIONS[operation] }).flat();
  const allowed = people ?? (byState.length > 0 ? [...new Set(byState)] : VIEWERS);
  return allowed.length > 0 ? allowed : VIEWERS;
}

describe('every operation, with values made from its schema', () => {
  const document: ApiDocument = apiDocument();
  const schemas = new ReplySchemas(document);
  const turn = ({ method, operation }: ApiRoute): number => Math.max(LAST.indexOf(method), LAST.indexOf(operation));
  const routes = apiRoutes(document).sort((a, b) => turn(a) - turn(b));
  const answered = new Set<string>();
  let api: TestApi;
  let world: World;
  let own: Canaries;

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    own = await plantCanaries(api.owner, world, 'canary-of-alder', api.today);
  });
  afterAll(() => api.stop());

  const known: Known = (field) => {
    const table = TABLE_OF[field];
    if (field === 'personId') return [world.people.pm.id, world.people.pm.id, world.people.peerPm.id, own.ids['people']];
    if (/^(?:managerId|sponsorId|delegateId|colleagueId|otherId)$/.test(field)) return [world.people.colleague.id, world.people.director.id, world.people.groupPm.id, null];
    return table === undefined ? CODES[field] : [own.ids[table] ?? crypto.randomUUID()];
  };

  /** Half a character cannot stand in an address. */
  const address = (route: ApiRoute): fc.Arbitrary<string> => {
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const parts = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...(known(name) ?? ['1'])) }, { weight: 1, arbitrary: fc.oneof(fc.uuid(), fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })) })])));
    const query = fc.record(Object.fromEntries(route.queries.map(({ name, schema }) => [name, valueOf(document, schema, known, name)])), { requiredKeys: route.queries.filter(({ required }) => required).map(({ name }) => name) });
    return fc.tuple(parts, query).map(([values, asked]) => {
      const path = names.reduce((filled, name) => filled.replace(`{${name}}`, encodeURIComponent(String(values[name]).toWellFormed())), route.path);
      const given = Object.entries(asked).filter(([, value]) => value !== null).map(([name, value]) => [name, typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value)] as const);
      const search = new URLSearchParams(Object.fromEntries(given)).toString();
      return search === '' ? path : `${path}?${search}`;
    });
  };

  const request = (route: ApiRoute) =>
    fc.record({ viewer: fc.oneof({ weight: 5, arbitrary: fc.constantFrom<Viewer>(...allowedTo(route.operation)) }, { weight: 1, arbitrary: fc.constantFrom<Viewer>(...VIEWERS) }), path: address(route), body: route.body === null ? fc.constant(undefined) : valueOf(document, route.body, known) });

  async function send({ method, edits }: ApiRoute, viewer: Viewer, path: string, body: unknown): Promise<Reply> {
    const client: TestClient = await api.as<string>(viewer, world);
    return client.send(method, path, body, { headers: { 'idempotency-key': crypto.randomUUID(), ...(edits && { 'if-match': await presentVersion(client, path) }) } });
  }

  /** A change is sent with the version that is there: of the address itself, or of what it is a part of. */
  async function presentVersion(client: TestClient, path: string): Promise<string> {
    const parts = path.replace(/\?.*$/, '').split('/');
    for (const length of [parts.length, parts.length - 1, parts.length - 3].filter((some) => some > 2)) {
      const { etag } = (await client.get(parts.slice(0, length).join('/'))).headers;
      if (typeof etag === 'string') return etag;
    }
    return '"1"';
  }

  /** What is wrong with a reply. */
  function wrong({ replies }: ApiRoute, { status, headers, body, text }: Reply): string[] {
    if (status >= 500) return [`${status} ${text}`];
    if (status >= 400) {
      const problem = body as { status?: number; code?: string; title?: string } | null;
      const right = String(headers['content-type']).startsWith('application/problem+json') && problem?.status === status && /^[a-z0-9_]+$/.test(problem.code ?? '') && (problem.title ?? '').length > 5;
      return right ? [] : [`${status} is no problem document: ${text}`];
    }
    const schema = replies[String(status)];
    if (schema === undefined) return [`${status} is not documented`];
    if (schema === null) return status === 204 && text !== '' ? [`204 has a body: ${text}`] : [];
    return String(headers['content-type']).startsWith('application/json') ? schemas.differences(schema, body) : [];
  }

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s is refused in words, or answers as documented', async (name, route) => {
    await fc.assert(fc.asyncProperty(request(route), async ({ viewer, path, body }) => {
      const reply = await send(route, viewer, path, body);
      if (reply.status < 300) answered.add(name);
      expect({ viewer, path, body, wrong: wrong(route, reply) }).toEqual({ viewer, path, body, wrong: [] });
    }), { numRuns: RUNS, seed: SEED });
  });

  it('has been answered by most of them, so that this says something', () => {
    const silent = routes.map(({ method, path }) => `${method} ${path}`).filter((name) => !answered.has(name));
    console.info(`${answered.size} of ${routes.length} operations have answered with success; not: ${silent.join(', ')}`);
    // What is open to everyone needs a secret, which chance does not find.
    expect(answered.size).toBeGreaterThan(routes.filter(({ operation }) => operation !== 'public').length * 0.5);
  });
});
