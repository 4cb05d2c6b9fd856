import { expect, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

interface Person {
  readonly id: string;
}

test('an administrator finds who did what, sees what changed, and takes it along', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const name = `Nadia Audited ${Date.now()}`;
  const { status } = await callAs<Person>(admin, 'POST', '/api/people', { name, email: `nadia.${Date.now()}@tarnwick.example` }, { 'Idempotency-Key': name });
  expect(status).toBe(201);

  await admin.goto('/organisation');
  await admin.getByRole('link', { name: 'Audit log' }).click();
  await expect(admin.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
  const added = admin.getByRole('row').filter({ has: admin.getByRole('button', { name: /^Add people/ }) }).first();
  await expect(added).toContainText(PEOPLE.admin);
  await expect(added).toContainText('127.0.0.0/24');

  await test.step('the entry opens beside the list, with what changed and without words', async () => {
    await added.getByRole('button').click();
    const sheet = admin.getByRole('dialog', { name: /^Add people/ });
    await expect(sheet.getByText('Added: people')).toBeVisible();
    await expect(sheet.getByText('changed (kept as a digest)').first()).toBeVisible();
    await expect(sheet).not.toContainText('Nadia');
    await expectAccessible(admin);
    await expect(admin).toHaveURL(/entry=/);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toHaveCount(0);
  });

  await test.step('filters are in the address, and an empty answer can be cleared', async () => {
    await admin.getByRole('combobox', { name: 'What', exact: true }).selectOption({ label: 'Sign in' });
    await expect(admin).toHaveURL(/operation=session\.sign-in/);
    await expect(admin.getByRole('button', { name: /^Add people/ })).toHaveCount(0);
    await admin.getByLabel('Done by').fill('Patience');
    await admin.getByRole('option', { name: PEOPLE.admin }).click();
    await expect(admin).toHaveURL(/actor=/);
    await expect(admin.getByRole('row').nth(1)).toContainText(PEOPLE.admin);
    await admin.reload();
    await expect(admin.getByLabel('Done by')).toHaveValue(PEOPLE.admin);
    await admin.getByLabel('To (UTC)').fill('2020-01-01');
    await expect(admin.getByRole('heading', { name: 'No entry matches' })).toBeVisible();
    await admin.getByRole('search').getByRole('button', { name: 'Clear the filters' }).click();
    await expect(admin.getByRole('row').nth(1)).toBeVisible();
  });

  await test.step('what cannot be asked is said in words', async () => {
    await admin.goto('/organisation/audit?from=tomorrow');
    await expect(admin.getByRole('alert')).toContainText('Enter a date as YYYY-MM-DD');
  });

  await test.step('the file holds what the filters let through', async () => {
    await admin.goto('/organisation/audit?operation=people.add');
    const downloading = admin.waitForEvent('download');
    await admin.getByRole('link', { name: 'Take along as CSV' }).click();
    expect((await downloading).suggestedFilename()).toBe('audit-log.csv');
  });
  await admin.context().close();
});

test('everyone sees what happened with their data, and nobody else’s log', async ({ browser }) => {
  const pm = await signInAs(browser, 'pm');
  await pm.getByRole('button', { name: /account/i }).first().click();
  await pm.getByRole('link', { name: 'What happened with your data' }).click();
  await expect(pm.getByRole('heading', { level: 1, name: 'What happened with your data' })).toBeVisible();
  await expect(pm.getByText('You. From 127.0.0.0/24').first()).toBeVisible();
  await pm.goto('/organisation/audit');
  await expect(pm.getByRole('alert')).toContainText('There is nothing here, or it is not yours to see.');
  await pm.context().close();
});

test('axe finds nothing on the pages of the audit log, light and dark, and they fit a phone', async ({ browser }) => {
  for (const width of [1440, 360]) {
    const admin = await signInAs(browser, 'admin', { width });
    for (const path of ['/organisation/audit', '/organisation/audit?to=2020-01-01', '/me/activity']) {
      await admin.goto(path);
      await expect(admin.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(admin.locator('ui-skeleton')).toHaveCount(0);
      await expectAccessibleInBothThemes(admin);
      expect([path, await admin.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))]).toEqual([path, 0]);
    }
    await admin.context().close();
  }
});
