import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiDocument, apiDocument, type ApiRoute, apiRoutes, resolved, type Schema } from '../../testing/api-routes.js';
import { type Canaries, plantCanaries } from '../../testing/canaries.js';
import { TABLE_OF } from '../../testing/identifiers.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import { addBystanders } from '../../testing/world.js';
import { bodyLimitOf } from './body-limits.js';

/** What a refusal may cost, as time of the processor: what others do on the machine does not count. The best of three. */
const MOST_MS = 200;
const ATTEMPTS = 3;

/** A list that may be longer: a large ladder has as many indicators. */
const LONG_LIST = { route: '/api/ladder/drafts/{draftId}/mapping', path: 'indicators' };

/** Texts on which careless patterns go on for years. */
const NASTY: Readonly<Record<string, string>> = {
  'letters': `${'a'.repeat(100_000)}!`,
  'spaces': `${' '.repeat(50_000)}x${' '.repeat(50_000)}\u00a0`,
  'digits': `${'9'.repeat(100_000)}x`,
  'zeroes': `0.${'0'.repeat(100_000)}e`,
  'hyphens': `${'-'.repeat(50_000)}@${'a.'.repeat(25_000)}`,
  'domains': `a@${'a-'.repeat(40_000)}.b`,
  'addresses': `https://${'a.'.repeat(40_000)}?${'&a='.repeat(5_000)}`,
  'brackets': '<!--'.repeat(25_000),
  'quotes': `${'"'.repeat(60_000)},${'""",'.repeat(10_000)}`,
  'marks': 'e\u0301'.repeat(50_000),
  'wildcards': '%_'.repeat(40_000),
  'dates': `2026-01-01T${'00:'.repeat(30_000)}`,
};

