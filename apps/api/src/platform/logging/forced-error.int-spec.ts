import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';

const TITLE = 'A title\n{"level":"forged"}\r\n\u001b[31mred\u001b[0m\u009b2J\u2028end';

describe('an unexpected error, in the server’s log', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    // The database repeats what was typed, in its own words.
    await api.owner.query(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken by % for postgres://nextrung_server:canary-password@db/nextrung', NEW.title; END $$`);
    await api.owner.query('CREATE TRIGGER break_it BEFORE INSERT ON evidence_revisions FOR EACH ROW EXECUTE FUNCTION break_it()');
  });
  afterAll(() => api.stop());

  it('is one line without control characters, and without what would let its reader in', async () => {
    const client = await api.as('pm');
    const lines: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
    let reply;
    try {
      reply = await client.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: TITLE });
    } finally {
      process.stderr.write = write;
    }
    expect([reply.status, reply.text]).toEqual([500, expect.not.stringContaining('broken by')]);
    expect(lines).toHaveLength(1);
    const [line = ''] = lines;
    expect(line.endsWith('\n')).toBe(true);
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(line)).toMatchObject({ level: 'error', context: 'Problem', data: { method: 'POST', route: '/api/people/:personId/evidence', err: { code: 'P0001' } } });
    expect(line).not.toMatch(/canary|INSERT INTO|nextrung=|csrf/);
  });
});
