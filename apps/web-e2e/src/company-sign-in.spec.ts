import { expect, type Page, test } from '@playwright/test';
import { type Company, openCompany } from './support/company.js';
import { expectAccessibleInBothThemes } from './support/people.js';

const AMARA = { subject: 'nw-1', email: 'amara@tarnwick.example', name: 'Amara at the company' };

test.describe('signing in with the company account', () => {
  let company: Company;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    company = await openCompany(Number(process.env['E2E_PORT'] ?? 3987) + 500);
  });
  test.afterAll(() => company.stop());

  async function fits(page: Page): Promise<void> {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0);
    }
  }

  test('leads to where the person wanted to go, and out of both again', async ({ page }) => {
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
    });
    company.next = AMARA;
    await page.goto(`${company.origin}/to-do`);
    const way = page.getByRole('link', { name: 'Sign in with Northwind' });
    await expect(way).toBeVisible();
    await expect(page.getByLabel('Password')).toBeVisible();
    await fits(page);
    await expectAccessibleInBothThemes(page);
    await way.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${company.origin}/to-do`);
    await page.getByRole('button', { name: /^Account of Amara Delacroix/ }).first().click();
    await page.getByRole('dialog', { name: 'Account' }).getByRole('button', { name: 'Sign out' }).click();
    // The provider asks whether to end its own session, too.
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/sign-in');
    await page.goto(`${company.origin}/to-do`);
    await expect(way).toBeVisible();
  });

  test('says in words why it did not work, and lets one try again', async ({ page }) => {
    company.next = null;
    await page.goto(company.origin);
    await page.getByRole('link', { name: 'Sign in with Northwind' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your company’s sign-in did not let you in');
    company.next = { subject: 'nw-2', email: 'nobody.here@example.com', name: 'Nobody' };
    await page.getByRole('link', { name: 'Sign in with Northwind' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your company account does not lead to anyone here');
    await fits(page);
    await expectAccessibleInBothThemes(page);
    await page.getByRole('link', { name: 'Sign in another way' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  test('goes on with a page after signing in again in another tab', async ({ page, context }) => {
    company.next = AMARA;
    await page.goto(`${company.origin}/to-do`);
    await page.getByRole('link', { name: 'Sign in with Northwind' }).click();
    await page.waitForURL(`${company.origin}/to-do`);
    // What the page itself still asks for is done before the session is gone.
    await page.waitForLoadState('networkidle');
    await context.clearCookies();
    await page.getByRole('link', { name: 'Ladder' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'I have signed in' }).click();
    await expect(dialog.getByRole('alert')).toContainText('You are not signed in yet');
    const opening = context.waitForEvent('page');
    await dialog.getByRole('link', { name: 'Open the sign-in' }).click();
    const other = await opening;
    await expect(other.getByRole('button', { name: /^Account of Amara Delacroix/ }).first()).toBeVisible();
    await dialog.getByRole('button', { name: 'I have signed in' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('is all that the page offers where it is the only way', async ({ page }) => {
    await page.route('**/api/session', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), companySignIn: { name: 'Northwind', only: true }, demoAccounts: [] } });
    });
    await page.goto(`${company.origin}/sign-in`);
    await expect(page.getByRole('link', { name: 'Sign in with Northwind' })).toBeVisible();
    await expect(page.getByLabel('Password')).toBeHidden();
    await fits(page);
    await expectAccessibleInBothThemes(page);
  });
});
