/** Measures the team page with 5,000 people in its grid in Chromium: `node tools/bench/team-grid.mjs`, or as a part of `npm run bench`. */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.mjs';
import { build } from '../start/build.mjs';
import { FLAGS, signIn } from './ladder-page.mjs';
import { table } from './numbers.mjs';
import { newFolder, start } from './product.mjs';
import { scrolled, scrolledLines } from './scrolling.mjs';

/** @typedef {import('./scrolling.mjs').Scrolled & {drawn: number}} Found `drawn`: rows in the page at the end */

const PEOPLE = 5000;
/** As many as the server sends at once. */
const PAGE = 200;
const STEPS = 120;
/** Two or three notches of a wheel. */
const STEP_PIXELS = 240;

/** The server's answers, with the people of the demo many times over: what is measured is the page. @param {import('@playwright/test').Page} page */
async function answerWithMany(page) {
  /** @type {any[]} */
  let people = [];
  await page.route(/\/api\/team\?/, async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    if (after === 0) people = [];
    const reply = people.length === 0 ? await (await route.fetch({ url: route.request().url().replace(/&?after=\d+/, '') })).json() : null;
    if (reply !== null) {
      people = Array.from({ length: PEOPLE }, (_, at) => {
        const row = structuredClone(reply.rows[at % reply.rows.length]);
        return { ...row, person: { id: randomUUID(), name: `${row.person.name} ${String(at + 1)}` } };
      });
      answer = { ...reply, matched: PEOPLE, counts: { ...reply.counts, people: PEOPLE } };
    }
    const next = after + PAGE;
    await route.fulfill({ json: { ...answer, rows: people.slice(after, next), next: next < PEOPLE ? String(next) : null } });
  });
  /** @type {any} */
  let answer = null;
}

/** @param {import('@playwright/test').Page} page @param {string} origin @returns {Promise<Found>} */
async function measure(page, origin) {
  await answerWithMany(page);
  await page.goto(`${origin}/team?scope=all`, { waitUntil: 'networkidle' });
  const grid = page.getByRole('grid');
  await grid.waitFor();
  // Everybody is loaded first, as after a look at the end of the list.
  await grid.evaluate((element) => { element.scrollTop = element.scrollHeight; });
  await page.getByRole('rowheader', { name: new RegExp(` ${String(PEOPLE)}\\b`) }).waitFor();
  await grid.evaluate((element) => { element.scrollTop = 0; });
  await page.getByRole('rowheader', { name: / 1\b/ }).waitFor();
  const found = await scrolled(page, { steps: STEPS, turn: () => [0, STEP_PIXELS], at: [640, 500] });
  return { ...found, drawn: await grid.getByRole('row').count() };
}

/** Null where there is no Chromium. @returns {Promise<Found | null>} */
export async function benchTeamGrid() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const { folder, remove } = newFolder();
  const running = await start(folder);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, running.origin, 'director');
    return await measure(page, running.origin);
  } finally {
    await browser.close();
    await running.stop();
    remove();
  }
}

/** @param {Found | null} found */
export function teamGridTable(found) {
  if (!found) return 'The team grid was not measured: no Chromium was found.';
  return [
    table([['team page, 5,000 people, ms', 'steps', 'p10', 'p50', 'p95'], ...scrolledLines(found)]),
    `heap ${found.heapMegabytes.toFixed(0)} MB; ${String(found.drawn)} rows drawn; ${String(found.elements)} nodes (targets: script 16 ms, heap 120 MB)`,
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build(new AbortController().signal);
  console.log(teamGridTable(await benchTeamGrid()));
}
