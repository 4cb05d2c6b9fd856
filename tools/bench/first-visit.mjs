/**
 * Measures the team page of everybody in Chromium against the production build: what a first visit loads and when it shows,
 * how much moves, how long an interaction takes, and how fast the way back is: `node tools/bench/first-visit.mjs`, or as a part of `npm run bench`.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.mjs';
import { build } from '../start/build.mjs';
import { FLAGS, signIn } from './ladder-page.mjs';
import { table, times } from './numbers.mjs';
import { newFolder, start } from './product.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{largestPaint: number, shift: number, kilobytes: number, requests: number, script: number, ahead: number, interaction: number, back: number, heapMegabytes: number}} Visit milliseconds, and kilobytes as they go over the line; `ahead`: what is loaded once the page is quiet, for what may come next */
/** @typedef {Record<keyof Visit, import('./numbers.mjs').Times>} Found */

const VISITS = 7;
/** Milliseconds after which sheets and the palette are loaded, and some more. */
const AHEAD_AFTER = 3000;
/** [what, unit, at most]; the targets of the product. @type {Record<keyof Visit, [string, string, number | null]>} */
const TARGETS = {
  largestPaint: ['largest contentful paint', 'ms', 1800],
  interaction: ['slowest interaction', 'ms', 100],
  shift: ['layout shift', '', 0.02],
  kilobytes: ['first visit, all until it is quiet', 'KB', 300],
  requests: ['first visit, requests', '', 15],
  script: ['first visit, scripts among them', 'KB', null],
  ahead: ['loaded ahead afterwards', 'KB', null],
  back: ['back to the team page', 'ms', null],
  heapMegabytes: ['heap after it', 'MB', null],
};

/** Runs in the page before anything of it. */
function observe() {
  const seen = { largestPaint: 0, shift: 0, interaction: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.largestPaint = entry.startTime; }).observe(/** @type {any} */ ({ type: 'largest-contentful-paint', buffered: true }));
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe(/** @type {any} */ ({ type: 'layout-shift', buffered: true }));
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) if (entry.interactionId) seen.interaction = Math.max(seen.interaction, entry.duration);
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
}

/** @param {Page} page @returns {Promise<Pick<Visit, 'largestPaint' | 'shift' | 'interaction'>>} */
const seenBy = (page) => page.evaluate(() => /** @type {any} */ (globalThis).seen);

/** @param {Page} page */
async function interact(page) {
  const cells = page.locator('[data-place]');
  await cells.first().click();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'End', 'Home', 'Escape']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  const line = page.getByRole('combobox', { name: 'Go to' });
  await line.waitFor();
  await line.pressSequentially('team');
  await page.keyboard.press('Escape');
  // What an interaction took is told with one of the next pictures.
  await page.waitForTimeout(300);
}

/** Counts what goes over the line from now on, with the heads of answers. @param {import('@playwright/test').CDPSession} devtools */
async function count(devtools) {
  /** @type {Map<string, {bytes: number, script: boolean}>} */
  const answers = new Map();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => answers.set(requestId, { bytes: response.encodedDataLength, script: type === 'Script' }));
  // An answer that was read to its end by a script may be reported as given up, so what counts is what came.
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return () => {
    /** @param {readonly {bytes: number}[]} list */
    const sum = (list) => list.reduce((all, { bytes }) => all + bytes, 0);
    const all = [...answers.values()];
    return { requests: all.length, bytes: sum(all), script: sum(all.filter(({ script }) => script)) };
  };
}

/** @param {import('@playwright/test').Browser} browser @param {string} origin @returns {Promise<Visit>} */
async function visit(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    await signIn(page, origin, 'director');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const counted = await count(devtools);
    await page.goto(`${origin}/team?scope=all`, { waitUntil: 'networkidle' });
    if ((await page.locator('[data-place]').count()) < 80) throw new Error('Not measured: the team page does not show everybody.');
    const { bytes, script, requests } = counted();
    const { largestPaint, shift } = await seenBy(page);
    await interact(page);
    const { interaction } = await seenBy(page);
    await page.waitForTimeout(AHEAD_AFTER);
    const ahead = counted().bytes - bytes;

    await page.locator('[role=rowheader] a').first().click();
    await page.locator('nr-rung-line').waitFor();
    const left = performance.now();
    await page.goBack();
    await page.locator('[data-place]').first().waitFor();
    const back = performance.now() - left;
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
    return { largestPaint, shift, interaction, kilobytes: bytes / 1024, requests, script: script / 1024, ahead: ahead / 1024, back, heapMegabytes: heap / 1024 / 1024 };
  } finally {
    await context.close();
  }
}

/** Null where there is no Chromium. @returns {Promise<Found | null>} */
export async function benchFirstVisit() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const { folder, remove } = newFolder();
  const running = await start(folder);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    // The first one warms the server, not the browser: each visit has a cache of its own.
    await visit(browser, running.origin);
    /** @type {Visit[]} */
    const visits = [];
    for (let at = 0; at < VISITS; at += 1) visits.push(await visit(browser, running.origin));
    return /** @type {Found} */ (Object.fromEntries(Object.keys(TARGETS).map((name) => [name, times(visits.map((one) => one[/** @type {keyof Visit} */ (name)]))])));
  } finally {
    await browser.close();
    await running.stop();
    remove();
  }
}

/** @param {Found | null} found */
export function firstVisitTable(found) {
  if (!found) return 'The first visit was not measured: no Chromium was found.';
  return table([
    ['team page, everybody', 'visits', 'p10', 'p50', 'p95', 'target'],
    ...Object.entries(TARGETS).map(([name, [what, unit, most]]) => {
      const { n, p10, p50, p95 } = found[/** @type {keyof Visit} */ (name)];
      const shown = (/** @type {number} */ value) => value.toFixed(most !== null && most < 1 ? 3 : value < 100 ? 1 : 0);
      return [`${what}${unit && `, ${unit}`}`, String(n), shown(p10), shown(p50), shown(p95), most === null ? '' : String(most)];
    }),
  ]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build(new AbortController().signal);
  console.log(firstVisitTable(await benchFirstVisit()));
}
