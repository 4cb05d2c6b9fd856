import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { rowCounts } from '../../testing/work.js';
import type { DraftView } from '../ladder-drafts/ladder-drafts.dto.js';
import type { DraftReview } from '../ladder-drafts/review.dto.js';
import type { FileInspection } from './ladder-import.dto.js';

const FRAMEWORKS = new URL('../../../../../../shared/fixtures/frameworks/', import.meta.url);
const CSV = 'Level,Competency,Statement\nSenior,Craft,Decides\nJunior,Craft,Writes\n';

describe('a file with a ladder', () => {
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  const inspect = (name: string, bytes: string | Uint8Array, answers?: object): Promise<Reply<FileInspection>> =>
    admin.post<FileInspection>('/api/ladder/inspections', { name, base64: Buffer.from(bytes).toString('base64'), ...(answers && { answers }) });

  it('is shown with everything that was understood, and where it came from; nothing is stored', async () => {
    const counts = await rowCounts(api);
    const { status, body } = await inspect('ladder.csv', CSV);
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'csv-long', ladders: [{ rungs: [{ title: 'Junior' }, { title: 'Senior' }], competencies: [{ name: 'Craft' }] }] });
    expect(body.ladders[0]?.cells[0]?.statements).toEqual([{ text: 'Writes', must: null, source: expect.stringMatching(/3/) }]);
    expect({ ...(await rowCounts(api)), idempotency_keys: 0 }).toEqual({ ...counts, idempotency_keys: 0 });
  });

  it('becomes a draft that can be published: nothing is a must-have, everything is to be demonstrated', async () => {
    const { body } = await inspect('ladder.csv', CSV);
    const draft = (await admin.post<DraftView>('/api/ladder/drafts', { from: 'content', content: body.ladders[0]?.content })).body;
    const review = (await admin.get<DraftReview>(`/api/ladder/drafts/${draft.id}/review`)).body;
    expect(review.problems).toEqual([]);
    expect(review.warnings.map(({ message }) => message).join(' ')).toMatch(/must-have/);
    expect(review.indicators.filter(({ kind }) => kind === 'retired').length).toBeGreaterThan(90);
    expect(review.rungs.find(({ from }) => from === 'SPM')).toMatchObject({ to: null });
  });

  it('takes over no indicator in force by an id that it has by chance', async () => {
    const { body } = await inspect('ladder.csv', 'Level,Competency,Statement\nSPM,Product Strategy,Bakes bread\nPM,Product Strategy,Sells bread\n');
    const draft = (await admin.post<DraftView>('/api/ladder/drafts', { from: 'content', content: body.ladders[0]?.content })).body;
    const { indicators } = (await admin.get<DraftReview>(`/api/ladder/drafts/${draft.id}/review`)).body;
    expect(indicators.filter(({ kind }) => kind !== 'retired')).toEqual([]);
  });

  it('of one’s own keeps the identity of every indicator', async () => {
    const own = await admin.get('/api/ladder/export?format=json');
    const { body } = await inspect('own.json', own.bytes);
    const draft = (await admin.post<DraftView>('/api/ladder/drafts', { from: 'content', content: body.ladders[0]?.content })).body;
    const { indicators, diff } = (await admin.get<DraftReview>(`/api/ladder/drafts/${draft.id}/review`)).body;
    expect([diff.empty, indicators.every(({ kind }) => kind === 'same')]).toEqual([true, true]);
  });

  it('is asked about, and answers are followed', async () => {
    const text = 'Level,Competency,Statement\nAlpha,Craft,Writes\nBeta,Craft,Decides\n';
    const { body } = await inspect('ladder.csv', text);
    const order = body.questions.find(({ kind }) => kind === 'rank_order');
    expect(order).toMatchObject({ ordered: true, suggestion: ['Alpha', 'Beta'] });
    const { body: answered } = await inspect('ladder.csv', text, { [order?.id ?? '']: ['Beta', 'Alpha'] });
    expect(answered.ladders[0]?.rungs.map(({ title }) => title)).toEqual(['Beta', 'Alpha']);
    expect(answered.questions.find(({ kind }) => kind === 'rank_order')).toBeUndefined();
  });

  it.each([
    ['empty.csv', '', 'empty'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), ''],
    ['bomb.yaml', `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, at) => `${'bcdefghijklm'[at] ?? ''}: &${'bcdefghijklm'[at] ?? ''} [${Array.from({ length: 9 }, () => `*${'abcdefghijkl'[at] ?? ''}`).join(',')}]`).join('\n')}`, ''],
    ['deep.json', `${'['.repeat(1000)}${']'.repeat(1000)}`, ''],
    ['unclosed.csv', 'Level,Competency,Statement\nSenior,Craft,"never closed\n', ''],
  ])('%s is refused in words at the file', async (name, bytes, words) => {
    const reply = await inspect(name, bytes);
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: expect.stringMatching(/^(file|base64)$/), message: expect.stringMatching(new RegExp(words, 'i')) }] } });
  });

  it('of more than ten megabytes is refused, and one just below is read', async () => {
    const row = `Senior,Craft,"${'Decides well. '.repeat(70)}"\n`;
    const large = `Level,Competency,Statement\n${row.repeat(Math.ceil((10.2 * 1024 * 1024) / row.length))}`;
    expect((await inspect('large.csv', large)).status).toBe(400);
    const { status, body } = await inspect('large.csv', `Level,Competency,Statement\n${row.repeat(9_000)}`);
    expect([status, body.format]).toEqual([200, 'csv-long']);
    expect((await admin.post('/api/ladder/inspections', { name: 'x', base64: 'A'.repeat(16 * 1024 * 1024) })).status).toBe(413);
  });

  it('with markup keeps it as text', async () => {
    const { body } = await inspect('ladder.csv', 'Level,Competency,Statement\nSenior,Craft,<script>alert(1)</script>Decides\nJunior,Craft,Writes\n');
    expect(JSON.stringify(body.ladders[0]?.cells)).toContain('<script>alert(1)</script>Decides');
  });

  (existsSync(FRAMEWORKS) ? it : it.skip).each(['monzo-product.md', 'uk-government-product-manager.csv', 'gitlab-product-2023-03.md'])('published by others, %s, becomes a draft', async (name) => {
    const { body } = await inspect(name, readFileSync(new URL(name, FRAMEWORKS)));
    for (const { content } of body.ladders) {
      const draft = (await admin.post<DraftView>('/api/ladder/drafts', { from: 'content', content })).body;
      expect((await admin.get<DraftReview>(`/api/ladder/drafts/${draft.id}/review`)).body.problems).toEqual([]);
    }
  });
});
