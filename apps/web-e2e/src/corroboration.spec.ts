import { type Browser, expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { linkIn, type MailingProduct, startMailingProduct } from './support/mailing-product.js';
import { expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

const TITLE = 'Rebuilt the partner portal';
const NOTE = 'In the March review Callum showed our support tickets and dropped two steps of the form.';

let product: MailingProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startMailingProduct();
});
test.afterAll(() => product.stop());

async function open(browser: Browser, baseURL: string, path = '/'): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(path);
  return page;
}

async function signIn(browser: Browser, who: keyof typeof PEOPLE): Promise<Page> {
  const page = await open(browser, product.origin);
  await page.getByRole('button', { name: new RegExp(PEOPLE[who]) }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  return page;
}

async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** An item of whoever is signed in, private. */
async function logItem(page: Page, title = TITLE): Promise<string> {
  const { body: { person } } = await callAs<{ person: { id: string } }>(page, 'GET', '/api/session');
  const { body } = await callAs<{ id: string }>(page, 'POST', `/api/people/${person.id}/evidence`, { title, happened: 'The form has **five** steps instead of seven.', indicators: [{ id: 'SPM.S1' }] }, { 'Idempotency-Key': crypto.randomUUID() });
  return body.id;
}

async function answerWith(page: Page, note: string): Promise<void> {
  await page.getByLabel('What did you see of it?').fill(note);
  await page.getByLabel('How did you come to see it?').selectOption('customer');
  await page.getByLabel('When did you see it?').fill('in March');
}

test('somebody outside confirms by a link in a mail, and the line manager accepts it', async ({ browser }) => {
  test.setTimeout(180_000);
  const pm = await signIn(browser, 'pm');
  const item = await logItem(pm);

  await test.step('the author sees what goes out, and that asking shows a private item', async () => {
    await pm.goto(`/evidence/${item}`);
    await pm.getByRole('button', { name: 'Share with my managers' }).click();
    await pm.getByRole('button', { name: 'Ask somebody who saw it' }).click();
    await pm.getByLabel('By e-mail address').check();
    await pm.getByLabel('E-mail address', { exact: true }).fill('maria@partner.example');
    await pm.getByRole('button', { name: 'See what goes out' }).click();
    await expect(pm.getByText('Say what they are called.')).toBeVisible();
    await pm.getByLabel('Their name').fill('Maria Lopez');
    await pm.getByLabel('Message, may be empty').fill('You were in the review.');
    await pm.getByRole('button', { name: 'See what goes out' }).click();
    const out = pm.getByRole('region', { name: 'What goes out' });
    await expect(out).toContainText('A mail with a link is sent.');
    await expect(out).toContainText('Callum Strachan asks what you saw');
    await expect(out).toContainText('counts once your line manager accepts it');
    await expectAccessibleInBothThemes(pm);
    await narrow(pm);
    await pm.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(pm.getByText('Asked. A mail to Maria Lopez is on its way.')).toBeVisible();
  });

  const mail = await product.next('maria@partner.example');
  const link = linkIn(mail);
  expect(mail.subject).toBe('Callum Strachan asks what you saw');
  expect(mail.text).toContain('You were in the review.');
  const maria = await open(browser, product.origin, link);

  await test.step('the link shows one page, however often it is opened, and keeps what is typed', async () => {
    await expect(maria.getByRole('heading', { level: 1, name: 'Callum Strachan asks: did you see this?' })).toBeVisible();
    await expect(maria.getByRole('heading', { name: TITLE })).toBeVisible();
    await answerWith(maria, 'I totally agree with all of this, great work, a really good job!');
    await maria.getByRole('button', { name: 'Confirm' }).click();
    await expect(maria.getByText('does not say what you saw')).toBeVisible();
    await expect(maria.getByText(/^That is 1 Mar \d{4} to 31 Mar \d{4}\./)).toBeVisible();
    await expectAccessibleInBothThemes(maria);
    await narrow(maria);
    await maria.getByLabel('What did you see of it?').fill(NOTE);
    await maria.reload();
    await expect(maria.getByLabel('What did you see of it?')).toHaveValue(NOTE);
  });

  await test.step('it is used up by the answer, and then says nothing', async () => {
    await maria.getByRole('button', { name: 'Confirm' }).click();
    await expect(maria.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
    expect(await maria.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('nextrung.confirm')))).toEqual([]);
    await maria.goto('about:blank');
    await maria.goto(link);
    await expect(maria.getByText('This link cannot be used')).toBeVisible();
  });

  await test.step('the author reads it, and that it does not count yet', async () => {
    await pm.reload();
    await expect(pm.getByText(NOTE)).toBeVisible();
    await expect(pm.getByText('It counts once the line manager accepts it.')).toBeVisible();
  });

  await test.step('the line manager accepts it', async () => {
    const manager = await signIn(browser, 'manager');
    await manager.goto('/to-do');
    const outside = manager.getByRole('region', { name: /^Confirmed from outside/ });
    const entry = outside.getByRole('listitem').filter({ hasText: TITLE });
    await expect(entry).toContainText('Maria Lopez (outside the organisation)');
    await expect(entry).toContainText('maria@partner.example');
    await entry.getByRole('button', { name: 'It does not count' }).click();
    await expect(entry.getByText('Say why it does not count')).toBeVisible();
    await expectAccessibleInBothThemes(manager);
    await narrow(manager);
    await entry.getByText('The same person as somebody else?').click();
    await expect(entry.getByLabel('A colleague here')).toBeVisible();
    await entry.getByRole('button', { name: 'Accept' }).click();
    await expect(manager.getByText('Accepted. What Maria Lopez saw counts for Callum Strachan.')).toBeVisible();
  });

  await test.step('and the author sees that it counts', async () => {
    await pm.reload();
    await expect(pm.getByText(NOTE)).toBeVisible();
    await expect(pm.getByText('It counts once the line manager accepts it.')).toHaveCount(0);
  });

  await test.step('what is out stands in My evidence, and can be taken back', async () => {
    await callAs(pm, 'POST', `/api/evidence/${item}/corroborations`, { email: 'ben@partner.example', name: 'Ben Partner' }, { 'Idempotency-Key': crypto.randomUUID() });
    const second = linkIn(await product.next('ben@partner.example'));
    await pm.goto('/evidence');
    const out = pm.getByRole('region', { name: 'What is out' });
    const line = out.getByRole('listitem').filter({ hasText: 'Ben Partner' });
    await expect(line).toContainText('Not reminded yet. The link works until');
    await expectAccessibleInBothThemes(pm);
    await narrow(pm);
    await line.getByRole('button', { name: 'Take back the question to Ben Partner' }).click();
    await expect(out.getByRole('status')).toContainText('Taken back.');
    await maria.goto(second);
    await expect(maria.getByText('This link cannot be used')).toBeVisible();
  });
});

