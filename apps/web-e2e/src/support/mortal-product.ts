import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const CHECKOUT = join(import.meta.dirname, '../../../..');

/** A product of its own whose server can be killed and started again on what it left. */
export interface MortalProduct {
  readonly origin: string;
  /** Where its data is, and its keys. */
  readonly folder: string;
  /** What the launcher has said since it was last started. */
  said(): string;
  /** Ends the server without a word, as a crash would; what it has answered is safe, what it has not may be lost. */
  kill(): Promise<void>;
  /** @param settings for this run, beside those of the first */
  start(settings?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** @param options `args`: of the launcher, such as `--empty` */
export async function startMortalProduct(port: number, { args = [], settings = {} }: { readonly args?: readonly string[]; readonly settings?: Readonly<Record<string, string>> } = {}): Promise<MortalProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-mortal-'));
  const origin = `http://127.0.0.1:${String(port)}`;
  let launcher: ChildProcess | null = null;
  let said = '';
  const over = async (): Promise<void> => {
    const ended = launcher;
    launcher = null;
    if (ended?.exitCode === null) await new Promise((resolve) => ended.once('exit', resolve));
  };
  const product: MortalProduct = {
    origin,
    folder,
    said: () => said,
    async kill() {
      const server = childrenOf(launcher?.pid ?? 0).find(({ command }) => command.includes('main.js'));
      if (!server) throw new Error('The server does not run.');
      process.kill(server.pid, 'SIGKILL');
      await over();
    },
    async start(more = {}) {
      const started = spawn(process.execPath, [join(CHECKOUT, 'tools/e2e-server.mjs'), ...args], { env: { ...process.env, ...settings, ...more, PORT: String(port), DATA_FOLDER: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
      launcher = started;
      said = '';
      started.stdout.on('data', (text: Buffer) => {
        said += text.toString('utf8');
      });
      for (const end = Date.now() + 120_000; Date.now() < end && started.exitCode === null; await sleep(200)) {
        if (await fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false)) return;
      }
      throw new Error('The product does not start.');
    },
    async stop() {
      launcher?.kill('SIGTERM');
      await over();
    },
  };
  await product.start();
  return product;
}

function childrenOf(parent: number): { pid: number; command: string }[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const [, of] = /\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return Number(of) === parent ? [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }] : [];
    } catch {
      // It has ended since it was listed.
      return [];
    }
  });
}
