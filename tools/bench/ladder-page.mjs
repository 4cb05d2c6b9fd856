/** Measures the ladder page in Chromium with a ladder of 50 × 50 in force: `node tools/bench/ladder-page.mjs`, or as a part of `npm run bench`. */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import pg from 'pg';
import { findChromium } from '../chromium.mjs';
import { build } from '../start/build.mjs';
import { largeLadder } from './large-ladder.mjs';
import { builtIn } from './ladder-import.mjs';
import { table } from './numbers.mjs';
import { newFolder, ownerUrl, start } from './product.mjs';
import { scrolled, scrolledLines } from './scrolling.mjs';

/** @typedef {import('./scrolling.mjs').Scrolled & {shownAfter: number}} Found milliseconds */

const STEPS = 120;
const STEP_PIXELS = 240;
const SIZE = 50;
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info'];

/** As a published version would be, without the work of mapping one to the other. @param {string} url of the database, as its owner */
async function publishLargeLadder(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ladder = largeLadder(builtIn());
  const { rows } = await client.query('SELECT organisation_id, max(version) AS version FROM ladder_versions GROUP BY organisation_id');
  for (const { organisation_id: organisation, version } of rows) {
    await client.query('INSERT INTO ladder_versions (organisation_id, id, title, version, content) VALUES ($1, $2, $3, $4, $5)', [organisation, randomUUID(), ladder.title, version + 1, JSON.stringify(ladder)]);
  }
  await client.end();
}

/** One-click sign-in; the page has its cookies. @param {import('@playwright/test').Page} page @param {string} origin @param {string} key */
export async function signIn(page, origin, key) {
  const { request } = page;
  await request.get(`${origin}/api/session`);
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const reply = await request.post(`${origin}/api/session/demo`, { data: { key }, headers: { origin, 'x-xsrf-token': decodeURIComponent(token), 'idempotency-key': randomUUID() } });
  if (reply.status() !== 200) throw new Error(`${key} could not sign in: ${await reply.text()}`);
}

/** @param {import('@playwright/test').Page} page @param {string} origin @returns {Promise<Found>} */
async function measure(page, origin) {
  const begun = performance.now();
  await page.goto(`${origin}/ladder`);
  await page.getByText('Competency number 50', { exact: true }).first().waitFor({ state: 'attached', timeout: 120_000 });
  const shownAfter = performance.now() - begun;
  const columns = await page.getByRole('table').first().getByRole('columnheader').count();
  if (columns < SIZE) throw new Error(`Not measured: the matrix shows ${String(columns)} of ${String(SIZE)} rungs.`);
  return { shownAfter, ...(await scrolled(page, { steps: STEPS, turn: (step) => [step % 4 === 3 ? STEP_PIXELS : 0, STEP_PIXELS], at: [640, 400] })) };
}

/** Null where there is no Chromium. @returns {Promise<Found | null>} */
export async function benchLadderPage() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const { folder, remove } = newFolder();
  const running = await start(folder);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    await publishLargeLadder(ownerUrl(folder));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await signIn(page, running.origin, 'pm');
    return await measure(page, running.origin);
  } finally {
    await browser.close();
    await running.stop();
    remove();
  }
}

/** @param {Found | null} found */
export function ladderPageTable(found) {
  if (!found) return 'The ladder page was not measured: no Chromium was found.';
  const { shownAfter, heapMegabytes, elements } = found;
  return [
    table([['ladder page, 50 × 50, ms', 'steps', 'p10', 'p50', 'p95'], ...scrolledLines(found)]),
    `shown after ${shownAfter.toFixed(0)} ms; heap ${heapMegabytes.toFixed(0)} MB; ${String(elements)} nodes`,
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build(new AbortController().signal);
  console.log(ladderPageTable(await benchLadderPage()));
}