test('without mail there is a link to pass on; what is not right goes back to the author', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const here = baseURL ?? '';
  const admin = await signInAs(browser, 'admin');
  const email = `${crypto.randomUUID()}@example.org`;
  const { body: { id } } = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name: 'Nora Ohnepost', email, rung: 'PM', levelSince: '2025-01-01' }, { 'Idempotency-Key': crypto.randomUUID() });
  const { body: { url } } = await callAs<{ url: string }>(admin, 'POST', `/api/people/${id}/invitation`, {});
  const nora = await open(browser, here, url);
  await nora.getByLabel('Password').fill('carrot lantern harbour');
  await nora.getByRole('button', { name: 'Start' }).click();
  await expect(nora.getByRole('button', { name: 'Account of Nora Ohnepost' }).first()).toBeVisible({ timeout: 30_000 });
  const item = await logItem(nora);

  await nora.goto(`/evidence/${item}`);
  await nora.getByRole('button', { name: 'Ask somebody who saw it' }).click();
  await expect(nora.getByText('This item is private: asking shows it to them, and to nobody else.')).toBeVisible();
  await nora.getByLabel('By e-mail address').check();
  await nora.getByLabel('E-mail address', { exact: true }).fill('otto@partner.example');
  await nora.getByLabel('Their name').fill('Otto Partner');
  await nora.getByRole('button', { name: 'See what goes out' }).click();
  await nora.getByRole('button', { name: 'Ask, and make a link' }).click();
  const link = (await nora.getByText('/confirm#').textContent()) ?? '';
  await narrow(nora);
  await nora.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(nora.getByText('Otto Partner (outside the organisation): asked on')).toBeVisible();

  const otto = await open(browser, here, link);
  await otto.getByLabel('Something is not right').check();
  await otto.getByLabel('What is not right?').selectOption('happened');
  await otto.getByLabel('What is right?').fill('The form has six steps, not five.');
  await otto.getByRole('button', { name: 'Send what is right' }).click();
  await expect(otto.getByRole('status')).toHaveText('Nora Ohnepost reads what you wrote, and answers you.');

  await nora.goto('/to-do');
  const correction = nora.getByRole('region', { name: /^Somebody says that something is not right/ });
  await expect(correction).toContainText('The form has six steps, not five.');
  await narrow(nora);
  await correction.getByLabel('Your answer').fill('The sixth step is the receipt, which was there before.');
  await correction.getByRole('button', { name: 'It stays as it is' }).click();
  await expect(nora.getByText('Answered. Otto Partner is asked again.')).toBeVisible();
});
