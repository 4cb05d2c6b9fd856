/** Measures whether a person whom one may not see, one of another organisation, and nobody at all take alike: medians of 1,000 within 10 %. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { Browser } from '../bench/browser.mjs';
import { table, timed, times } from '../bench/numbers.mjs';
import { newFolder, ownerUrl, start } from '../bench/product.mjs';
import { checkout } from '../postgres/binaries.mjs';
import { build } from '../start/build.mjs';

const ROUNDS = 1_000;
const WARM_UP = 100;
const TOLERANCE = 0.1;
/** What a busy machine disturbs is measured again. */
const ATTEMPTS = 3;

/** Who of whom may not be seen by Callum, a product manager. @param {string} url */
async function people(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    /** @param {string} sql */
    const one = async (sql) => String((await client.query(sql)).rows[0].id);
    return {
      forbidden: await one(`SELECT p.id FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.name LIKE 'Ingrid%' AND o.name <> 'Birch'`),
      foreign: await one(`SELECT p.id FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE o.name = 'Birch'`),
    };
  } finally {
    await client.end();
  }
}

/** @param {Browser} browser @param {Record<string, () => string>} whom */
async function measure(browser, whom) {
  /** @type {Record<string, number[]>} */
  const samples = Object.fromEntries(Object.keys(whom).map((name) => [name, []]));
  const texts = new Set();
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    // In another order each time, so that none always comes first.
    for (const [name, id] of Object.entries(whom).toSorted(() => Math.random() - 0.5)) {
      const milliseconds = await timed(async () => {
        const reply = await browser.get(`/api/people/${id()}`);
        texts.add(`${String(reply.status)} ${reply.bytes.toString()}`);
      });
      if (round >= WARM_UP) samples[name]?.push(milliseconds);
    }
  }
  if (texts.size !== 1) throw new Error(`They are not answered alike: ${[...texts].join(' | ')}`);
  return Object.entries(samples).map(([name, values]) => ({ name, ...times(values) }));
}

await build(new AbortController().signal);
const { folder, remove } = newFolder();
const product = await start(folder);
try {
  const made = spawnSync(process.execPath, [join(checkout, 'tools/organisation.mjs'), '--name', 'Birch', '--time-zone', 'Europe/Berlin', '--admin-name', 'Ada Winter', '--admin-email', 'ada@birch.example'], { env: { ...process.env, DATA_DIR: folder, PUBLIC_URL: product.origin, NODE_OPTIONS: '' } });
  if (made.status !== 0) throw new Error(`The second organisation was not made: ${String(made.stderr)}`);
  const { forbidden, foreign } = await people(ownerUrl(folder));
  const browser = await new Browser(product.origin).signIn('pm');
  let even = false;
  for (let attempt = 0; attempt < ATTEMPTS && !even; attempt += 1) {
    const results = await measure(browser, { forbidden: () => forbidden, foreign: () => foreign, missing: () => randomUUID() });
    const medians = results.map(({ p50 }) => p50);
    even = Math.max(...medians) <= Math.min(...medians) * (1 + TOLERANCE);
    console.log(table([['a person who is', 'requests', 'p50 ms', 'p95 ms'], ...results.map(({ name, n, p50, p95 }) => [name, String(n), String(p50), String(p95)])]));
  }
  browser.close();
  console.log(even ? 'They take alike.' : 'They do not take alike.');
  process.exitCode = even ? 0 : 1;
} finally {
  await product.stop();
  remove();
}
