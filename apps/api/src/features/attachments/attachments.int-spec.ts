import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, shareWork } from '../../testing/work.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { CreatedToken } from '../tokens/tokens.dto.js';
import { type AttachmentList, type AttachmentView, MOST_BYTES } from './attachments.dto.js';
import { FilesWorker } from './files-worker.js';
import { Bucket } from './testing/bucket.js';
import { Clamd } from './testing/clamd.js';
import { jpeg, PDF, png } from './testing/sample-files.js';

const BYTES = { 'content-type': 'application/octet-stream' };
/** `npm run test:security` sends 20. */
const LARGE_FILES = Number(process.env['LARGE_FILES'] ?? 2);

describe('files beside evidence', () => {
  let api: TestApi;
  let clamd: Clamd;
  let folder: string;
  let item: string;
  let pm: TestClient;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nextrung-attachments-'));
    clamd = await Clamd.start();
    api = await startTestApi({ ATTACHMENTS_DIR: folder, CLAMD_URL: clamd.url });
    pm = await api.as('pm');
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
  });
  afterAll(async () => {
    await api.stop();
    await clamd.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const files = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const list = async (of = item, client = pm): Promise<AttachmentView[]> => (await ok(client.get<AttachmentList>(`/api/evidence/${of}/attachments`))).attachments;
  const announce = (name: string, size: number, of = item): Promise<Reply<AttachmentView>> => pm.post<AttachmentView>(`/api/evidence/${of}/attachments`, { name, size });
  const content = (id: string, of = item): string => `/api/evidence/${of}/attachments/${id}/content`;
  const send = (id: string, bytes: Buffer, of = item): Promise<Reply<AttachmentView>> => pm.put<AttachmentView>(content(id, of), bytes, { headers: BYTES });
  const attach = async (name: string, bytes: Buffer, of = item): Promise<AttachmentView> => ok(send((await ok(announce(name, bytes.length, of))).id, bytes, of));
  const tend = (): Promise<void> => api.app.get(FilesWorker).tend(new AbortController().signal);
  const token = async (): Promise<string> => (await ok(pm.post<CreatedToken>('/api/tokens', { name: 'A script', scopes: ['evidence:read', 'evidence:write'] }))).token;
  const port = async (): Promise<number> => {
    const server = api.app.getHttpServer();
    if (!server.listening) await api.app.listen(0, '127.0.0.1');
    return (server.address() as AddressInfo).port;
  };
  const fresh = async (): Promise<string> => (await ok(pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Another' }))).id;

  it('are attached, and handed out as downloads that no browser opens or runs', async () => {
    const { id, ...view } = await attach('../Q3 "größer".PDF', PDF);
    expect(view).toEqual({ name: 'Q3 _größer_.PDF', mediaType: 'application/pdf', size: PDF.length, addedBy: { id: api.organisation.people.pm.id, name: expect.any(String) }, addedAt: expect.any(String), state: 'ready' });
    const taken = await (await api.as('groupPm')).get(content(id));
    expect(taken.bytes).toEqual(PDF);
    expect(taken.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': String(PDF.length), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(/^attachment; filename="Q3 _groer_\.PDF"; filename\*=UTF-8''Q3/), 'content-security-policy': expect.stringContaining('sandbox') });
    expect(clamd.seen.at(-1)).toBe(PDF.length);
    const log = await api.owner.query<{ operation: string }[]>(`SELECT operation, actor_id AS actor FROM audit_entries WHERE organisation_id = $1 AND operation LIKE 'attachment%' ORDER BY seq`, [api.organisation.id]);
    expect(log).toEqual([...['attachment.add', 'attachment.add'].map((operation) => ({ operation, actor: api.organisation.people.pm.id })), { operation: 'attachment.read', actor: api.organisation.people.groupPm.id }]);
    expect((await pm.get(content(id))).status).toBe(200);
    expect((await api.owner.query<unknown[]>(`SELECT 1 FROM audit_entries WHERE operation = 'attachment.read'`)).length).toBe(1);
  });

  it('are kept under identifiers only, without where a photograph was taken', async () => {
    const photo = jpeg({ place: '51.5074N' });
    const { id, size } = await attach('51.5074N.jpg', photo);
    expect(size).toBeLessThan(photo.length);
    expect((await pm.get(content(id))).bytes.toString('latin1')).not.toContain('51.5074N');
    expect(files().every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
  });

  it('are refused by content, and nothing of them is left', async () => {
    const before = [await list(), files()];
    for (const [name, bytes] of [['a.png', PDF], ['a.txt', Buffer.from('<svg onload="x"/>')], ['a.pdf', Buffer.from('EICAR')], ['b.txt', Buffer.from('EICAR')]] as const) {
      expect(await send((await ok(announce(name, bytes.length))).id, bytes)).toMatchObject({ status: 400, body: { errors: [{ field: 'file' }] } });
    }
    expect(await announce('run.exe', 5)).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
    expect(await announce('page.svg', 5)).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
    for (const size of [0, -1, MOST_BYTES + 1, 1.5]) expect(await announce('a.txt', size)).toMatchObject({ status: 400, body: { errors: [{ field: 'size' }] } });
    expect([await list(), files()]).toEqual(before);
  });

  it('are refused with the first byte too much, and when bytes are missing', async () => {
    const { id } = await ok(announce('a.txt', 5));
    expect(await send(id, Buffer.from('123456'))).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect((await send(id, Buffer.from('12345'))).status).toBe(404);
    const again = await ok(announce('a.txt', 5));
    expect(await send(again.id, Buffer.from('1234'))).toMatchObject({ status: 400, body: { errors: [{ field: 'file' }] } });
    const other = await ok(announce('a.txt', 5));
    expect((await pm.put(content(other.id), { a: 1 })).status).toBe(415);
    expect((await pm.patch(`/api/evidence/${item}`, Buffer.from('x'), { headers: BYTES })).status).toBe(415);
    expect((await ok(send(other.id, Buffer.from('12345')))).state).toBe('ready');
    expect(await send(other.id, Buffer.from('12345'))).toMatchObject({ status: 409, body: { code: 'already_there' } });
  });

  it('are at most ten an item, and 500 MB a person', async () => {
    const of = await fresh();
    for (let count = 0; count < 10; count += 1) await ok(announce(`${count}.txt`, 5, of));
    expect(await announce('11.txt', 5, of)).toMatchObject({ status: 409, body: { code: 'too_many_files' } });
    const [first] = await list(of);
    await ok(pm.delete(`/api/evidence/${of}/attachments/${first?.id ?? ''}`));
    await ok(announce('11.txt', 5, of));
    expect(await pm.post(`/api/evidence/${of}/attachments/${first?.id ?? ''}/restore`)).toMatchObject({ status: 409 });
    await api.owner.query('UPDATE attachments SET size = $2 WHERE item_id = $1', [of, MOST_BYTES]);
    const another = await fresh();
    for (let count = 0; count < 9; count += 1) await ok(announce(`${count}.txt`, MOST_BYTES, another));
    expect(await announce('10.txt', MOST_BYTES, another)).toMatchObject({ status: 409, body: { code: 'no_room' } });
    await api.owner.query('DELETE FROM attachments WHERE item_id = ANY($1)', [[of, another]]);
  });

  it('are read by who may read the item, and by nobody else', async () => {
    const { id } = await attach('a.png', png());
    for (const other of ['peerPm', 'farPm', 'colleague', 'admin'] as const) {
      const client = await api.as(other);
      expect([(await client.get(content(id))).status, (await client.get(`/api/evidence/${item}/attachments`)).status]).toEqual([404, 404]);
      expect((await client.put(content(id), Buffer.from('x'), { headers: BYTES })).status).toBe(404);
    }
    expect((await (await api.as('groupPm')).delete(`/api/evidence/${item}/attachments/${id}`)).status).toBe(404);
    const elsewhere = await fresh();
    expect((await pm.get(content(id, elsewhere))).status).toBe(404);
    expect((await (await api.as('groupPm')).get(`/api/evidence/${elsewhere}/attachments`)).status).toBe(404);
  });

  it('go along with everything else about their author', async () => {
    const { id } = await attach('Q3.pdf', PDF);
    const { bytes } = await pm.get(`/api/people/${api.organisation.people.pm.id}/export`);
    const along = unzipSync(new Uint8Array(bytes));
    expect(Buffer.from(along[`attachments/${id}/Q3.pdf`] ?? [])).toEqual(PDF);
    expect(strFromU8(along['evidence.md'] ?? new Uint8Array())).toContain('- File: Q3.pdf');
    expect(Object.keys(along).filter((name) => name.startsWith('attachments/')).length).toBe((await list()).filter(({ state }) => state === 'ready').length);
  });

  it('are gone with one call and back with another; after a day for good', async () => {
    const { id } = await attach('a.png', png());
    await ok(pm.delete(`/api/evidence/${item}/attachments/${id}`));
    expect((await pm.get(content(id))).status).toBe(404);
    expect((await list()).some((one) => one.id === id)).toBe(false);
    await tend();
    await ok(pm.post(`/api/evidence/${item}/attachments/${id}/restore`));
    expect((await pm.get(content(id))).bytes).toEqual(png());
    await ok(pm.delete(`/api/evidence/${item}/attachments/${id}`));
    await api.owner.query(`UPDATE attachments SET removed_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    const before = files().length;
    await tend();
    expect([files().length, (await pm.post(`/api/evidence/${item}/attachments/${id}/restore`)).status]).toEqual([before - 1, 404]);
  });

  it('leave nothing behind when a call breaks off', async () => {
    const { id } = await ok(announce('a.txt', 1_000));
    const before = files();
    const call = request({ port: await port(), path: content(id), method: 'PUT', headers: { ...BYTES, authorization: `Bearer ${await token()}` } });
    call.on('error', () => undefined).write('abc');
    while (files().length === before.length) await new Promise((resolve) => setTimeout(resolve, 10));
    call.destroy();
    while (files().length > before.length) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(files()).toEqual(before);
    expect((await list()).find((one) => one.id === id)?.state).toBe('arriving');
    // A file in the store that no row names, because the server died in between.
    await api.owner.query(`UPDATE doomed_files SET due_at = now()`);
    await tend();
    expect(await api.owner.query('SELECT 1 FROM doomed_files')).toEqual([]);
    expect((await ok(send(id, Buffer.alloc(1_000, 'a')))).state).toBe('ready');
  });

  it('are handed out to nobody until they were looked at', async () => {
    clamd.deaf = true;
    const clean = await attach('a.txt', Buffer.from('clean'));
    const bad = await attach('b.txt', Buffer.from('EICAR'));
    expect([clean.state, bad.state]).toEqual(['scanning', 'scanning']);
    expect((await pm.get(content(clean.id))).status).toBe(404);
    expect((await list(item, await api.as('groupPm'))).some(({ id }) => id === clean.id)).toBe(false);
    clamd.deaf = false;
    const before = files().length;
    await tend();
    expect((await list()).filter(({ id }) => [clean.id, bad.id].includes(id)).map(({ state }) => state)).toEqual(['ready', 'refused']);
    expect((await pm.get(content(clean.id))).text).toBe('clean');
    expect((await pm.get(content(bad.id))).status).toBe(404);
    await tend();
    expect(files().length).toBe(before - 1);
  });

  it('stream past: memory stays flat, and one byte over 25 MB is refused', async () => {
    const [at, by] = [await port(), await token()];
    const line = Buffer.alloc(64 * 1024, 'one line of text\n');
    const upload = (path: string, size: number): Promise<number> => new Promise((resolve, reject) => {
      const sent = Readable.from((function* () { for (let left = size; left > 0; left -= line.length) yield line.subarray(0, Math.min(left, line.length)); })());
      const call = request({ port: at, path, method: 'PUT', headers: { ...BYTES, authorization: `Bearer ${by}` } }, (reply) => { reply.resume(); reply.once('end', () => resolve(reply.statusCode ?? 0)); });
      call.once('error', reject);
      sent.pipe(call);
    });
    const of = await fresh();
    await upload(content((await ok(announce('warm.txt', MOST_BYTES, of))).id, of), MOST_BYTES);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 20);
    for (let count = 0; count < LARGE_FILES; count += 1) {
      const { id } = await ok(announce(`${count}.txt`, MOST_BYTES, of));
      expect(await upload(content(id, of), MOST_BYTES)).toBe(200);
      await ok(pm.delete(`/api/evidence/${of}/attachments/${id}`));
    }
    clearInterval(watch);
    expect(Math.round((most - before) / 1_000_000)).toBeLessThan(100);
    expect(await upload(content((await ok(announce('over.txt', MOST_BYTES, of))).id, of), MOST_BYTES + 1)).toBe(413);
  }, 30_000 + 20_000 * LARGE_FILES);
});

describe('files in a bucket', () => {
  it('are kept, handed out and forgotten there', async () => {
    const bucket = await Bucket.start();
    const api = await startTestApi(bucket.settings);
    try {
      const pm = await api.as('pm');
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      const { id } = await ok(pm.post<AttachmentView>(`/api/evidence/${item}/attachments`, { name: 'a.pdf', size: PDF.length }));
      expect((await pm.put(`/api/evidence/${item}/attachments/${id}/content`, PDF, { headers: BYTES })).status).toBe(200);
      expect([...bucket.objects]).toEqual([[expect.stringMatching(new RegExp(`^/attachments/${api.organisation.id}/[0-9a-f-]{36}$`)), PDF]]);
      expect((await pm.get(`/api/evidence/${item}/attachments/${id}/content`)).bytes).toEqual(PDF);
      await api.owner.query('DELETE FROM attachments');
      await api.app.get(FilesWorker).tend(new AbortController().signal);
      expect(bucket.objects.size).toBe(0);
    } finally {
      await api.stop();
      await bucket.stop();
    }
  });

  it('cannot be attached where no place is set up', async () => {
    const api = await startTestApi();
    try {
      const pm = await api.as('pm');
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      expect(await pm.post(`/api/evidence/${item}/attachments`, { name: 'a.pdf', size: 5 })).toMatchObject({ status: 409, body: { code: 'no_attachments' } });
      expect(await pm.get(`/api/evidence/${item}/attachments`)).toMatchObject({ status: 200, body: { attachments: [], available: false } });
      expect((await pm.put(`/api/evidence/${item}/attachments/${uuid()}/content`, PDF, { headers: BYTES })).status).toBe(404);
    } finally {
      await api.stop();
    }
  });
});
