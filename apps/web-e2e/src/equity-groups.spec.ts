import { expect, test } from '@playwright/test';
import { newcomer } from './support/newcomers.js';
import { expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

test('a question for equity is asked with its purpose, answered by whoever wants to, taken back, and closed by its name', async ({ browser }) => {
  const label = `Caring duties ${crypto.randomUUID().slice(0, 6)}`;
  const admin = await signInAs(browser, 'admin', { at: '/organisation/groups' });
  await admin.getByLabel('What you ask').fill(label);
  await admin.getByLabel('Choices, one a line').fill('Yes\n\nNo');
  await admin.getByRole('button', { name: 'Ask everyone' }).click();
  await expect(admin.getByText('Say what the answers are for, in a sentence or two')).toBeVisible();
  await admin.getByLabel('What the answers are for').fill('To see in counts whether people who care for others are promoted as often.');
  await admin.getByRole('button', { name: 'Ask everyone' }).click();
  await expect(admin.getByRole('status').filter({ hasText: `${label} is asked.` })).toBeVisible();
  await expect(admin.getByText('Yes · No · Prefer not to say').first()).toBeVisible();
  await expectAccessibleInBothThemes(admin);

  const { page } = await newcomer(browser, admin, 'Grete', { rung: 'PM', managerId: null, at: '/your-data' });
  const form = page.getByRole('group', { name: label });
  const said = page.getByRole('status');
  await expect(form.getByText('What it is for: To see in counts')).toBeVisible();
  await form.getByLabel('Yes').check();
  await page.getByRole('button', { name: `Save what you say: ${label}` }).click();
  await expect(said.filter({ hasText: `Saved: ${label}.` })).toBeVisible();
  await page.reload();
  await expect(form.getByLabel('Yes')).toBeChecked();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectFits(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: new RegExp(`^Take it back ?: ${label}$`) }).click();
  await expect(said.filter({ hasText: `Taken back and deleted: ${label}.` })).toBeVisible();
  await expect(form.getByLabel('Yes')).not.toBeChecked();
  await page.context().close();

  await admin.goto('/equity');
  await expect(admin.getByRole('region', { name: `By ${label}` })).toContainText('Counted for the first time from');
  await admin.getByRole('link', { name: 'What people are asked of themselves' }).click();
  await admin.getByRole('button', { name: `Close ${label}` }).click();
  await admin.getByRole('button', { name: 'Close it and delete the answers' }).click();
  await expect(admin.getByText(`Type “${label}” to confirm.`)).toBeVisible();
  await admin.getByLabel(`Type “${label}” to confirm`).fill(label);
  await admin.getByRole('button', { name: 'Close it and delete the answers' }).click();
  await expect(admin.getByRole('status').filter({ hasText: `${label} is asked no more` })).toBeVisible();
  await admin.context().close();
});
