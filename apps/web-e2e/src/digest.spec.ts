import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { linkIn, type MailingProduct, startMailingProduct } from './support/mailing-product.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE } from './support/people.js';

const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

let product: MailingProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startMailingProduct();
});
test.afterAll(() => product.stop());

async function open(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: product.origin, viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  await page.goto(path);
  return page;
}

/** At 360 pixels, and back. */
async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a digest comes in one’s own rhythm, says what it will say, and is off with one click', async ({ browser }) => {
  test.setTimeout(180_000);
  const admin = await open(browser, '/');
  await admin.getByRole('button', { name: new RegExp(PEOPLE.admin) }).click();
  await expect(admin.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  const email = `${crypto.randomUUID()}@example.org`;
  const { body: { id } } = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name: 'Dora Digest', email, rung: 'PM', levelSince: '2025-01-01' }, { 'Idempotency-Key': crypto.randomUUID() });
  await callAs(admin, 'POST', `/api/people/${id}/invitation`, {});
  const invitation = await product.next(email);
  expect(invitation.text).toContain('Once a week, on Mondays at 08:00, a mail then says');

  const dora = await open(browser, linkIn(invitation));
  await dora.getByLabel('Password').fill('carrot lantern harbour');
  await dora.getByRole('button', { name: 'Start' }).click();
  await expect(dora.getByRole('button', { name: 'Account of Dora Digest' }).first()).toBeVisible({ timeout: 30_000 });

  await test.step('she is told at first, and finds the choice in the account menu', async () => {
    await dora.goto('/to-do');
    await expect(dora.getByRole('note')).toContainText('The next one goes on Monday');
    await expectAccessible(dora);
    await fits(dora);
    await dora.getByRole('button', { name: 'Account of Dora Digest' }).first().click();
    await dora.getByRole('link', { name: 'Mail to you' }).click();
    await expect(dora.getByRole('heading', { level: 1, name: 'Mail to you' })).toBeVisible();
  });

  const choice = region(dora, 'What comes, and when');
  const preview = region(dora, 'Your work: what the next one would say');
  await test.step('the page says when the next one goes and what it would say', async () => {
    await expect(choice).toContainText(email);
    await expect(preview).toContainText('Missing for Senior');
    await expect(preview).toContainText('Nothing logged yet');
    await expect(region(dora, /^Your team/)).toHaveCount(0);
    await expectAccessibleInBothThemes(dora);
    await fits(dora);
  });

  await test.step('she chooses another rhythm', async () => {
    await choice.getByLabel('How often').selectOption('Every two weeks');
    await choice.getByLabel('Day').selectOption('Friday');
    await choice.getByLabel('Hour').selectOption('17:00');
    await choice.getByLabel('Time zone').selectOption('Asia/Tokyo');
    await choice.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(choice.getByRole('status')).toHaveText('Saved.');
    await expect(choice).toContainText(/The next one goes on Friday, .* at 17:00 \(Asia\/Tokyo\)\./);
    await dora.goto('/to-do');
    await expect(dora.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
    await expect(dora.getByRole('note')).toHaveCount(0);
    await dora.goto('/me/mail');
    await expect(choice.getByLabel('How often')).toHaveValue('fortnightly');
  });

  let off = '';
  await test.step('the one of today comes at once when it is asked for, once', async () => {
    await preview.getByRole('button', { name: 'Send it to me now' }).click();
    await expect(preview.getByRole('status')).toContainText(`On its way to ${email}.`);
    const { subject, text } = await product.next(email);
    expect(subject).toMatch(/: your work on /);
    expect(text).toContain('This comes every other Friday at 17:00 (Asia/Tokyo)');
    off = /^\S+\/digest#\S+$/m.exec(text)?.[0] ?? '';
    await preview.getByRole('button', { name: 'Send it to me now' }).click();
    await expect(preview.getByRole('alert')).toContainText('The digest of today has been made already.');
  });

  await test.step('the link in it asks first, switches it off without signing in, and on again', async () => {
    const anyone = await open(browser, off);
    await expect(anyone.getByRole('heading', { level: 1, name: 'Your digest' })).toBeVisible();
    await expectAccessibleInBothThemes(anyone);
    await fits(anyone);
    await dora.reload();
    await expect(choice).toContainText('The next one goes on');
    await anyone.getByRole('button', { name: 'Switch it off' }).press('Enter');
    await expect(anyone.getByRole('status')).toHaveText('The digest that this link came with comes no longer.');
    await dora.reload();
    await expect(choice).toContainText('Nothing is sent.');
    await anyone.getByRole('button', { name: 'Switch it on again' }).click();
    await expect(anyone.getByRole('status')).toContainText('comes again');
    await dora.reload();
    await expect(choice.getByLabel('Your work')).toBeChecked();
    // A link that is none looks and does the same.
    await anyone.goto('about:blank');
    await anyone.goto('/digest#no-such-link');
    await anyone.getByRole('button', { name: 'Switch it off' }).click();
    await expect(anyone.getByRole('status')).toHaveText('The digest that this link came with comes no longer.');
  });

  await test.step('she leaves with her work, as Markdown and as JSON', async () => {
    await callAs(dora, 'POST', `/api/people/${id}/evidence`, { title: 'A thing she did' }, { 'Idempotency-Key': crypto.randomUUID() });
    await dora.goto('/evidence');
    await dora.getByRole('button', { name: 'Take along' }).click();
    await dora.getByRole('link', { name: 'Your data' }).click();
    const along = region(dora, 'Leave with your work');
    await expect(along).toBeVisible();
    await expectAccessible(dora);
    await fits(dora);
    for (const format of ['Markdown', 'JSON']) {
      const [download] = await Promise.all([dora.waitForEvent('download'), along.getByRole('link', { name: format }).click()]);
      const file = readFileSync(await download.path(), 'utf8');
      expect(download.suggestedFilename()).toMatch(format === 'JSON' ? /^nextrung-[\d-]+\.json$/ : /^nextrung-[\d-]+\.md$/);
      for (const told of ['A thing she did', email]) expect(file).toContain(told);
    }
  });
});
