import { expect, test } from '@playwright/test';

import { expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

test('the team is a grid for the keyboard, whose cells open their reasons and whose rows lead to the person', async ({ browser }) => {
  const page = await signInAs(browser, 'director', { at: '/team?scope=all' });
  const grid = page.getByRole('grid', { name: /^Readiness of \d+ people$/ });
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(12);
  await expect(grid).toHaveAttribute('aria-colcount', '10');
  // Read aloud, a row says whose it is, where they stand, and each status in a word.
  await expect(grid.getByRole('row').nth(1)).toHaveAccessibleName(/^\S+ .* (Building|Close|Ready|No evidence).*Product Strategy: (No evidence|Emerging|Demonstrated|Sustained)/);

  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  await grid.locator('[tabindex="0"]').focus();
  await expect(focused).toHaveRole('rowheader');
  await page.keyboard.press('Control+End');
  await expect(focused).toHaveAttribute('aria-colindex', '10');
  await expect(page.getByRole('row').filter({ has: focused })).toHaveAttribute('aria-rowindex', String(rows));
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const words = await focused.getByRole('button').getAttribute('aria-label');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  expect(words).toContain((await panel.getByRole('heading', { level: 2 }).textContent())?.split(':')[0]);
  await page.keyboard.press('Escape');
  await expect(focused).toHaveRole('gridcell');
  await page.keyboard.press('Home');
  const name = (await focused.getByRole('link').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.context().close();
});

test('filters, order and columns stand in the address: they outlive a reload, the way back, and are kept as a view', async ({ browser }) => {
  const page = await signInAs(browser, 'director', { at: '/team?scope=all' });
  const grid = page.getByRole('grid');
  const all = await grid.getAttribute('aria-rowcount');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('combobox', { name: 'State' }).selectOption('close');
  await page.keyboard.press('Escape');
  const chip = page.getByRole('button', { name: 'Remove State: Close' });
  await expect(chip).toBeVisible();
  await expect(grid).not.toHaveAttribute('aria-rowcount', all ?? '');
  await grid.getByRole('button', { name: 'Index' }).click();
  await grid.getByRole('button', { name: 'Person' }).click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/sort=index,name/);
  await expect(grid.getByRole('columnheader', { name: /Index/ })).toHaveAttribute('aria-sort', 'descending');
  await page.getByText('Columns', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Manager' }).check();
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('columnheader', { name: 'Manager' })).toBeAttached();

  await page.reload();
  await expect(chip).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'Manager' })).toBeAttached();
  const name = `Close ones ${String(Date.now())}`;
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of this view').fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await chip.click();
  await expect(grid).toHaveAttribute('aria-rowcount', all ?? '');
  await page.goBack();
  await expect(chip).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('link', { name }).click();
  await expect(chip).toBeVisible();
  await page.getByRole('button', { name: `Delete the view ${name}` }).click();

  await page.getByText('Export', { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'For Excel' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^team-\d{4}-\d\d-\d\d\.xlsx$/);
  await page.keyboard.press('Escape');
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  await page.goto('/team?q=nobody-has-this-name');
  await expect(page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
  await page.context().close();
});
