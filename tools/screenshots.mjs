/**
 * Pictures of every page, light and dark, wide and narrow, in tmp/screenshots with a contact sheet: `npm run screenshots`.
 * `npm run screenshots -- --widths=2560 --themes=dark person` takes those whose name has the word, in other sizes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { newFolder, start } from './bench/product.mjs';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { checkout } from './postgres/binaries.mjs';
import { contactSheet } from './screenshots/contact-sheet.mjs';
import { lazyRoutes, LINES, nameOf, withoutLine } from './screenshots/lines.mjs';
import { findSubjects } from './screenshots/subjects.mjs';
import { build } from './start/build.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./screenshots/lines.mjs').Line} Line */

const FOLDER = join(checkout, 'tmp/screenshots');
const LOADED_WITHIN_MS = 20_000;
const WINDOW_HEIGHT = 900;
/** What is longer is cut: nobody looks at a picture of a ladder in print size. */
const LONGEST = 4000;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { widths: { type: 'string', default: '1440,360' }, themes: { type: 'string', default: 'light,dark' } } });
const widths = values.widths.split(',').map(Number);
const themes = /** @type {('light' | 'dark')[]} */ (values.themes.split(','));
const lines = LINES.filter((line) => positionals.length === 0 || positionals.some((word) => nameOf(line).includes(word)));

const missing = withoutLine(lazyRoutes(['app.routes.ts', 'pages.routes.ts'].map((name) => readFileSync(join(checkout, 'apps/web/src/app', name), 'utf8'))));
if (missing.length > 0) {
  console.error(`Routes without a line in tools/screenshots/lines.mjs: ${missing.join(', ')}`);
  process.exit(1);
}
const executablePath = findChromium();
if (!executablePath) {
  console.error(howToGetChromium);
  process.exit(1);
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1));

/** One-click sign-in on the page of the product. @param {Page} page @param {string} origin @param {string} key */
async function signIn(page, origin, key) {
  await page.goto(`${origin}/sign-in`);
  const { demoAccounts } = await (await page.request.get(`${origin}/api/session`)).json();
  const { name } = demoAccounts.find((/** @type {any} */ one) => one.key === key);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.getByRole('button', { name: 'Not now' }).click();
}

/** @param {Page} page @param {string} address @param {boolean} [skeletons] */
async function open(page, address, skeletons = false) {
  await page.goto(address);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const begun = performance.now();
  while (!skeletons && (await page.locator('ui-skeleton').count()) > 0) {
    if (performance.now() - begun > LOADED_WITHIN_MS) throw new Error('It is still loading.');
    await sleep(50);
  }
  await page.evaluate('document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))');
}

/** @param {Page} page @param {string} file */
async function picture(page, file) {
  // The window is made as high as the page, so that what stands at its edge does so in the picture, too.
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: Math.min(Math.max(height, WINDOW_HEIGHT), LONGEST) });
  await page.screenshot({ path: join(FOLDER, file), animations: 'disabled' });
}

/** @param {Line} line @param {Page} page @param {string} origin @param {Record<string, string>} subjects */
async function pictures(line, page, origin, subjects) {
  const address = (line.address ?? line.route).replace(/:(\w*Id)/g, (_, part) => subjects[part] ?? '');
  const taken = [];
  for (const width of widths) {
    /** @type {string[]} */
    const remarks = [];
    const note = (/** @type {Error} */ error) => { remarks.push(`${String(width)} px: ${error.message}`); };
    page.on('pageerror', note);
    await page.setViewportSize({ width, height: WINDOW_HEIGHT });
    // What is only a change of the part behind # loads nothing.
    await page.goto('about:blank');
    await open(page, `${origin}/${address}`, line.skeletons).catch(note);
    page.off('pageerror', note);
    const over = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    if (over > 0) remarks.push(`${String(width)} px: ${String(over)} px wider than the window`);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const file = `${nameOf(line).replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'unknown'}-${String(width)}-${theme}.png`;
      await picture(page, file);
      taken.push({ name: nameOf(line), file, width, theme, remarks });
    }
    for (const remark of remarks) console.log(`${nameOf(line)}: ${remark}`);
  }
  return taken;
}

await build(new AbortController().signal);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { folder, remove } = newFolder();
const running = await start(folder);
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  /** @type {Map<Line['as'], Page>} */
  const pages = new Map();
  /** @param {Line['as']} who */
  const enter = async (who) => {
    const context = await browser.newContext({ viewport: { width: widths[0] ?? 1440, height: WINDOW_HEIGHT }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    if (who !== null) await signIn(page, running.origin, who);
    pages.set(who, page);
  };
  for (const who of /** @type {const} */ ([null, 'director', 'group_pm', 'pm', 'admin'])) await enter(who);
  /** @param {Line['as']} who */
  const of = (who) => {
    const page = pages.get(who);
    if (!page) throw new Error(`Nobody is signed in as ${String(who)}.`);
    return page;
  };
  const subjects = await findSubjects({ pm: of('pm'), group_pm: of('group_pm'), admin: of('admin') });
  // Whoever gets another permission is signed out by it.
  await enter('colleague');
  const taken = [];
  for (const line of lines) taken.push(...(await pictures(line, of(line.as), running.origin, subjects)));
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(taken));
  console.log(`${String(taken.length)} pictures: ${join(FOLDER, 'index.html')}`);
} finally {
  await browser.close();
  await running.stop();
  remove();
}
