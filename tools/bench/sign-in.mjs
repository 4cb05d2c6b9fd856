/** Measures whether a refused sign-in tells by its time that there is such an account: `node tools/bench/sign-in.mjs`, or as a part of `npm run bench`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { build } from '../start/build.mjs';
import { Browser } from './browser.mjs';
import { table, timed, times } from './numbers.mjs';
import { newFolder, ownerUrl, start } from './product.mjs';

/** @typedef {import('./numbers.mjs').Times} Times */
/** @typedef {{answers: Record<string, Times>, apart: number}} Found milliseconds by kind of account; how far the medians are apart, as a part of the smallest */

const RUNS = 240;
const WARM_UP = 20;
/** What the server writes after an answer is done by then. */
const PAUSE_MS = 20;
const PASSWORD = 'carrot lantern harbour';
const MOST_APART = 0.1;

/** Gives two accounts of the demo a password, and disables one of them. @param {pg.Client} client */
async function attempts(client) {
  // As the server hashes: another cost would be another time.
  const { Passwords } = await import('../../apps/api/dist/platform/sign-in/passwords.js');
  const { PasswordRule } = await import('../../apps/api/dist/platform/sign-in/password-rule.js');
  const hash = await new Passwords(new PasswordRule()).choose(PASSWORD, { organisation: '', name: '', email: '' });
  const { rows: [known, disabled] } = await client.query('SELECT id, email FROM accounts ORDER BY email LIMIT 2');
  await client.query('UPDATE accounts SET password_hash = $1 WHERE id IN ($2, $3)', [hash, known.id, disabled.id]);
  await client.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [disabled.id]);
  return {
    'known account, wrong password': { email: known.email, password: 'not this one at all' },
    'disabled account, right password': { email: disabled.email, password: PASSWORD },
    'unknown account': { email: 'nobody.at.all@example.org', password: 'not this one at all' },
  };
}

/** @returns {Promise<Found>} */
export async function benchSignIn() {
  const { folder, remove } = newFolder();
  const running = await start(folder);
  const client = new pg.Client({ connectionString: ownerUrl(folder) });
  try {
    await client.connect();
    const wanted = Object.entries(await attempts(client));
    const browser = new Browser(running.origin);
    await browser.get('/api/session');
    /** @type {Record<string, number[]>} */
    const samples = Object.fromEntries(wanted.map(([name]) => [name, []]));
    const answers = new Set();
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      // In turns, and each of them first in its turn.
      for (let place = 0; place < wanted.length; place += 1) {
        const [name, body] = wanted[(place + run + WARM_UP) % wanted.length] ?? ['', {}];
        await client.query('DELETE FROM rate_limits');
        await sleep(PAUSE_MS);
        const took = await timed(async () => {
          const reply = await browser.post('/api/session', body);
          answers.add(`${String(reply.status)} ${String(reply.bytes)}`);
        });
        if (run >= 0) samples[name]?.push(took);
      }
    }
    browser.close();
    if (answers.size !== 1) throw new Error(`Not measured, because the answers differ: ${[...answers].join(', ')}.`);
    const found = Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, times(list)]));
    const medians = Object.values(found).map(({ p50 }) => p50);
    return { answers: found, apart: Math.max(...medians) / Math.min(...medians) - 1 };
  } finally {
    await client.end().catch(() => undefined);
    await running.stop();
    remove();
  }
}

/** @param {Found} found */
export function signInTable({ answers, apart }) {
  const rows = Object.entries(answers).map(([name, { n, p10, p50, p95 }]) => [name, String(n), p10.toFixed(2), p50.toFixed(2), p95.toFixed(2)]);
  return `${table([['refused sign-in, milliseconds', 'runs', 'p10', 'p50', 'p95'], ...rows])}\nmedians ${(apart * 100).toFixed(1)} % apart, ${apart <= MOST_APART ? 'within' : 'NOT WITHIN'} ${String(MOST_APART * 100)} %`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build(new AbortController().signal);
  console.log(signInTable(await benchSignIn()));
}
