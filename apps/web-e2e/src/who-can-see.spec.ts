import { expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { idOf, leave, newcomer } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const REASON = 'A complaint about a rating has to be looked into before Friday.';
const NOBODY = 'Nobody else in the organisation, and nobody outside it, can see that this exists.';

const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Who can see this?' });

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

async function logged(page: Page, title: string): Promise<string> {
  const { body: session } = await callAs<{ person: { id: string } }>(page, 'GET', '/api/session');
  const { body } = await callAs<{ id: string }>(page, 'POST', `/api/people/${session.person.id}/evidence`, { title }, { 'Idempotency-Key': crypto.randomUUID() });
  return body.id;
}

test('a product manager reads who can see an item, before and after sharing it', async ({ browser }) => {
  const pm = await signInAs(browser, 'pm');
  const item = await logged(pm, 'Talked to five carriers about late collections');
  await pm.goto(`/evidence/${item}`);

  await test.step('private: nobody else; the button names who sharing would reach', async () => {
    await expect(pm.getByText(`Sharing lets these people read it: ${PEOPLE.manager} (the line manager), ${PEOPLE.director} (a manager above, 2 steps)`)).toBeVisible();
    await pm.getByRole('button', { name: 'Who can see this?' }).press('Enter');
    await expect(sheet(pm)).toContainText('Private: only you can read it.');
    await expect(sheet(pm)).toContainText(NOBODY);
    await expect(sheet(pm)).not.toContainText(PEOPLE.manager);
    await expectAccessible(pm);
  });

  await test.step('the address keeps it open, Escape closes it and gives the focus back', async () => {
    await pm.reload();
    await expect(sheet(pm)).toContainText('Private: only you can read it.');
    await pm.keyboard.press('Escape');
    await expect(sheet(pm)).toHaveCount(0);
    await expect(pm.getByRole('button', { name: 'Who can see this?' })).toBeFocused();
    await expect(pm).not.toHaveURL(/who=/);
  });

  await test.step('shared: exactly those who were named', async () => {
    await pm.getByRole('button', { name: 'Share with my managers' }).click();
    await expect(pm.getByRole('status').filter({ hasText: 'Shared. Your line manager' })).toBeVisible();
    await pm.getByRole('button', { name: 'Who can see this?' }).click();
    await expect(sheet(pm).getByRole('heading', { level: 3 })).toContainText([PEOPLE.pm, PEOPLE.manager, PEOPLE.director, 'Nobody else', 'Since when']);
    await expect(sheet(pm)).toContainText('The line manager');
    await expect(sheet(pm)).toContainText('A manager above, 2 steps');
    await expect(sheet(pm)).toContainText('An administrator can open it for a reason and at most 14 days.');
    await expect(sheet(pm)).toContainText(`Shared with the managers, by ${PEOPLE.pm} on `);
  });

  await callAs(pm, 'POST', `/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
  await pm.context().close();
});

test('an administrator opens evidence with a reason, the person sees it, and the closing shuts it', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const { page: pm, name, id } = await newcomer(browser, admin, 'Opal', { rung: 'PM', managerId: await idOf(admin, PEOPLE.manager), at: '/ladder' });
  const person = `/people/${id}`;
  await admin.goto(person);
  await expect(admin.getByRole('heading', { name: 'People and structure only' })).toBeVisible();

  await test.step('a reason and a number of days are asked, and what was typed is kept', async () => {
    await admin.getByRole('button', { name: 'Open evidence for a reason' }).click();
    await expect(admin.getByText(`${name} sees at once that you opened it, why and until when.`)).toBeVisible();
    await admin.getByRole('button', { name: 'Open it' }).click();
    await expect(admin.getByText('Give the reason, in at least 10 characters.')).toBeVisible();
    await admin.getByLabel('Why do you need to see it?').fill(REASON);
    await admin.getByLabel(/For how many days/).fill('15');
    await admin.getByRole('button', { name: 'Open it' }).click();
    await expect(admin.getByText('Enter a whole number of days, from 1 to 14.')).toBeVisible();
    await expectAccessible(admin);
    await admin.reload();
    await admin.getByRole('button', { name: 'Open evidence for a reason' }).click();
    await expect(admin.getByLabel('Why do you need to see it?')).toHaveValue(REASON);
    await admin.getByLabel(/For how many days/).fill('2');
    await admin.getByRole('button', { name: 'Open it' }).click();
  });

  await test.step('it is open, and says until when', async () => {
    await expect(admin.getByText(new RegExp(`You see the shared evidence of ${name} until .*, because: ${REASON}`))).toBeVisible();
    await expect(admin.getByRole('heading', { name: 'People and structure only' })).toHaveCount(0);
    await expect(admin.getByRole('region', { name: /^Readiness for/ })).toBeVisible();
    await expectAccessible(admin);
    await admin.goto('/organisation');
    await admin.getByRole('link', { name: 'Opened evidence' }).click();
    await expect(admin.getByRole('row').filter({ hasText: name }).first()).toContainText('Open until');
  });

  await test.step('the person reads it in the to-do list, on their page and in who can see it', async () => {
    await pm.goto('/to-do');
    const told = pm.getByRole('region', { name: 'Someone opened your evidence' });
    await expect(told).toContainText(`${PEOPLE.admin} opened your shared evidence on`);
    await expect(told).toContainText(REASON);
    await expectAccessible(pm);
    await told.getByRole('link', { name: 'Who can see what of you' }).click();
    await expect(sheet(pm)).toContainText('People operations, with a reason and for a time, until ');
    await pm.keyboard.press('Escape');
    await expect(pm.getByRole('region', { name: `Opened by ${PEOPLE.admin}` })).toContainText(`${PEOPLE.admin} opened your shared evidence`);
    await expect(pm.getByRole('button', { name: /Close/ })).toHaveCount(0);
  });

  await test.step('closed, the administrator is shut out', async () => {
    await admin.goto(person);
    await admin.getByRole('button', { name: 'Close now' }).click();
    await expect(admin.getByRole('status').filter({ hasText: 'Closed.' })).toBeVisible();
    await expect(admin.getByRole('heading', { name: 'People and structure only' })).toBeVisible();
    await expect(admin.getByRole('region', { name: /^Readiness for/ })).toHaveCount(0);
    expect((await callAs(admin, 'GET', `/api${person}/evidence`)).status).toBe(404);
    await pm.goto('/to-do');
    await expect(pm.getByRole('region', { name: 'Someone opened your evidence' })).toContainText(`by ${PEOPLE.admin}.`);
    await pm.goto(person);
    await expect(pm.getByRole('region', { name: `Opened by ${PEOPLE.admin}` })).toHaveCount(0);
  });
  await leave(admin, id);
  await admin.context().close();
  await pm.context().close();
});

test('the organisation decides how people who left are shown', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/organisation/people-who-left' });
  await admin.getByRole('radio', { name: /As “A former colleague”/ }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Saved. It holds at once, everywhere.')).toBeVisible();
  await admin.reload();
  await expect(admin.getByRole('radio', { name: /As “A former colleague”/ })).toBeChecked();
  await admin.getByRole('radio', { name: /By name/ }).check();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Saved. It holds at once, everywhere.')).toBeVisible();
  await admin.context().close();
});

test('axe finds nothing, and nothing is wider than a phone, light and dark', async ({ browser }) => {
  const pm = await signInAs(browser, 'pm', { width: 360 });
  const item = await logged(pm, 'Wrote down what the carriers said');
  await pm.goto('/people/me');
  await expect(pm).toHaveURL(/people\/[0-9a-f-]{36}/);
  const person = new URL(pm.url()).pathname;
  for (const path of [`${person}?who=1`, `${person}/packet?who=1`, `/evidence/${item}?who=1`]) {
    await pm.goto(path);
    await expect(sheet(pm).getByText('Nobody else', { exact: true })).toBeVisible();
    expect([path, await overflow(pm)]).toEqual([path, 0]);
    await expectAccessibleInBothThemes(pm);
  }
  await callAs(pm, 'POST', `/api/evidence/${item}/withdraw`, { expectedState: 'private' });
  await pm.context().close();

  const admin = await signInAs(browser, 'admin', { width: 360 });
  for (const path of ['/organisation/opened', '/organisation/people-who-left', person]) {
    await admin.goto(path);
    await expect(admin.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(admin.locator('ui-skeleton')).toHaveCount(0);
    expect([path, await overflow(admin)]).toEqual([path, 0]);
    await expectAccessibleInBothThemes(admin);
  }
  await admin.context().close();
});
