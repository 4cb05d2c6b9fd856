import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectFits, signInAs } from './support/people.js';

const PASSWORD = 'carrot lantern harbour';
const BIRCH = 'Birch and Daughters';
const today = new Date().toISOString().slice(0, 10);
let keys = 0;
const key = (): Record<string, string> => ({ 'Idempotency-Key': `organisations-${String(Date.now())}-${String((keys += 1))}` });

/** A person of their own on the rung of a PM, and the link with which they begin. */
async function invite(admin: Page, name: string, email: string): Promise<{ id: string; url: string }> {
  const { status, body } = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name, email, rung: 'PM', levelSince: '2025-01-01' }, key());
  expect(status).toBe(201);
  const link = await callAs<{ url: string }>(admin, 'POST', `/api/people/${body.id}/invitation`, {});
  return { id: body.id, url: link.body.url };
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/invite'));
}

/** The first administrator of an organisation beside the demo, made as it is on one's own computer. */
async function setUpBirch(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto('/set-up');
  await page.getByLabel('Organisation').fill(BIRCH);
  await page.getByLabel('Your name').fill('Birgit Birch');
  await page.getByLabel('Your email').fill('birgit@birch.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the organisation' }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/set-up');
  return page;
}

async function openAccount(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name: /^Account of / }).first().click();
  const menu = page.getByRole('dialog', { name: 'Account' });
  await expect(menu).toBeVisible();
  return menu;
}

