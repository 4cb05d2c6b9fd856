import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { newcomer } from './support/newcomers.js';
import { signInAs } from './support/people.js';

const FIXTURES = resolve(import.meta.dirname, '../../../../shared/fixtures/evidence');

test('published work logs go in through the browser, once', async ({ browser }) => {
  test.skip(!existsSync(FIXTURES), 'the work logs are not beside this checkout');
  const admin = await signInAs(browser, 'admin');
  const { page } = await newcomer(browser, admin, 'Logan', { rung: 'PM', managerId: null, at: '/evidence/import' });
  const choose = async (file: string): Promise<void> => {
    await page.goto('/evidence/import');
    await page.getByLabel('Choose a file').setInputFiles(resolve(FIXTURES, file));
  };

  await choose('release-items.csv');
  await expect(page.getByRole('status').filter({ hasText: '42 items in this table' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 42 drafts' }).click();
  await expect(page.getByRole('heading', { name: '42 drafts are waiting for you' })).toBeVisible();

  for (const file of ['release-items.csv', 'release-items.jsonl']) {
    await choose(file);
    await expect(page.getByText('42 already here.', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /Bring in/ })).toHaveCount(0);
  }

  await choose('jira-export.csv');
  await expect(page.getByRole('row', { name: /timezone from AWST to HKT\/SGT/ })).toContainText('4 Mar 2020');
  await page.getByRole('button', { name: 'Bring in 4 drafts' }).click();
  await expect(page.getByRole('heading', { name: '4 drafts are waiting for you' })).toBeVisible();
  for (const one of [admin, page]) await one.context().close();
});
