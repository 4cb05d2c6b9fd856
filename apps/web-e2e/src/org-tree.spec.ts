import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, PEOPLE, signInAs } from './support/people.js';

const line = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });

test('the tree is walked by keyboard, and its levels are announced', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/organisation' });
  await admin.getByRole('link', { name: 'Who reports to whom' }).click();
  const director = line(admin, PEOPLE.director);
  await expect(director).toHaveAttribute('aria-level', '1');
  await expect(director).toHaveAttribute('aria-expanded', 'false');
  await expect(line(admin, PEOPLE.colleague)).toContainText('no manager and no reports');

  await director.focus();
  await admin.keyboard.press('ArrowRight');
  await expect(director).toHaveAttribute('aria-expanded', 'true');
  const manager = line(admin, PEOPLE.manager);
  await expect(manager).toHaveAttribute('aria-level', '2');
  await expect(manager).toHaveAttribute('aria-posinset', '1');
  await admin.keyboard.press('ArrowRight');
  await expect(manager).toBeFocused();
  await admin.keyboard.press('ArrowRight');
  await expect(line(admin, PEOPLE.pm)).toHaveAttribute('aria-level', '3');
  await admin.keyboard.press('ArrowLeft');
  await expect(manager).toHaveAttribute('aria-expanded', 'false');
  await expect(line(admin, PEOPLE.pm)).toHaveCount(0);
  await admin.keyboard.press('ArrowLeft');
  await expect(director).toBeFocused();

  await admin.keyboard.press('End');
  await expect(admin.getByRole('treeitem').last()).toBeFocused();
  await admin.keyboard.press('Home');
  await expect(admin.getByRole('treeitem').first()).toBeFocused();
  await admin.keyboard.type('mei');
  await expect(line(admin, 'Mei-Lin Ashworth')).toBeFocused();
  await admin.keyboard.press('Enter');
  await expect(admin.getByRole('heading', { level: 1, name: 'Mei-Lin Ashworth' })).toBeVisible();
  await admin.context().close();
});

test('a search opens the way to a person and puts the focus there', async ({ browser }) => {
  const director = await signInAs(browser, 'director', { at: '/organisation/tree' });
  await expect(line(director, PEOPLE.director)).toContainText('you');
  await director.getByLabel('Name', { exact: true }).fill('c');
  await director.getByRole('button', { name: 'Find' }).click();
  await expect(director.getByText('Enter at least two letters.')).toBeVisible();
  await director.getByLabel('Name', { exact: true }).fill('callum');
  await director.getByRole('button', { name: 'Find' }).click();
  await expect(director.getByText(`${PEOPLE.director} › ${PEOPLE.manager} › ${PEOPLE.pm}`)).toBeVisible();
  await director.getByRole('button', { name: `Show ${PEOPLE.pm}` }).click();
  await expect(line(director, PEOPLE.pm)).toBeFocused();
  await expect(line(director, PEOPLE.manager)).toHaveAttribute('aria-expanded', 'true');
  await director.getByLabel('Name', { exact: true }).fill('nobody of this name');
  await director.getByRole('button', { name: 'Find' }).click();
  await expect(director.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  await director.context().close();
});

test('a manager’s tree begins with them, and a level that fails can be asked for again', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager', { at: '/organisation/tree' });
  await expect(manager.getByRole('treeitem')).toHaveCount(1);
  await expect(line(manager, PEOPLE.manager)).toContainText('you');
  await manager.route('**/api/people/tree?under=*', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ title: 'The database does not answer', status: 503, code: 'unavailable' }) }), { times: 1 });
  await manager.getByRole('button', { name: `Open or close ${PEOPLE.manager}` }).click();
  await manager.getByRole('button', { name: 'The database does not answer. Try again' }).click();
  await expect(line(manager, PEOPLE.pm)).toBeVisible();
  await manager.context().close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the tree, ${theme}, and a phone is wide enough`, async ({ browser }) => {
    const page = await signInAs(browser, 'director', { theme, width: 360, at: '/organisation/tree' });
    await page.getByRole('button', { name: `Open or close ${PEOPLE.director}` }).click();
    await page.getByRole('button', { name: `Open or close ${PEOPLE.manager}` }).click();
    await expect(line(page, PEOPLE.pm)).toBeVisible();
    await page.getByLabel('Show dotted lines and sponsors').check();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
}