async function switchTo(page: Page, organisation: string): Promise<void> {
  const menu = await openAccount(page);
  const loaded = page.waitForEvent('load');
  await menu.getByRole('button', { name: organisation }).click();
  await loaded;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const titles = async (page: Page, person: string): Promise<string[]> => (await callAs<{ items: { title: string }[] }>(page, 'GET', `/api/people/${person}/evidence`)).body.items.map(({ title }) => title);

test('one account goes from one organisation to another, and no tab takes anything across', async ({ browser }) => {
  test.setTimeout(180_000);
  const admin = await signInAs(browser, 'admin');
  const demo = (await callAs<{ organisation: { name: string } }>(admin, 'GET', '/api/session')).body.organisation.name;
  const here = await invite(admin, 'Wanda Zweihaus', 'wanda.zweihaus@example.org');
  const birgit = await setUpBirch(browser);
  const there = await invite(birgit, 'Wanda, at Birch', 'wanda.zweihaus@example.org');

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await begin(page, here.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Wanda Zweihaus' })).toBeVisible();
  await expect((await openAccount(page)).getByText('Switch organisation')).toHaveCount(0);

  await test.step('an invitation of another organisation asks for the same password, and leads there', async () => {
    await begin(page, there.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Wanda, at Birch' })).toBeVisible();
    const menu = await openAccount(page);
    await expect(menu.getByRole('button', { name: BIRCH })).toHaveAttribute('aria-current', 'true');
    await expect(menu.getByRole('button', { name: demo })).not.toHaveAttribute('aria-current');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('what was typed in the one stays there', async () => {
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await page.getByLabel('What happened?').fill('A thought for Birch');
    await page.keyboard.press('Escape');
    await switchTo(page, demo);
    await expect(page.getByRole('heading', { level: 1, name: 'Wanda Zweihaus' })).toBeVisible();
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await expect(page.getByLabel('What happened?')).toHaveValue('');
    await page.keyboard.press('Escape');
    await switchTo(page, BIRCH);
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await expect(page.getByLabel('What happened?')).toHaveValue('A thought for Birch');
  });

  await test.step('a tab that still shows the one writes nothing into the other, and may switch back', async () => {
    // What the tab still asks for would tell it of the switch before it saves.
    await page.waitForLoadState('networkidle');
    const other = await context.newPage();
    await other.goto('/to-do');
    await switchTo(other, demo);
    await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).first().click();
    const asked = page.getByRole('dialog', { name: `You switched to ${demo} in another tab` });
    await expect(asked).toContainText('what you typed is kept as a draft');
    await expectAccessible(page);
    expect(await titles(other, here.id)).toEqual([]);
    await asked.getByRole('button', { name: 'Switch back' }).click();
    await expect(asked).toHaveCount(0);
    await expect.poll(() => titles(page, there.id)).toEqual(['A thought for Birch']);

    await other.getByRole('link', { name: 'My evidence' }).first().click();
    const told = other.getByRole('dialog', { name: `You switched to ${BIRCH} in another tab` });
    await told.getByRole('button', { name: 'Reload' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Wanda, at Birch' })).toBeVisible();
  });

  await test.step('on a phone the menu holds both', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/to-do');
    await expect((await openAccount(page)).getByRole('button', { name: demo })).toBeVisible();
    await expectFits(page);
  });
  for (const one of [context, birgit.context(), admin.context()]) await one.close();
});

test('someone who leaves is out at once, and takes their own evidence along', async ({ browser }) => {
  test.setTimeout(180_000);
  const admin = await signInAs(browser, 'admin');
  const { id, url } = await invite(admin, 'Lene Abschied', 'lene.abschied@example.org');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await begin(page, url);
  const item = { title: 'Checkout *rebuilt*', happened: 'Notes at https://wiki.example.org/secret', contribution: 'I led it.', impact: 'measured', metric: { name: 'Conversion', unit: '%', before: 41.5, after: 44.5, period: 'Q3' }, startedOn: '2026-01-05', endedOn: '2026-02-03' };
  expect((await callAs(page, 'POST', `/api/people/${id}/evidence`, item, key())).status).toBe(201);

  await test.step('while here, from the page of one’s own evidence', async () => {
    await page.goto('/evidence');
    await page.getByRole('button', { name: 'Take along' }).click();
    const menu = page.getByRole('dialog', { name: /Your evidence as a file/ });
    await expect(menu).toContainText('What others wrote');
    await expectAccessible(page);
    const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('link', { name: /^Markdown/ }).click()]);
    expect(download.suggestedFilename()).toBe(`evidence-lene-abschied-${today}.md`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('### Checkout \\*rebuilt\\*');
    for (const secret of ['41.5', '44.5', 'wiki.example']) expect(text).not.toContain(secret);
  });

  await test.step('the one who ends them reads until when', async () => {
    await admin.goto('/organisation?q=Abschied');
    await admin.getByRole('link', { name: 'Manage Lene Abschied' }).click();
    await expect(admin.getByText(/They can take their evidence along at http:\/\/127\.0\.0\.1:\d+\/leaving until \d{1,2} \w{3} \d{4}\./)).toBeVisible();
    await expectAccessible(admin);
    await admin.getByLabel('Their name, to confirm').fill('Lene Abschied');
    await admin.getByRole('button', { name: 'End Lene Abschied' }).click();
    await expect(admin.getByText('Lene Abschied is ended from', { exact: false })).toBeVisible();
  });

  await test.step('their open page is out', async () => {
    await page.getByRole('link', { name: 'To do' }).first().click();
    await expect(page.getByRole('dialog', { name: 'You were signed out' })).toBeVisible();
  });

  await test.step('their account gets the file, and nothing else', async () => {
    await page.getByRole('button', { name: 'Leave this page' }).click();
    await page.getByRole('link', { name: 'I have left the organisation' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Take your evidence along' })).toBeVisible();
    await page.getByLabel('Email').fill('lene.abschied@example.org');
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Take it along' }).click();
    await expect(page.getByRole('alert')).toContainText('There is nothing to take along with this address and password.');
    await expect(page.getByLabel('Email')).toHaveValue('lene.abschied@example.org');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('JSON, for programs').check();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Take it along' }).click()]);
    expect(download.suggestedFilename()).toBe(`evidence-lene-abschied-${today}.json`);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { organisations: { items: { title: string; happened: string }[] }[] };
    expect(file.organisations[0]?.items).toMatchObject([{ title: 'Checkout *rebuilt*', happened: 'Notes at [link left out]' }]);
    await expect(page.getByRole('status')).toHaveText(/among your downloads/);
    await page.goto('/evidence');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
  for (const one of [context, admin.context()]) await one.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page for those who have left is for everyone, ${theme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto('/leaving');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take your evidence along');
    await page.getByRole('button', { name: 'Take it along' }).click();
    await expect(page.getByText('Enter your email address')).toBeVisible();
    await expectAccessible(page);
    await expectFits(page);
    await context.close();
  });
}
