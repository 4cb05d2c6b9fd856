import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { type Canaries, plantCanaries, type World } from '../../testing/canaries.js';
import { tenantTables } from '../../testing/catalogue.js';
import { VIEWERS } from '../../testing/expected-access.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import { addBystanders } from '../../testing/world.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: { type?: unknown; enum?: unknown };
}

interface OpenApi {
  paths: Record<string, Record<string, { 'x-operation'?: string; parameters?: Parameter[] }>>;
}

interface Reading {
  method: 'GET' | 'POST';
  path: string;
  operation: string;
  queries: readonly Parameter[];
}

/** Which table's rows an identifier in an address names; null: a number or a code, which is nobody's. */
const NAMES: Readonly<Record<string, string | null>> = {
  personId: 'people', itemId: 'evidence_items', askId: 'corroboration_asks', questionId: 'rating_questions', observationId: 'counter_observations', leaveId: 'leaves', waiverId: 'waivers', actionId: 'actions', barId: 'agreed_bars', draftId: 'ladder_drafts', lineId: 'reporting_lines',
  delegationId: 'delegations', grantId: 'access_grants', teamId: 'teams', mappingId: 'level_mappings', groupQuestionId: 'group_questions', noteId: 'notes', handoverId: 'handovers', offerId: 'evidence_offers', entryId: 'audit_entries', attachmentId: 'attachments', episodeId: 'episodes', searchId: 'saved_searches', caseId: 'cases', needId: 'business_needs', cycleId: 'cycles', panelId: 'panels', variant: null, format: null, digest: null, version: null, indicator: null,
  token: null,
};

/** What stands in an address for a number or a code. */
const CODES: Readonly<Record<string, string>> = { version: '1', variant: 'full', format: 'md' };

/** Calls that write nothing, though they are sent with a body; `?` takes an identifier. */
const BODIES: Readonly<Record<string, object>> = {
  'ladder.inspect': { name: '?.csv', base64: Buffer.from('level,competency,text\nPM,Craft,Writes\nSenior,Craft,Decides').toString('base64') },
  'ladder-draft.preview': {},
  'people.import-preview': { csv: 'name,e-mail,manager\nNew Person,new@planted.example,?' },
  'readiness.what-if': { hypotheses: [{ kind: 'verify', item: '?' }] },
  'evidence.import-preview': { fileName: '?.md', text: '- 2026-01-01: did it' },
  'readiness-settings.preview': { rungs: [] },
  'evidence.suggest-indicators': { text: 'A roadmap with ? and a market analysis' },
  'corroboration.preview': { email: 'new@planted.example', name: 'New ?' },
  'outside-person.find': { email: '?@planted.example' },
};

/** What a reading call must be asked with; others are left out. */
const NEEDED: Readonly<Record<string, string>> = { from: '1', to: '1', q: 'birch', format: 'json' };

/** Tables whose texts are codes that the database checks. */
const CODES_ONLY = ['agreed_bar_signatures', 'case_effects', 'digest_settings', 'digests', 'evidence_visibility', 'first_look_marks', 'first_looks', 'note_visibility', 'pay_pools', 'person_pay', 'reporting_lines', 'retention_rules', 'standings'];

/** Typeset from what the Markdown says too; their texts cannot be searched. */
const TYPESET = /\.(pdf|docx)$/;
/** The planted row names no file; `attachments.int-spec.ts` asks for those of others. */
const NO_FILE = /\/attachments\/\{attachmentId\}\/content$/;
/** Answers a link that its owner made; the planted token is none. */
const BY_LINK = /^\/api\/calendar\/\{token\}$/;
/** The planted case is locked; `cycle-pay.int-spec.ts` asks for those of others. */
const NO_PROMOTION = /\/cases\/\{caseId\}\/pay(\/files\/.*)?$/;
/** The planted packet is no document; `calibration.int-spec.ts` reads those of others. */
const NO_DOCUMENT = /\/cases\/\{caseId\}\/(brief|review)$/;
/** Sends the browser away, to the company's provider and back, or to a page: it answers nothing. */
const SENDS_AWAY = /^\/api\/(session\/company(\/return)?|digest-links\/\{token\})$/;