describe('input that is too much', () => {
  const document: ApiDocument = apiDocument();
  const routes = apiRoutes(document);
  const writing = routes.filter(({ body }) => body !== null);
  let api: TestApi;
  let own: Canaries;

  beforeAll(async () => {
    api = await startTestApi();
    own = await plantCanaries(api.owner, await addBystanders(api.owner, api.organisation), 'canary-of-alder', api.today);
  });
  afterAll(() => api.stop());

  const address = ({ path }: ApiRoute): string => path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'personId' ? api.organisation.people.pm.id : name in TABLE_OF ? (own.ids[TABLE_OF[name] ?? ''] ?? crypto.randomUUID()) : '1'));

  async function send(route: ApiRoute, body: string | undefined, query = ''): Promise<Reply> {
    const client = await api.as(route.operation.startsWith('note') || route.operation.startsWith('rating') ? 'groupPm' : 'admin');
    return client.send(route.method, `${address(route)}${query}`, body, { headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(route.edits && { 'if-match': '"999999"' }) } });
  }

  /** How a request is refused, and what that costs at best. */
  async function refusal(route: ApiRoute, body: string | undefined, query?: string): Promise<{ status: number; refused: boolean; quick: boolean }> {
    let best = Number.POSITIVE_INFINITY;
    let status = 0;
    for (let attempt = 0; attempt < ATTEMPTS && best > MOST_MS; attempt += 1) {
      const before = process.cpuUsage();
      status = (await send(route, body, query)).status;
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1_000);
    }
    return { status, refused: status >= 400 && status < 500, quick: best <= MOST_MS };
  }

  const REFUSED = { status: expect.any(Number), refused: true, quick: true };

  it('is refused one byte past the limit of each route, and read up to it', async () => {
    expect(writing.length).toBeGreaterThan(50);
    for (const route of writing) {
      const limit = bodyLimitOf(route.path.replace(/\{(\w+)\}/g, ':$1'));
      const filler = (size: number): string => `{"filler":"${'a'.repeat(size - 13)}"}`;
      expect([route.path, (await send(route, filler(limit + 1))).status]).toEqual([route.path, 413]);
      expect([route.path, (await send(route, filler(limit))).status]).not.toEqual([route.path, 413]);
    }
  });

  it.each([
    ['1 MB', () => `{"filler":"${'a'.repeat(1_000_000)}"}`],
    ['1 MB of values', () => `{"filler":[${'1,'.repeat(500_000)}1]}`],
    ['1,000 lists in each other', () => `{"filler":${'['.repeat(1_000)}${']'.repeat(1_000)}}`],
    ['1,000 objects in each other', () => `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
    ['half a million lists in each other', () => '['.repeat(500_000)],
    ['a prototype', () => '{"__proto__":{"isAdmin":true}}'],
    ['a constructor', () => '{"constructor":{"prototype":{"isAdmin":true}}}'],
    ['no JSON', () => '{"a":'],
    ['a number', () => '7'],
    ['nothing', () => 'null'],
    ['10,000 unknown fields', () => JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, index])))],
  ])('is refused at once by every route: %s', async (_what, body) => {
    for (const route of writing) expect([route.path, await refusal(route, body())]).toEqual([route.path, REFUSED]);
  }, 120_000);

  it('names fields that nobody asked for: they are refused at their name', async () => {
    for (const route of writing) {
      const own = Object.keys(resolved(document, route.body ?? {}).properties ?? {});
      for (const field of ['organisationId', 'organisation_id', 'id', 'status', 'state', 'score', 'role', 'isAdmin', 'personId', 'createdBy', 'version'].filter((name) => !own.includes(name))) {
        const reply = await send(route, JSON.stringify({ [field]: 'x' }));
        const { errors = [] } = reply.body as { errors?: { field: string }[] };
        expect([route.path, field, reply.status, errors.some((error) => error.field === field)]).toEqual([route.path, field, 400, true]);
      }
    }
  });

  it('is refused where it is no UTF-8, or no JSON at all', async () => {
    const client = await api.as('admin');
    for (const [type, payload] of [['application/json', Buffer.from([0x22, 0xff, 0x22])], ['text/plain', 'x'], ['application/x-www-form-urlencoded', 'a=b'], ['multipart/form-data; boundary=x', '--x--'], ['text/xml', '<a/>']] as const) {
      const { status } = await client.post('/api/teams', payload, { headers: { 'content-type': type } });
      expect([type, status]).toEqual([type, type === 'application/json' ? 400 : 415]);
    }
  });

  it('is refused at once where a list has 10,000 identifiers', async () => {
    const ids = Array.from({ length: 10_000 }, () => crypto.randomUUID());
    let lists = 0;
    for (const route of writing) {
      for (const path of listsIn(document, route.body ?? {})) {
        if (route.path === LONG_LIST.route && path[0] === LONG_LIST.path) continue;
        const body = nestedAt(path, ids);
        lists += 1;
        expect([route.path, path, await refusal(route, JSON.stringify(body))]).toEqual([route.path, path, REFUSED]);
      }
    }
    expect(lists).toBeGreaterThan(10);
    for (const route of routes) {
      for (const { name } of route.queries) {
        const query = `?${ids.slice(0, 300).map((id) => `${name}=${id}`).join('&')}`;
        expect([route.path, name, await refusal(route, undefined, query)]).toEqual([route.path, name, REFUSED]);
      }
    }
  }, 120_000);

  it.each(Object.entries(NASTY))('never keeps a pattern busy: %s in any text', async (_what, text) => {
    let texts = 0;
    for (const route of writing) {
      for (const path of textsIn(document, route.body ?? {})) {
        texts += 1;
        const { status, quick } = await refusal(route, JSON.stringify(nestedAt(path, text)));
        expect([route.path, path, status < 500, quick]).toEqual([route.path, path, true, true]);
      }
    }
    expect(texts).toBeGreaterThan(80);
    for (const route of routes) {
      for (const { name } of route.queries) {
        const { status, quick } = await refusal(route, undefined, `?${new URLSearchParams({ [name]: text.slice(0, 3_000) }).toString()}`);
        expect([route.path, name, status < 500, quick]).toEqual([route.path, name, true, true]);
      }
    }
  }, 240_000);
});

type Path = readonly (string | 0)[];

/** Where in a body something of this type stands; 0 is the first entry of a list. */
function placesOf(document: ApiDocument, given: Schema, is: (type: string) => boolean, at: Path = []): Path[] {
  const schema = resolved(document, given);
  const types = [schema.type ?? []].flat();
  const here = types.some(is) && schema.enum === undefined ? [at] : [];
  if (at.length > 5) return here;
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => placesOf(document, property, is, [...at, name]));
  const entries = schema.items === undefined ? [] : placesOf(document, schema.items, is, [...at, 0]);
  const choices = (schema.anyOf ?? schema.oneOf ?? []).flatMap((choice) => placesOf(document, choice, is, at));
  return [...here, ...fields, ...entries, ...choices];
}

const listsIn = (document: ApiDocument, schema: Schema): Path[] => placesOf(document, schema, (type) => type === 'array');
const textsIn = (document: ApiDocument, schema: Schema): Path[] => placesOf(document, schema, (type) => type === 'string');

/** A body that holds nothing but this one value. */
const nestedAt = (path: Path, value: unknown): unknown => path.reduceRight<unknown>((inside, step) => (step === 0 ? [inside] : { [step]: inside }), value);
