import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { type BackupEnd, BackupRefusal, type FileBegin, type FileEnd, FORMAT, type Heading, MAGIC, type TableBegin, type TableEnd, TRAILER_LENGTH } from './backup-format.js';
import { requireKnown } from './migration-level.js';

/** Some rows of a table, as lines of JSON in order; `columns` names what is at each place. */
export interface Piece {
  readonly table: string;
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

/** A piece of a file, or with `ended` that it is whole. */
export interface FilePiece {
  readonly file: string;
  readonly bytes: Buffer;
  readonly ended: FileEnd | null;
}

export interface Contents {
  /** How many files. */
  readonly files: number;
  readonly heading: Heading;
  readonly tables: readonly TableEnd[];
  readonly rows: number;
}

const damaged = (file: string, what: string): BackupRefusal => new BackupRefusal(`${file} is damaged: ${what}. Nothing was changed.`);

/** Reads the whole file, and refuses it unless every digest and every count in it is right and this version can restore it. */
export async function checkBackup(file: string, signal?: AbortSignal): Promise<Contents> {
  await checkDigest(file, signal);
  return readBackup(file, async () => undefined, signal);
}

/** SHA-256 over every byte but the last line, against that line. */
async function checkDigest(file: string, signal?: AbortSignal): Promise<void> {
  const { size } = await stat(file).catch((cause: unknown) => {
    throw new BackupRefusal(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  });
  const handle = await open(file, 'r');
  try {
    const begin = Buffer.alloc(MAGIC.length);
    await handle.read(begin, 0, begin.length, 0);
    const version = /^NEXTRUNG BACKUP (\d+)\n/.exec(begin.toString('latin1'))?.[1];
    if (version === undefined) throw new BackupRefusal(`${file} is not a backup of Nextrung, or its beginning is damaged. Nothing was changed.`);
    if (Number(version) !== FORMAT) throw new BackupRefusal(`${file} has the format ${version}, and this version reads format ${FORMAT}; use the version that made it. Nothing was changed.`);
    if (size < MAGIC.length + TRAILER_LENGTH) throw damaged(file, 'its end is missing');
    const end = Buffer.alloc(TRAILER_LENGTH);
    await handle.read(end, 0, end.length, size - TRAILER_LENGTH);
    const expected = /^sha256 ([0-9a-f]{64})\n$/.exec(end.toString('latin1'))?.[1];
    if (expected === undefined) throw damaged(file, 'its end is missing');
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { end: size - TRAILER_LENGTH - 1, highWaterMark: 1 << 20, ...(signal && { signal }) }) as AsyncIterable<Buffer>) hash.update(chunk);
    if (hash.digest('hex') !== expected) throw damaged(file, 'its bytes are not those that were written');
  } finally {
    await handle.close();
  }
}

/** Goes through the rows in their order; what is counted and digested on the way must be as the file says. */
export async function readBackup(file: string, each: (piece: Piece | FilePiece, heading: Heading) => Promise<void>, signal?: AbortSignal): Promise<Contents> {
  const walk = new Walk(file);
  const { size } = await stat(file);
  const bytes = createReadStream(file, { start: MAGIC.length, end: size - TRAILER_LENGTH - 1, ...(signal && { signal }) });
  // As large as what one statement of a restore takes.
  const gunzip = createGunzip({ chunkSize: 1 << 20 });
  // A failure of the file ends the reading of what is unpacked from it.
  bytes.once('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const lines of linesOf(gunzip)) {
      for (const piece of walk.take(lines)) await each(piece, walk.heading);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')) throw damaged(file, 'it cannot be unpacked');
    throw error;
  } finally {
    bytes.destroy();
    gunzip.destroy();
  }
  return walk.contents();
}

/** Whole lines, as many as came at once. Only a line feed ends one: texts hold every other separator. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest: Buffer[] = [];
  for await (const chunk of source) {
    const last = chunk.lastIndexOf(0x0a);
    if (last < 0) {
      rest.push(chunk);
      continue;
    }
    const text = Buffer.concat([...rest, chunk.subarray(0, last)]).toString('utf8');
    rest = last + 1 < chunk.length ? [chunk.subarray(last + 1)] : [];
    yield text.split('\n');
  }
  if (rest.length > 0) yield [Buffer.concat(rest).toString('utf8')];
}

/** Follows the sections, counting and digesting. */
class Walk {
  private begun: Heading | null = null;
  private table: TableBegin | null = null;
  private openFile: string | null = null;
  private files = 0;
  private hash = createHash('sha256');
  private count = 0;
  private ended: BackupEnd | null = null;
  private readonly tables: TableEnd[] = [];