/** `npm run test:security` sends 10,000. */
const INTERLEAVED = Number(process.env['INTERLEAVED'] ?? 400);

/** Thousands of calls, on whatever machine. */
const PATIENCE_MS = 240_000;

describe('two organisations on one server', () => {
  let api: TestApi;
  let alder: World;
  let birch: World;
  let foreign: Canaries;
  let own: Canaries;
  let readings: Reading[];

  beforeAll(async () => {
    // Two connections: requests of both organisations take turns on each of them all the time.
    api = await startTestApi({ DATABASE_POOL: '2' });
    alder = await addBystanders(api.owner, api.organisation);
    birch = await addBystanders(api.owner, api.otherOrganisation);
    foreign = await plantCanaries(api.owner, alder, 'canary-of-alder', api.today);
    own = await plantCanaries(api.owner, birch, 'canary-of-birch', api.today);
    const { body } = await (await api.visitor()).get<OpenApi>('/api/openapi.json');
    readings = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([name, route]): Reading[] => {
        const operation = route['x-operation'] ?? '';
        const method = name.toUpperCase();
        const reads = method === 'GET' || (method === 'POST' && operation in BODIES);
        return reads ? [{ method, path, operation, queries: (route.parameters ?? []).filter((one) => one.in === 'query') }] : [];
      }),
    );
  });
  afterAll(() => api.stop());

  const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

  const address = (path: string, idOf: (parameter: string, index: number) => string): string =>
    parametersOf(path).reduce((filled, name, index) => filled.replace(`{${name}}`, NAMES[name] === null ? (CODES[name] ?? 'SPM.S1') : idOf(name, index)), path);

  const rowOf = (canaries: Canaries, parameter: string): string => canaries.ids[NAMES[parameter] ?? ''] ?? uuid();

  async function ask(reading: Reading, viewer: string, path: string, { query = {}, identifier = '' }: { query?: Record<string, string>; identifier?: string } = {}): Promise<Reply> {
    const client = await api.as<string>(viewer, birch);
    const needed = Object.fromEntries(reading.queries.filter(({ required }) => required).map(({ name }) => [name, NEEDED[name] ?? '']));
    const search = new URLSearchParams({ ...needed, ...query }).toString();
    const body = reading.method === 'POST' ? (JSON.parse(JSON.stringify(BODIES[reading.operation]).replaceAll('?', identifier)) as object) : undefined;
    const reply = await client.send(reading.method, search === '' ? path : `${path}?${search}`, body, { headers: { 'idempotency-key': uuid() } });
    if (reply.status >= 500) throw new Error(`${reading.method} ${path}?${search}: ${reply.text}`);
    return reply;
  }

  /** What of the other organisation stands in a text; what was sent is left out. */
  function leaked({ text }: { text: string }, sent: readonly string[] = [], { mark, identifiers } = foreign, name = 'Alder'): string[] {
    const named = (text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []).filter((id) => identifiers.has(id) && !sent.includes(id));
    const words = [mark, ...(sent.includes(name) ? [] : [name])].filter((word) => text.includes(word) && !sent.includes(word));
    return [...words, ...named];
  }

  it('plants a canary in every column of every table that can hold one', async () => {
    const tables = await tenantTables(api.owner);
    expect(tables.length).toBeGreaterThan(30);
    expect(Object.keys(foreign.ids).sort()).toEqual(tables.map(({ name }) => name).sort());
    const without: string[] = [];
    for (const { name, columns } of tables) {
      const texts = columns.filter(({ type }) => /^(_?text|varchar|jsonb?)$/.test(type));
      const [row] = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${name} t WHERE organisation_id = $1 AND t::text LIKE $2`, [alder.id, `%${foreign.mark}%`]);
      if (texts.length > 0 && row?.count !== 1) without.push(name);
    }
    expect(without.sort()).toEqual(CODES_ONLY);
  });

  it('knows what every identifier in an address names, and every call that reads', () => {
    const unknown = [...new Set(readings.flatMap(({ path }) => parametersOf(path)))].filter((name) => !(name in NAMES));
    expect(unknown).toEqual([]);
    expect(readings.filter(({ path }) => parametersOf(path).length > 0).length).toBeGreaterThan(15);
    expect(Object.keys(BODIES).filter((operation) => !readings.some((reading) => reading.operation === operation))).toEqual([]);
  });

  it('answers 404 to every kind of person of the one for every single thing of the other', async () => {
    let calls = 0;
    for (const reading of readings) {
      const named = parametersOf(reading.path).filter((name) => NAMES[name] !== null);
      if (named.length === 0) continue;
      for (const viewer of VIEWERS) {
        const me = birch.people[viewer].id;
        const paths = [
          address(reading.path, (name) => rowOf(foreign, name)),
          address(reading.path, (name) => (name === 'personId' ? alder.people[viewer].id : rowOf(foreign, name))),
          ...(named.length > 1 ? [address(reading.path, (name, index) => (index === 0 ? me : rowOf(foreign, name))), address(reading.path, (name, index) => (index === 0 ? rowOf(foreign, name) : rowOf(own, name)))] : []),
        ];
        for (const path of paths) {
          const reply = await ask(reading, viewer, path, { identifier: foreign.ids['evidence_items'] ?? '' });
          expect([reading.path, viewer, reply.status, leaked(reply)]).toEqual([reading.path, viewer, 404, []]);
          calls += 1;
        }
      }
    }
    expect(calls).toBeGreaterThan(500);
  }, PATIENCE_MS);

  it('shows every kind of person of the one what is theirs, and nothing of the other', async () => {
    const seen = new Set<string>();
    const answered = new Set<string>();
    for (const reading of readings.filter(({ path }) => !TYPESET.test(path))) {
      for (const viewer of VIEWERS) {
        const me = birch.people[viewer].id;
        const people = reading.path.includes('{personId}') ? new Set([me, birch.people.pm.id]) : [''];
        for (const person of people) {
          const path = address(reading.path, (name) => (name === 'personId' ? person : rowOf(own, name)));
          for (const identifier of reading.method === 'POST' ? [foreign.ids['evidence_items'] ?? '', own.ids['evidence_items'] ?? ''] : ['']) {
            const reply = await ask(reading, viewer, path, { identifier });
            expect([path, viewer, leaked(reply, [identifier])]).toEqual([path, viewer, []]);
            if (reply.status === 200) answered.add(reading.path);
            for (const [word] of reply.text.matchAll(new RegExp(`${own.mark}[ @.]?[\\w]*`, 'g'))) seen.add(word);
          }
        }
      }
    }
    // The same canaries are seen by those whose they are; without this nothing would have been shown above.
    expect(readings.map(({ path }) => path).filter((path) => !answered.has(path) && !TYPESET.test(path) && !NO_FILE.test(path) && !SENDS_AWAY.test(path) && !BY_LINK.test(path) && !NO_PROMOTION.test(path) && !NO_DOCUMENT.test(path))).toEqual([]);
    expect(seen.size).toBeGreaterThan(12);
    for (const what of ['name', 'title', 'happened', 'note', 'facts', 'reason', 'message']) expect([...seen]).toContain(`${own.mark} ${what}`);
  }, PATIENCE_MS);

  it('finds nothing of the other by its identifiers in any query', async () => {
    const nameable = new Set(Object.values(NAMES).flatMap((table) => (table === null ? [] : [foreign.ids[table] ?? ''])));
    let queries = 0;
    for (const reading of readings.filter(({ path }) => !TYPESET.test(path))) {
      // Numbers, switches and words of a list take no identifier.
      const texts = reading.queries.filter(({ schema }) => schema?.type === 'string' && !schema.enum);
      for (const viewer of ['admin', 'director'] as const) {
        const path = address(reading.path, (name) => (name === 'personId' ? birch.people.pm.id : rowOf(own, name)));
        for (const { name } of texts) {
          queries += 1;
          for (const identifier of [...nameable, alder.id, alder.people.pm.id, foreign.mark, 'Alder']) {
            const reply = await ask(reading, viewer, path, { query: { [name]: identifier } });
            expect([path, name, leaked(reply, [identifier])].flat()).toEqual([path, name]);
          }
        }
      }
    }
    expect(queries).toBeGreaterThan(60);
  }, PATIENCE_MS);

  it(`mixes nothing in ${INTERLEAVED} interleaved requests over two connections`, async () => {
    const sides = [{ world: alder, canaries: foreign, other: own, otherName: 'Birch' }, { world: birch, canaries: own, other: foreign, otherName: 'Alder' }] as const;
    const clients = new Map<string, Awaited<ReturnType<TestApi['as']>>>();
    for (const { world } of sides) for (const viewer of ['pm', 'groupPm', 'admin'] as const) clients.set(world.people[viewer].id, await api.as(viewer, world));
    const asked = [
      ['pm', (world: World) => `/api/people/${world.people.pm.id}`], ['pm', (_: World, { ids }: Canaries) => `/api/evidence/${ids['evidence_items'] ?? ''}`], ['pm', () => '/api/session'],
      ['groupPm', (world: World) => `/api/people/${world.people.pm.id}/waivers`], ['groupPm', (world: World) => `/api/people/${world.people.pm.id}/evidence`], ['admin', () => '/api/people'], ['admin', () => '/api/ladder/drafts'],
    ] as const;
    const counts = { right: 0, wrong: [] as string[] };
    let next = 0;
    const begun = performance.now();
    const worker = async (): Promise<void> => {
      for (let turn = next++; turn < INTERLEAVED; turn = next++) {
        const side = sides[turn % 2];
        const [viewer, pathOf] = asked[Math.floor(turn / 2) % asked.length] ?? asked[0];
        if (!side) continue;
        const path = pathOf(side.world, side.canaries);
        const reply = await clients.get(side.world.people[viewer].id)?.get(path);
        const mine = reply?.status === 200 && (reply.text.includes(side.canaries.mark) || reply.text.includes(side.world.id) || reply.text.includes(side.world.people.pm.id));
        if (mine && leaked(reply, [], side.other, side.otherName).length === 0) counts.right += 1;
        else counts.wrong.push(`${path}: ${reply?.status ?? 0} ${reply?.text.slice(0, 200) ?? ''}`);
      }
    };
    await Promise.all(Array.from({ length: 40 }, worker));
    expect(counts).toEqual({ right: INTERLEAVED, wrong: [] });
    const connections = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'nextrung' AND datname = current_database()`);
    expect(connections[0]?.count).toBeLessThanOrEqual(2);
    console.info(`${INTERLEAVED} requests of two organisations over two connections in ${Math.round(performance.now() - begun)} ms`);
  }, PATIENCE_MS);

  it('shows the server nothing of any table outside a transaction of an organisation, whatever came before', async () => {
    const server = new pg.Client(api.serverUrl);
    await server.connect();
    try {
      const tables = (await tenantTables(api.owner)).map(({ name }) => name);
      const visible = async (): Promise<string[]> => {
        const rows: string[] = [];
        for (const table of tables) if (((await server.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount ?? 0) > 0) rows.push(table);
        return rows;
      };
      // With a word that is in every document of the search, which shows none without one.
      const enter = (organisation: string) => server.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.search_words', '''@''', true)`, [organisation]);
      expect(await visible()).toEqual([]);
      for (const before of [`SELECT set_config('app.organisation_id', '', false)`, 'RESET app.organisation_id', 'RESET ALL', 'DISCARD ALL']) {
        await server.query(before);
        expect([before, await visible()]).toEqual([before, []]);
      }
      for (const end of ['COMMIT', 'ROLLBACK', 'COMMIT AND CHAIN', 'ROLLBACK AND CHAIN']) {
        await server.query('BEGIN');
        await enter(alder.id);
        // Every table holds something, so that seeing nothing says something.
        expect(await visible()).toEqual(tables);
        for (const table of tables) {
          const { rows } = await server.query<{ organisation: string }>(`SELECT DISTINCT organisation_id AS organisation FROM ${table}`);
          expect([table, rows]).toEqual([table, [{ organisation: alder.id }]]);
        }
        await server.query(end);
        expect([end, await visible()]).toEqual([end, []]);
        if (end.endsWith('CHAIN')) await server.query('ROLLBACK');
      }
      await server.query('BEGIN');
      await enter(alder.id);
      await server.query('RESET app.organisation_id');
      expect(await visible()).toEqual([]);
      await server.query('ROLLBACK');
    } finally {
      await server.end();
    }
  });
});
