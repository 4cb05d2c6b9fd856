import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ScannerSettings } from '../../config/attachment-settings.js';

export type Verdict = 'clean' | 'refused';

/** Looks for viruses; throws where it cannot say. */
export type Scan = (content: Readable) => Promise<Verdict>;

/** Milliseconds for one file. */
const PATIENCE = 60_000;

export const scannerOf = (settings: ScannerSettings): Scan => (settings.kind === 'clamd' ? (content) => askClamd(settings.at, content) : (content) => askProgram(settings.program, settings.args, content));

/** ClamAV's INSTREAM: lengths and pieces, an empty one at the end, then one line of answer. */
async function askClamd(at: { readonly host: string; readonly port: number } | { readonly path: string }, content: Readable): Promise<Verdict> {
  const socket = connect(at);
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('clamd does not answer.')));
  const over = new AbortController();
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => { text = (text + part).slice(0, 1_000); }).once('end', () => resolve(text)).once('error', reject).once('close', () => reject(new Error('clamd broke off.')));
  }).finally(() => over.abort());
  try {
    // Nobody waits for the sending: clamd may answer, or close, before everything was sent.
    send(socket, content, over.signal).catch((error: unknown) => { if (!over.signal.aborted) socket.destroy(error instanceof Error ? error : new Error('The file cannot be read.')); });
    return verdict(await answer);
  } finally {
    socket.destroy();
    content.destroy();
  }
}

async function send(socket: Socket, content: Readable, over: AbortSignal): Promise<void> {
  for await (const part of instream(content as AsyncIterable<Buffer>)) {
    if (over.aborted) return;
    if (!socket.write(part)) await once(socket, 'drain', { signal: over });
  }
}

async function* instream(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of source) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

function verdict(answer: string): Verdict {
  const line = answer.replace(/\0/g, '').trim();
  if (/^stream: OK$/.test(line)) return 'clean';
  if (/^stream: .+ FOUND$/.test(line)) return 'refused';
  throw new Error(`clamd could not look: ${line === '' ? 'no answer' : line.slice(0, 200)}`);
}

/** Exit code 0: clean. 1: refused. Anything else: it could not look. */
async function askProgram(program: string, args: readonly string[], content: Readable): Promise<Verdict> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE });
  const ended = new Promise<number | null>((resolve, reject) => { child.once('error', reject).once('exit', resolve); });
  ended.catch(() => undefined);
  // A program that has seen enough closes its input.
  await pipeline(content, child.stdin).catch(() => undefined);
  const code = await ended;
  if (code === 0) return 'clean';
  if (code === 1) return 'refused';
  throw new Error(`ATTACHMENT_SCAN_COMMAND ended with ${String(code)}.`);
}