  constructor(private readonly file: string) {}

  get heading(): Heading {
    if (!this.begun) throw damaged(this.file, 'it does not begin with its heading');
    return this.begun;
  }

  /** What the lines hold of rows. */
  take(lines: readonly string[]): (Piece | FilePiece)[] {
    const pieces: (Piece | FilePiece)[] = [];
    let rows: string[] = [];
    const flush = (): void => {
      if (this.table && rows.length > 0) pieces.push({ table: this.table.table, columns: this.table.columns, lines: rows });
      rows = [];
    };
    for (const line of lines) {
      if (this.openFile !== null) {
        pieces.push(this.filePiece(this.openFile, line));
      } else if (line.startsWith('[')) {
        this.row(line);
        rows.push(line);
      } else {
        flush();
        this.control(this.parsed(line) as Partial<Heading & TableBegin & TableEnd & BackupEnd & FileBegin>);
      }
    }
    flush();
    return pieces;
  }

  contents(): Contents {
    const rows = this.tables.reduce((sum, table) => sum + table.rows, 0);
    if (!this.ended || this.ended.tables !== this.tables.length || this.ended.rows !== rows || (this.ended.files ?? 0) !== this.files) throw damaged(this.file, 'it ends too early');
    return { heading: this.heading, tables: this.tables, rows, files: this.files };
  }

  private row(line: string): void {
    const values = this.parsed(line);
    if (!this.table || !Array.isArray(values) || values.length !== this.table.columns.length || !values.every((value) => value === null || typeof value === 'string')) throw damaged(this.file, 'a row is not one of its table');
    this.hash.update(line).update('\n');
    this.count += 1;
  }

  private filePiece(file: string, line: string): FilePiece {
    const given = this.parsed(line);
    if (Array.isArray(given) && given.length === 1 && typeof given[0] === 'string') {
      const bytes = Buffer.from(given[0], 'base64');
      this.hash.update(bytes);
      this.count += bytes.length;
      return { file, bytes, ended: null };
    }
    const ended = given as FileEnd;
    if (ended.endFile !== file || ended.bytes !== this.count || ended.sha256 !== this.hash.digest('hex')) throw damaged(this.file, 'an attachment is not the one that was written');
    this.openFile = null;
    this.files += 1;
    return { file, bytes: Buffer.alloc(0), ended };
  }

  private control(given: Partial<Heading & TableBegin & TableEnd & BackupEnd & FileBegin>): void {
    if (this.ended) throw damaged(this.file, 'there is more after its end');
    if (!this.begun) {
      this.begin(given);
    } else if (this.table) {
      const digest = this.hash.digest('hex');
      if (given.end !== this.table.table || given.rows !== this.count || given.sha256 !== digest) throw damaged(this.file, `the rows of ${this.table.table} are not those that were written`);
      this.tables.push({ end: given.end, rows: given.rows, sha256: digest });
      this.table = null;
    } else if (typeof given.table === 'string' && Array.isArray(given.columns)) {
      this.table = { table: given.table, columns: given.columns };
      this.hash = createHash('sha256');
      this.count = 0;
    } else if (typeof given.file === 'string') {
      this.openFile = given.file;
      this.hash = createHash('sha256');
      this.count = 0;
    } else if (given.end === 'backup') {
      this.ended = given as BackupEnd;
    } else {
      throw damaged(this.file, 'it has a section that this version does not know');
    }
  }

  private begin(heading: Partial<Heading>): void {
    if (heading.backup !== 'nextrung' || heading.format !== FORMAT || !Array.isArray(heading.migrations)) throw damaged(this.file, 'it does not begin with its heading');
    requireKnown(heading.migrations, this.file);
    this.begun = heading as Heading;
  }

  private parsed(line: string): unknown {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new BackupRefusal(`${this.file} is damaged: a line of it cannot be read. Nothing was changed.`, { cause });
    }
  }
}
