import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addManyPeople, FIRST_OF_MANY, LEAD_OF_MANY, WAITING_OF_MANY } from '../testing/many-people.js';
import { sentWhile, type SentStatement } from '../testing/sent-statements.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import type { PersonKey } from '../testing/world.js';
import { ok } from '../testing/work.js';

/** Tables with many long rows a person: a page about a few people may not read the whole of one, not even in a middling organisation. */
const MANY_A_PERSON = new Set(['evidence_items', 'evidence_revisions', 'evidence_visibility', 'ratings', 'assessments', 'assessment_points']);
/** Nor one of these, where it is large: a middling one is quickly read. */
const FURTHER = new Set(['people', 'person_levels', 'places', 'reporting_lines', 'assessment_runs', 'standings', 'evidence_search', 'corroboration_asks', 'corroboration_answers']);
/** To the planner, a page of a table that is read as a whole is so many pages. */
const AS_IF_LARGER = 40;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const readWhole = (plan: Plan): string[] => [...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []), ...(plan.Plans ?? []).flatMap(readWhole)];

describe('Plans of what pages ask', () => {
  let api: TestApi;
  let asServer: DataSource;

  beforeAll(async () => {
    api = await startTestApi();
    await addManyPeople(api.owner, api.organisation, api.organisation.people.groupPm.id, api.organisation.people.otherGroupPm.id);
    await storedForEveryone(api);
    await api.owner.query('ANALYZE');
    asServer = await new DataSource({ type: 'postgres', url: api.serverUrl, poolSize: 1 }).initialize();
  }, 240_000);

  afterAll(async () => {
    await asServer.destroy();
    await api.stop();
  });

  /** Statements that read whole large tables, each with which. What sets something for the transaction is done, everything else only planned. */
  async function badPlans(sent: readonly SentStatement[]): Promise<string[]> {
    const found: string[] = [];
    const runner = asServer.createQueryRunner();
    const readBy = async ({ text, values }: SentStatement, tables: ReadonlySet<string>, pageCost: number): Promise<string[]> => {
      await runner.query(`SET LOCAL seq_page_cost = ${pageCost}`);
      const [row] = (await runner.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values])) as { 'QUERY PLAN': { Plan: Plan }[] }[];
      return row?.['QUERY PLAN'].flatMap(({ Plan: plan }) => readWhole(plan)).filter((table) => tables.has(table)) ?? [];
    };
    try {
      for (const statement of sent) {
        const { text, values } = statement;
        const begins = text.trimStart().slice(0, 7).toUpperCase();
        if (begins.startsWith('START')) await runner.query(text);
        else if (begins.startsWith('COMMIT')) await runner.query('ROLLBACK');
        else if (/set_config\(|places_on\(/.test(text)) await runner.query(text, [...values]);
        else if (/^(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(begins)) {
          const tables = [...(await readBy(statement, MANY_A_PERSON, 1)), ...(await readBy(statement, new Set([...MANY_A_PERSON, ...FURTHER]), AS_IF_LARGER))];
          if (tables.length > 0) found.push(`${[...new Set(tables)].join(', ')} in: ${text.replace(/\s+/g, ' ').trim().slice(0, 300)}`);
        }
      }
    } finally {
      await runner.release();
    }
    return found;
  }

  const reading = (who: PersonKey, path: string) => async () => ok((await api.as(who)).get(path));
  const person = `/api/people/${FIRST_OF_MANY}`;
  const WORK: Record<string, () => Promise<unknown>> = {
    'heatmap of a team': reading('groupPm', '/api/team'),
    'page of everyone below': reading('otherGroupPm', '/api/team?scope=all'),
    'roll-up of everyone below': reading('otherGroupPm', '/api/roll-up'),
    'roll-up of somebody far below': reading('otherGroupPm', `/api/roll-up?under=${LEAD_OF_MANY}`),
    'person page': async () => {
      for (const part of ['', '/readiness', '/readiness/next-steps', '/readiness/history', '/evidence']) await reading('groupPm', `${person}${part}`)();
    },
    'what waits for a manager': reading('groupPm', '/api/to-do'),
    'search by a rare word among thousands': reading('otherGroupPm', '/api/evidence?q=rare777'),
    'search by a middling word among thousands': reading('otherGroupPm', '/api/evidence?q=medium7'),
    'search by a common word among thousands': reading('otherGroupPm', '/api/evidence?q=common'),
    'search by a common word in a team': reading('groupPm', '/api/evidence?q=common'),
    'search by a word in one person': reading('groupPm', `/api/evidence?q=medium7&person=${FIRST_OF_MANY}`),
    'item captured': async () => ok((await api.as('pm')).post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Cut the time to first pick-up', indicators: [{ id: 'SPM.S1', claim: 'meets' }] })),
    'item rated': async () => ok((await api.as('groupPm')).post(`/api/evidence/${WAITING_OF_MANY}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the roadmap and the numbers in it.' })),
  };

  it.each(Object.keys(WORK))('%s: no large table is read as a whole', async (name) => {
    await api.as('groupPm');
    await api.as('pm');
    const sent = await sentWhile(api, WORK[name] ?? (() => Promise.reject(new Error('There is no such work.'))));
    expect(sent.length).toBeGreaterThan(5);
    expect(await badPlans(sent)).toEqual([]);
  });

  it.each([['/api/team?scope=all', 2], ['/api/team?scope=all&state=close&sort=-index', 2], ['/api/roll-up', 1]])('%s counts the branch from the index of the tree alone', async (path, indexes) => {
    const [counting] = (await sentWhile(api, reading('otherGroupPm', path))).filter(({ text }) => text.includes('alike AS'));
    const rows: { 'QUERY PLAN': { Plan: Plan }[] }[] = await asServer.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [api.organisation.id]);
      return tx.query(`EXPLAIN (FORMAT JSON) ${counting?.text ?? ''}`, [...(counting?.values ?? [])]);
    });
    const nodes = rows.flatMap((row) => row['QUERY PLAN']).flatMap(({ Plan: plan }) => nodesOf(plan));
    expect(new Set(nodes.filter(({ 'Node Type': type, 'Index Name': index }) => type === 'Index Only Scan' && /^places_(branch|alike)$/.test(index ?? '')).map((node) => node['Index Name'])).size).toBe(indexes);
    expect(nodes.filter(({ 'Node Type': type, 'Relation Name': table }) => table === 'places' && !type.startsWith('Index'))).toEqual([]);
  });

  it('notices a plan that reads one', async () => {
    const { id } = api.organisation;
    expect(await badPlans([
      { text: 'START TRANSACTION', values: [] }, { text: `SELECT set_config('app.organisation_id', $1, true)`, values: [id] },
      { text: 'SELECT count(*) FROM evidence_revisions WHERE happened LIKE $1', values: ['%depot%'] }, { text: 'COMMIT', values: [] },
    ])).toEqual([expect.stringContaining('evidence_revisions in: SELECT count')]);
  });
});

/** As the job would leave it: what is stored of one person, for all of them. */
async function storedForEveryone({ owner, organisation, as }: TestApi): Promise<void> {
  const model = organisation.people.pm.id;
  const { id } = await ok((await as('pm')).post<{ id: string }>(`/api/people/${model}/evidence`, { title: 'Wrote the brief', indicators: [{ id: 'SPM.S1', claim: 'meets' }] }));
  await ok((await as('pm')).post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
  const tables = [['assessments', 'person_id'], ['assessment_runs', 'id'], ['assessment_points', 'person_id'], ['standings', 'id']] as const;
  for (const [table, key] of tables) {
    const columns = await owner.query<{ name: string }[]>(`SELECT quote_ident(column_name) AS name FROM information_schema.columns WHERE table_name = $1 AND column_name NOT IN ('organisation_id', 'id', 'person_id')`, [table]);
    if (columns.length === 0) continue;
    const list = columns.map(({ name }) => name).join(', ');
    const keys = key === 'id' ? 'id' : 'id, person_id';
    await owner.query(
      `INSERT INTO ${table} (organisation_id, ${keys}, ${list}) SELECT $1, ${key === 'id' ? 'p.id' : 'gen_random_uuid(), p.id'}, ${columns.map(({ name }) => `s.${name}`).join(', ')}
         FROM people p JOIN ${table} s ON s.organisation_id = $1 AND s.${key} = $2 WHERE p.organisation_id = $1 AND p.id <> $2 ON CONFLICT DO NOTHING`,
      [organisation.id, model],
    );
  }
}
