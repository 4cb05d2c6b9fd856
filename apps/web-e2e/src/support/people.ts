import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** One-click accounts of the demo organisation. */
export const PEOPLE = { director: 'Ingrid Halvorsen-Reyes', manager: 'Amara Delacroix', pm: 'Callum Strachan', colleague: 'Tomasz Wieliczko', admin: 'Patience Ruttledge' } as const;

/** Signs in without the page of it, which has tests of its own: it would be loaded for every test, and is the slowest there is. */
async function begin(context: BrowserContext, name: string): Promise<void> {
  const before = await context.request.get('/api/session');
  const { demoAccounts } = (await before.json()) as { demoAccounts: { key: string; name: string }[] };
  const account = demoAccounts.find((one) => one.name === name);
  if (!account) throw new Error(`The demo has no ${name}.`);
  const { cookies } = await context.storageState();
  const token = decodeURIComponent(cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '');
  expect((await context.request.post('/api/session/demo', { data: { key: account.key }, headers: { 'X-XSRF-TOKEN': token, Origin: new URL(before.url()).origin } })).status()).toBeLessThan(300);
}

/** A browser of one person, at their first page or `at` another. Violations of the content security policy and uncaught errors fail the test. */
export async function signInAs(browser: Browser, who: keyof typeof PEOPLE, options: { theme?: 'light' | 'dark'; width?: number; at?: string } = {}): Promise<Page> {
  const context = await browser.newContext({ colorScheme: options.theme ?? 'light', viewport: { width: options.width ?? 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await begin(context, PEOPLE[who]);
  await page.goto(options.at ?? '/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  return page;
}

const WCAG = { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/**
 * What is on its way from one colour to another has neither. The page hears of another theme with the next picture; and what
 * inherits a colour sets out when its parent has arrived, so that one motion follows the other down the page.
 */
async function settled(): Promise<void> {
  for (let still = 0; still < 4; still += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    if (moving.length > 0) still = -1;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}

/** axe, WCAG 2.2 A and AA: nothing. It is given to a document once; what gives it to each look, and to a new page to sum up, takes ten times as long. */
export async function expectAccessible(page: Page, runOnly: typeof WCAG | typeof COLOURS = WCAG): Promise<void> {
  await page.evaluate(settled);
  // It looks into the page itself, not into frames.
  expect(page.frames()).toHaveLength(1);
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (options) => {
    const found = await (window as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run(document, options);
    return found.violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 160)) }));
  }, { runOnly, resultTypes: ['violations' as const] });
  expect(violations).toEqual([]);
}

/** The same in both themes: a page follows the system's, so that it need not be opened twice, and nothing but colours differs. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, COLOURS);
}

/** Nothing is wider than the window, once what has just got another size has found its own. */
export async function expectFits(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)), { message: page.url(), timeout: 3_000 }).toBe(0);
}
