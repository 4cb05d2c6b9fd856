import { expect, test } from '@playwright/test';
import { expectAccessible, signInAs } from './support/people.js';

test('two people are chosen in the team by keyboard and compared, and the way back ends where one was', async ({ browser }) => {
  const page = await signInAs(browser, 'director', { at: '/team?scope=all' });
  const grid = page.getByRole('grid');
  await page.getByRole('button', { name: 'Compare people' }).press('Enter');
  await expect(grid.getByRole('checkbox').first()).toBeVisible();
  for (const [row, chosen] of [[0, 1], [1, 2], [2, 3], [3, 4], [4, 4]] as const) {
    await grid.locator(`[data-place="${row}:0"]`).press('Space');
    await expect(grid.getByRole('checkbox', { checked: true })).toHaveCount(chosen);
  }
  await expect(page.getByText('the most there can be')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Compare 4 people' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  await page.goBack();

  await grid.evaluate((element) => { element.scrollTop = element.scrollHeight; });
  await grid.getByRole('rowheader').last().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Team' })).toHaveCount(0);
  // What is shown again does not wait for the server.
  await page.route('**/api/team?*', () => undefined);
  await page.goBack();
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  expect(await grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.context().close();
});
