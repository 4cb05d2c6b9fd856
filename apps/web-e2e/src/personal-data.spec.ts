import { expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectFits, PEOPLE, signInAs } from './support/people.js';

const NAME = `Osric Vandermolen ${crypto.randomUUID().slice(0, 6)}`;

/** Someone of the test's own who has left. */
async function addLeaver(admin: Page): Promise<void> {
  const key = (): Record<string, string> => ({ 'Idempotency-Key': crypto.randomUUID() });
  const added = await callAs<{ id: string; version: number }>(admin, 'POST', '/api/people', { name: NAME, email: `osric.${Date.now()}@demo.example` }, key());
  expect(added.status).toBe(201);
  const today = new Date().toISOString().slice(0, 10);
  const ended = await callAs(admin, 'POST', `/api/people/${added.body.id}/end`, { on: today }, { 'If-Match': `"${added.body.version}"` });
  expect(ended.status).toBe(200);
}

/** Nothing but what scrolls by itself is wider than the page. */
const isNarrow = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('everyone reads what is kept about them, and takes it along', async ({ browser }) => {
  const pm = await signInAs(browser, 'pm', { width: 360, theme: 'dark' });
  await pm.getByRole('button', { name: `Account of ${PEOPLE.pm}` }).first().click();
  await pm.getByRole('link', { name: 'Your data', exact: true }).click();
  await expect(pm.getByRole('heading', { level: 1 })).toHaveText('Your data');
  await expect(pm.getByText('Every revision of your evidence, word for word')).toBeVisible();
  await expect(pm.getByText('What you are paid is shown to those with the pay permission only', { exact: false })).toBeVisible();
  await expectAccessible(pm);
  expect(await isNarrow(pm)).toBe(true);
  const [download] = await Promise.all([pm.waitForEvent('download'), pm.getByRole('link', { name: 'Download everything (ZIP)' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^nextrung-\d{4}-\d{2}-\d{2}\.zip$/);
  await pm.context().close();
});

test('someone who has left is erased after a preview, by their name, and a rule is changed after one', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  await addLeaver(admin);
  await admin.goto('/organisation');
  await admin.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Data');
  await expectAccessible(admin);

  await test.step('a wrong name erases nothing, and what was typed stays', async () => {
    await admin.getByRole('button', { name: `Erase ${NAME}` }).click();
    const sheet = admin.getByRole('dialog', { name: `Erase ${NAME}` });
    await expect(sheet.getByText('they become “Erased person”')).toBeVisible();
    await sheet.getByRole('button', { name: 'Erase for good' }).click();
    await expect(sheet.getByText('Type the name of the person.')).toBeVisible();
    await sheet.getByLabel(/to confirm/).fill('Osric');
    await sheet.getByRole('button', { name: 'Erase for good' }).click();
    await expect(sheet.getByText('This is not the name of the person. Nothing was erased.')).toBeVisible();
    await expect(sheet.getByLabel(/to confirm/)).toHaveValue('Osric');
    await expectAccessible(admin);
  });

  await test.step('the right name does, once', async () => {
    const sheet = admin.getByRole('dialog', { name: `Erase ${NAME}` });
    await sheet.getByLabel(/to confirm/).fill(NAME);
    await sheet.getByRole('button', { name: 'Erase for good' }).click();
    await expect(admin.getByText('Erased. The audit log keeps that it was done.')).toBeVisible();
    await expect(admin.getByText(NAME)).toHaveCount(0);
    await expect(admin.getByRole('row', { name: /Erased person/ }).first()).toContainText(`by ${PEOPLE.admin}`);
  });

  await test.step('a rule needs a number of months and a look first', async () => {
    const what = 'Notes of a handover, counted from its day';
    await admin.getByRole('button', { name: `Change: ${what}` }).click();
    await admin.getByRole('radio', { name: 'After a time' }).check();
    await expect(admin.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await admin.getByLabel('Months').fill('soon');
    await admin.getByRole('button', { name: 'See what would go' }).click();
    await expect(admin.getByText('Give a whole number of months, 1 to 240.')).toBeVisible();
    await admin.getByLabel('Months').fill('120');
    await admin.getByRole('button', { name: 'See what would go' }).click();
    await expect(admin.getByText('As of now, nothing would go.')).toBeVisible();
    await expectAccessible(admin);
    await admin.getByRole('button', { name: 'Save' }).click();
    await expect(admin.getByText(`Saved. ${what}: after 120 months.`)).toBeVisible();
    await expect(admin.getByText(`Changed by ${PEOPLE.admin}`, { exact: false })).toBeVisible();
    await admin.getByRole('button', { name: `Change: ${what}` }).click();
    await admin.getByRole('radio', { name: 'Never' }).check();
    await admin.getByRole('button', { name: 'See what would go' }).click();
    await admin.getByRole('button', { name: 'Save' }).click();
    await expect(admin.getByText(`Saved. ${what}: never.`)).toBeVisible();
  });

  await test.step('a phone shows all of it', async () => {
    await admin.setViewportSize({ width: 360, height: 800 });
    await expectFits(admin);
    await expectAccessible(admin);
  });
  await admin.context().close();
});

test('nobody else reaches the page’s data', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager');
  for (const path of ['/api/retention', '/api/erasures']) expect((await callAs(manager, 'GET', path)).status).toBe(404);
  await manager.goto('/organisation');
  await expect(manager.getByRole('link', { name: 'Data', exact: true })).toHaveCount(0);
  await manager.context().close();
});
