import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { type MortalProduct, startMortalProduct } from './support/mortal-product.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE } from './support/people.js';
import { sheetsLoaded } from './support/sheets.js';

const PORT = Number(process.env['E2E_PORT'] ?? 3987) + 6;
const KEPT = 'Saved in this browser. It waits to be sent';

test.describe('capture', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(180_000);
  let product: MortalProduct;

  test.beforeAll(async () => {
    product = await startMortalProduct(PORT);
  });
  test.afterAll(() => product.stop());

  async function enter(browser: Browser, who: keyof typeof PEOPLE, width = 1440): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ baseURL: product.origin, viewport: { width, height: 780 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto('/');
    await page.getByRole('button', { name: new RegExp(PEOPLE[who]) }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
    return { page, context };
  }
  const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Log evidence' });
  const open = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await expect(page.getByLabel('What happened?')).toBeFocused();
  };
  const me = async (page: Page): Promise<string> => (await callAs<{ person: { id: string } }>(page, 'GET', '/api/session')).body.person.id;
  const logged = async (page: Page, title: string): Promise<number> => (await callAs<{ items: { title: string }[] }>(page, 'GET', `/api/people/${await me(page)}/evidence`)).body.items.filter((item) => item.title === title).length;

  test('one line on a phone: three interactions by keyboard alone, and the page is given back', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm', 360);
    await page.goto('/ladder');
    await expect(page.getByRole('heading', { level: 1, name: 'Ladder' })).toBeVisible();
    await sheetsLoaded(page);
    await page.getByRole('link', { name: 'To do' }).first().focus();
    const began = Date.now();
    const sheet = sheetOf(page);
    await page.keyboard.press('Alt+KeyL');
    await expect(sheet.getByLabel('What happened?')).toBeFocused();
    await page.keyboard.type('Got the sales lead to lend two people for the pilot');
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('Saved. Private.')).toBeFocused();
    expect(Date.now() - began).toBeLessThan(60_000);
    await expectFits(page);
    await expectAccessibleInBothThemes(page);

    // In place, without leaving the page below.
    for (const name of ['Done', 'Make it stronger']) {
      await page.keyboard.press('Tab');
      if (name === 'Done') await page.keyboard.press('Tab');
      await expect(sheet.getByRole('button', { name })).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await sheet.getByLabel('What came of it?').focus();
    await page.keyboard.type('Both stayed for a month');
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByText('Saved. Private.')).toBeFocused();
    await sheet.getByRole('button', { name: 'Share with my managers' }).press('Enter');
    await expect(sheet.getByText('Saved and shared.')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    expect(new URL(page.url()).pathname).toBe('/ladder');
    await expect(page.getByRole('link', { name: 'To do' }).first()).toBeFocused();
    await context.close();
  });

  test('indicators and episodes are proposed, never chosen', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm', 360);
    await callAs(page, 'POST', `/api/people/${await me(page)}/evidence`, { title: 'Before', episode: 'Winter returns' }, { 'Idempotency-Key': 'capture-episode' });
    await open(page);
    const sheet = sheetOf(page);
    await sheet.getByLabel('What happened?').fill('Negotiated the API dates with the billing team, both signed off');
    const chip = sheet.getByRole('group', { name: /Suggested indicators/ }).getByRole('button', { name: /SPM\.C3/ });
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
    expect(await sheet.getByRole('group', { name: /Suggested indicators/ }).getByRole('button').count()).toBeLessThanOrEqual(4);
    await chip.press('Enter');
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await sheet.getByRole('combobox', { name: 'Episode' }).fill('wint');
    await expect(sheet.getByRole('option', { name: 'Winter returns' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('combobox', { name: 'Episode' })).toHaveValue('Winter returns');
    await expectFits(page);
    await page.keyboard.press('Control+Enter');
    await sheet.getByRole('link', { name: /Negotiated the API dates/ }).click();
    await expect(page.getByRole('main')).toContainText('Winter returns');
    await expect(page.getByRole('main')).toContainText('SPM.C3');
    await context.close();
  });

  test('without a connection it waits here, through a crash, and is sent once from two tabs', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm', 360);
    await page.goto('/evidence');
    await expect(page.getByRole('heading', { level: 1, name: 'My evidence' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const other = await context.newPage();
    await other.goto('/to-do');
    await expect(other.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
    await sheetsLoaded(page);
    await context.setOffline(true);
    await open(page);
    await page.keyboard.type('Written in the tunnel');
    await page.keyboard.press('Enter');
    await expect(page.getByText(KEPT)).toBeVisible();
    await expect(sheetOf(page).getByRole('region', { name: 'Saved in this browser' })).toContainText('Written in the tunnel');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('1 item waits to be sent.')).toBeVisible();
    await expect(other.getByText('1 item waits to be sent.')).toBeVisible();
    await expectFits(page);
    await page.close();
    const again = await context.newPage();
    await context.setOffline(false);
    await again.goto('/evidence');
    await expect(again.getByRole('link', { name: 'Written in the tunnel' })).toBeVisible();
    await expect(again.getByText('waits to be sent')).toHaveCount(0);
    await expect(other.getByText('waits to be sent')).toHaveCount(0);
    expect(await logged(again, 'Written in the tunnel')).toBe(1);
    await context.close();
  });

  test('a request that is cut off goes out by itself, and what the server refuses comes back with the reason', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm');
    await page.route('**/api/people/*/evidence', (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()));
    await open(page);
    await page.keyboard.type('Cut off half way');
    await page.keyboard.press('Enter');
    await expect(page.getByText(KEPT)).toBeVisible();
    await page.unroute('**/api/people/*/evidence');
    await expect(sheetOf(page).getByText('Saved. Private.')).toBeVisible();
    expect(await logged(page, 'Cut off half way')).toBe(1);
    await sheetOf(page).getByRole('button', { name: 'Log another' }).click();

    const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await context.setOffline(true);
    await sheetOf(page).getByLabel('What happened?').fill('Not yet');
    await sheetOf(page).getByLabel('Until', { exact: true }).fill(tomorrow);
    await sheetOf(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(KEPT)).toBeVisible();
    await context.setOffline(false);
    await expect(sheetOf(page).getByRole('region', { name: 'Saved in this browser' })).toContainText('This day has not come yet.');
    await sheetOf(page).getByRole('button', { name: 'Take it up again' }).click();
    await expect(sheetOf(page).getByLabel('What happened?')).toHaveValue('Not yet');
    await expect(sheetOf(page).getByText('This day has not come yet.').first()).toBeVisible();
    await sheetOf(page).getByRole('button', { name: 'Discard', exact: true }).click();
    await context.close();
  });

  test('a manager offers an item, the person edits and accepts it, and it is rated; a colleague’s is declined with a word', async ({ browser }) => {
    const manager = await enter(browser, 'manager');
    await manager.page.getByRole('link', { name: PEOPLE.pm }).click();
    await manager.page.getByRole('button', { name: 'Offer evidence' }).click();
    const sheet = manager.page.getByRole('dialog', { name: 'Offer evidence' });
    await sheet.getByLabel('What did they do?').fill('Presented the area strategy to the VPs, who decided to go ahead');
    await sheet.getByRole('button', { name: 'Offer it' }).click();
    await expect(sheet.getByText('Say what you saw, in at least 10 characters')).toBeVisible();
    await sheet.getByLabel('What did you see of it yourself?').fill('I was in the room for all of it.');
    await sheet.getByRole('button', { name: /SPM\.C2/ }).click();
    await sheet.getByLabel('SPM.C2: how do you rate it?').selectOption('Meets');
    await expectAccessible(manager.page);
    await sheet.getByRole('button', { name: 'Offer it' }).click();
    await expect(sheet.getByText('Offered. It waits in the to-do list')).toBeVisible();

    const colleague = await enter(browser, 'colleague', 360);
    await colleague.page.goto('/to-do');
    await colleague.page.getByRole('button', { name: 'Offer evidence to someone' }).click();
    const theirs = colleague.page.getByRole('dialog', { name: 'Offer evidence' });
    await theirs.getByLabel('For whom?').fill(PEOPLE.pm.slice(0, 5));
    await theirs.getByRole('option', { name: PEOPLE.pm }).click();
    await theirs.getByLabel('What did they do?').fill('Wrote the label guide');
    await theirs.getByLabel('What did you see of it yourself?').fill('My team works by it every day.');
    await expect(theirs.getByText('All indicators')).toHaveCount(0);
    await expectFits(colleague.page);
    await theirs.getByRole('button', { name: 'Offer it' }).press('Enter');
    await theirs.getByRole('button', { name: 'Done' }).click();
    await expect(theirs).toHaveCount(0);

    const { page, context } = await enter(browser, 'pm', 360);
    await page.goto('/to-do');
    const offers = page.getByRole('region', { name: /Offered to you/ });
    const first = offers.getByRole('listitem').filter({ hasText: 'Presented the area strategy' });
    await expect(first).toContainText('rates it: Meets');
    await expectAccessible(page);
    await first.getByRole('button', { name: 'Edit first' }).click();
    await first.getByLabel('What happened?').fill('Presented the area strategy to both VPs');
    await first.getByRole('button', { name: 'Accept and share with my managers' }).click();
    await expect(page.getByText('Yours now, and shared with your managers.')).toBeFocused();
    const second = offers.getByRole('listitem').filter({ hasText: 'Wrote the label guide' });
    await second.getByRole('button', { name: 'Decline' }).click();
    await second.getByLabel(/A word to/).fill('Yuki wrote that one.');
    await second.getByRole('button', { name: 'Decline it' }).click();
    await expect(page.getByText('Declined. Its author reads it.')).toBeFocused();
    await expectFits(page);
    const { body } = await callAs<{ items: { title: string; ratings: { level: string }[]; offeredBy: { name: string } | null }[] }>(page, 'GET', `/api/people/${await me(page)}/evidence?state=shared`);
    expect(body.items.find(({ title }) => title === 'Presented the area strategy to both VPs')).toMatchObject({ offeredBy: { name: PEOPLE.manager }, ratings: [{ level: 'meets' }] });
    await colleague.page.reload();
    await expect(colleague.page.getByRole('region', { name: 'What you offered' })).toContainText('Yuki wrote that one.');
    for (const one of [manager.context, colleague.context, context]) await one.close();
  });

  test('ongoing work is asked about after a month: one click says yes, another its last day', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm', 360);
    const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    for (const title of ['Runs the returns board', 'Mentors an associate']) {
      await callAs(page, 'POST', `/api/people/${await me(page)}/evidence`, { title, ongoing: true, startedOn: ago(90), endedOn: ago(45) }, { 'Idempotency-Key': `capture ${title}` });
    }
    await page.goto('/to-do');
    const asked = page.getByRole('region', { name: /Still going/ });
    await expect(asked.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Yes, still going: Runs the returns board' }).click();
    await expect(page.getByText('“Runs the returns board” still goes on.')).toBeFocused();
    await asked.getByRole('button', { name: 'It has ended: Mentors an associate' }).click();
    await asked.getByLabel('Last day', { exact: true }).fill(ago(100));
    await asked.getByRole('button', { name: /Save the last day/ }).click();
    await expect(asked.getByText('The end is before the start.')).toBeVisible();
    await asked.getByLabel('Last day', { exact: true }).fill(ago(7));
    await asked.getByRole('button', { name: /Save the last day/ }).click();
    await expect(page.getByText('“Mentors an associate” has its last day.')).toBeFocused();
    await expect(asked).toHaveCount(0);
    await expectFits(page);
    await context.close();
  });

  test('a server killed in the middle of a save loses nothing and logs nothing twice', async ({ browser }) => {
    const { page, context } = await enter(browser, 'pm');
    const killIn = async (title: string, when: 'before' | 'after'): Promise<void> => {
      let killed = false;
      await page.route('**/api/people/*/evidence', async (route) => {
        if (killed || route.request().method() !== 'POST') return route.continue().catch(() => undefined);
        killed = true;
        // The server has it, and dies before its answer arrives; or dies before it has it.
        if (when === 'after') await route.fetch();
        await product.kill();
        await route.abort('connectionreset');
      });
      await open(page);
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
      await product.start();
      // By itself, too, but a test need not wait as long as a person may.
      if (when === 'before') await sheetOf(page).getByRole('button', { name: 'Try now' }).click();
      await expect(sheetOf(page).getByText('Saved. Private.')).toBeVisible({ timeout: 70_000 });
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      expect(await logged(page, title)).toBe(1);
      await sheetOf(page).getByRole('button', { name: 'Done' }).click();
    };
    await killIn('Saved, and not told so', 'after');
    await killIn('Never arrived', 'before');
    await context.close();
  });
});
