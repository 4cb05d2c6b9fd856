import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import type { FileInspection } from '../ladder-import/ladder-import.dto.js';
import type { LadderView } from '../ladders/ladder.dto.js';
import type { ExportFormatView } from './ladder-export.dto.js';

const FORMATS = [
  ['yaml', 'application/yaml; charset=utf-8', 'yaml'],
  ['json', 'application/json; charset=utf-8', 'json'],
  ['csv', 'text/csv; charset=utf-8', 'csv'],
  ['csv-wide', 'text/csv; charset=utf-8', 'csv'],
  ['markdown', 'text/markdown; charset=utf-8', 'md'],
  ['case', 'application/json; charset=utf-8', 'json'],
  ['pdf', 'application/pdf', 'pdf'],
] as const;

describe('the ladder as a file', () => {
  let api: TestApi;
  let pm: TestClient;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  const file = (format: string, more = ''): Promise<Reply> => pm.get(`/api/ladder/export?format=${format}${more}`);

  it.each(FORMATS)('can be had as %s', async (format, type, extension) => {
    const { status, headers, bytes } = await file(format);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="product-management-v1.${extension}"`,
      'content-length': String(bytes.byteLength),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-left-out': ['yaml', 'json', 'case'].includes(format) ? 'nothing' : expect.stringContaining('what promotion asks for (policies)'),
    });
    expect((await file(format, '&version=1')).bytes.equals(bytes)).toBe(true);
  });

  it.each(FORMATS.filter(([format]) => format !== 'pdf'))('comes back from %s through the import', async (format, _, extension) => {
    const { bytes } = await file(format);
    const { body } = await admin.post<FileInspection>('/api/ladder/inspections', { name: `ladder.${extension}`, base64: bytes.toString('base64') });
    const ladder = (await pm.get<LadderView>('/api/ladder')).body;
    expect([body.questions, body.warnings, body.ladders.length]).toEqual([[], [], 1]);
    expect(body.ladders[0]?.rungs.map(({ title }) => title)).toEqual(ladder.rungs.map(({ title }) => title));
    const texts = ladder.cells.flatMap(({ indicators }) => indicators.map(({ text, must }) => [text, must]));
    expect(body.ladders[0]?.cells.flatMap(({ statements }) => statements.map(({ text, must }) => [text, must]))).toEqual(texts);
    if (['yaml', 'json', 'case'].includes(format)) expect(body.ladders[0]?.content).toEqual(parse((await file('yaml')).text));
  });

  it('says what each format leaves out', async () => {
    const { status, body } = await pm.get<ExportFormatView[]>('/api/ladder/export/formats');
    expect(status).toBe(200);
    expect(body.map(({ format }) => format)).toEqual(FORMATS.map(([format]) => format));
    expect(body.find(({ format }) => format === 'yaml')?.leftOut).toEqual([]);
    expect(body.find(({ format }) => format === 'csv')?.leftOut).toContain('the pay range of 7 rungs');
    expect((await file('markdown')).text.split('\n')[0]).toContain(body.find(({ format }) => format === 'markdown')?.leftOut.join('; '));
  });

  it.each([
    ['', 'format'], ['?format=docx', 'format'], ['?format=json&version=0', 'version'], ['?format=json&version=x', 'version'], ['?format=json&version=2', 'version'], ['?format=json&organisation=1', 'organisation'],
  ])('is refused at the field for %s', async (query, field) => {
    expect(await pm.get(`/api/ladder/export${query}`)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('is of one’s own organisation only, by identifiers too', async () => {
    const { id } = api.otherOrganisation;
    await api.owner.query(`UPDATE ladder_versions SET title = 'Elsewhere', content = jsonb_set(content, '{title}', '"Elsewhere"') WHERE organisation_id = $1`, [id]);
    await api.owner.query(
      `INSERT INTO ladder_versions (organisation_id, id, title, version, content) SELECT organisation_id, gen_random_uuid(), 'Elsewhere', 2, content FROM ladder_versions WHERE organisation_id = $1 AND version = 1`,
      [id],
    );
    expect((await api.owner.query<unknown[]>(`SELECT 1 FROM ladder_versions WHERE organisation_id = $1 AND content ->> 'title' = 'Elsewhere'`, [id])).length).toBe(2);
    expect((await file('json', '&version=2')).status).toBe(400);
    for (const [format] of FORMATS) expect((await file(format)).text).not.toContain('Elsewhere');
    expect((await (await api.visitor()).get('/api/ladder/export?format=json')).status).toBe(401);
  });
});
