import { expect, test } from '@playwright/test';
import { expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const PAGES = {
  director: ['/team?scope=all', '/ladder', '/to-do', '/evidence', '/organisation', '/people/me'],
  manager: ['/team', '/to-do', '/organisation'],
  pm: ['/people/me', '/evidence', '/evidence/import', '/ladder', '/to-do', '/evidence(sheet:log-evidence)'],
  colleague: ['/to-do', '/ladder'],
  admin: ['/organisation', '/organisation/teams', '/to-do'],
} as const;

test('axe finds nothing when signed out, light and dark', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const path of ['/sign-in', '/set-up', '/invite#nothing', '/leaving', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInBothThemes(page);
  }
  await context.close();
});

for (const [who, paths] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][]) {
  test(`axe finds nothing on the pages of ${PEOPLE[who]}, light and dark`, async ({ browser }) => {
    const page = await signInAs(browser, who);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('ui-skeleton')).toHaveCount(0);
      await expectAccessibleInBothThemes(page);
    }
    await page.context().close();
  });
}

test('axe finds nothing on a person, an item and a packet, light and dark', async ({ browser }) => {
  const page = await signInAs(browser, 'manager');
  await page.getByRole('link', { name: PEOPLE.pm }).click();
  await expect(page.getByRole('table', { name: /Gates/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Why? Communication' }).click();
  await expect(page.getByRole('complementary', { name: 'Communication' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('complementary').getByRole('button', { name: /SPM\.C/ }).first().click();
  await page.getByRole('complementary').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Indicators' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.goBack();
  await page.getByRole('link', { name: 'Packet' }).click();
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.context().close();
});

test('nothing is wider than a phone of 360 px', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { width: 360 });
  for (const path of PAGES.pm) {
    await page.goto(path);
    await expect(page.locator('ui-skeleton')).toHaveCount(0);
    const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    expect([path, overflow]).toEqual([path, 0]);
  }
  await page.context().close();
});

test('the pages of people operations are no wider than a phone of 360 px', async ({ browser }) => {
  const page = await signInAs(browser, 'admin', { width: 360 });
  const fits = async (path: string): Promise<void> => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('ui-skeleton')).toHaveCount(0);
    const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    expect([path, overflow]).toEqual([path, 0]);
  };
  for (const path of ['/organisation/teams', '/organisation']) {
    await page.goto(path);
    await fits(path);
  }
  await page.getByRole('link', { name: `Manage ${PEOPLE.pm}` }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Permissions' })).toBeVisible();
  await fits('/organisation/people');
  await page.context().close();
});

test('what is not yours looks like what is not there', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  await page.goto('/people/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toContainText('There is nothing here, or it is not yours to see.');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Team' })).toHaveCount(0);
  await page.context().close();
});
