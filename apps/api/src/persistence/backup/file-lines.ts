import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { type FileStore, fileKey } from '../../platform/files/file-store.js';
import type { FileBegin, FileEnd } from './backup-format.js';
import { enterOrganisation } from './table-lines.js';

/** Bytes of a piece: a multiple of three, so that only the last ends with a sign that fills it up. */
const PIECE = 48 * 1024;

interface Order {
  readonly store: FileStore | null;
  readonly say: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** The lines of every attachment that the rows name. One that is not in the store any more is told, and left out. */
export async function* fileLines(runner: QueryRunner, organisations: readonly string[], { store, say, signal }: Order): AsyncGenerator<string, number> {
  let files = 0;
  let missing = 0;
  for (const organisationId of organisations) {
    await enterOrganisation(runner, organisationId);
    const [there] = await runner.manager.query<{ there: boolean }[]>(`SELECT to_regclass('public.attachments') IS NOT NULL AS there`);
    if (!there?.there) break;
    for (const { id } of await runner.manager.query<{ id: string }[]>('SELECT file_id AS id FROM attachments WHERE organisation_id = $1 AND file_id IS NOT NULL ORDER BY file_id', [organisationId])) {
      const key = fileKey(organisationId, id);
      const content = await store?.get(key, signal);
      if (!content) {
        missing += 1;
        continue;
      }
      yield line({ file: key } satisfies FileBegin);
      yield* pieces(key, content);
      files += 1;
    }
  }
  if (files + missing > 0) say(`attachments: ${files} files${missing > 0 ? `; ${missing} are not in the store, or no store is set up, and are left out` : ''}`);
  return files;
}

async function* pieces(key: string, content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  let held = Buffer.alloc(0);
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    held = Buffer.concat([held, chunk]);
    for (; held.length >= PIECE; held = held.subarray(PIECE)) yield line([held.toString('base64', 0, PIECE)]);
  }
  if (held.length > 0) yield line([held.toString('base64')]);
  yield line({ endFile: key, bytes, sha256: hash.digest('hex') } satisfies FileEnd);
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
