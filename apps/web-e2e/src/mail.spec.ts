import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { linkIn, type MailingProduct, startMailingProduct } from './support/mailing-product.js';
import { expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const PASSWORD = 'carrot lantern harbour';
const NEW_PASSWORD = 'meadow thimble orchard';
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

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
  await page.goto(path);
  return page;
}

async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  const beyond = await page.locator('main').evaluate((main) => Math.max(document.documentElement.scrollWidth - window.innerWidth, main.scrollWidth - main.clientWidth, 0));
  expect(beyond).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Somebody of this test's own, on the rung of a PM. */
async function addPerson(admin: Page, name: string): Promise<{ id: string; name: string; email: string }> {
  const email = `${crypto.randomUUID()}@example.org`;
  const { status, body } = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name, email, rung: 'PM', levelSince: '2025-01-01' }, { 'Idempotency-Key': crypto.randomUUID() });
  expect(status).toBe(201);
  return { id: body.id, name, email };
}

async function choose(page: Page, label: string, password: string, button: string): Promise<void> {
  await page.getByLabel(label).fill(password);
  await page.getByRole('button', { name: button }).click();
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Their first page stands; what is on it may still be on its way. */
const expectSignedIn = (page: Page, name: string): Promise<void> => expect(page.getByRole('button', { name: `Account of ${name}` }).first()).toBeVisible({ timeout: 30_000 });

async function signInAsAdmin(browser: Browser): Promise<Page> {
  const page = await open(browser, product.origin);
  await page.getByRole('button', { name: new RegExp(PEOPLE.admin) }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  return page;
}

test('an invitation comes by mail and leads to the first page; a forgotten password is set anew by mail', async ({ browser }) => {
  test.setTimeout(180_000);
  const admin = await signInAsAdmin(browser);
  const { id, name, email } = await addPerson(admin, 'Wilma Post');

  await test.step('the administrator sends an invitation, and sees where it went instead of its link', async () => {
    await admin.goto(`/organisation/people/${id}`);
    const invitation = section(admin, 'Invitation');
    await invitation.getByRole('button', { name: 'Send an invitation' }).click();
    await expect(invitation.getByRole('status')).toContainText(`Sent to ${email}. The invitation holds until `);
    await expect(invitation.getByText('/invite#')).toHaveCount(0);
    await expectAccessibleInBothThemes(admin);
    await fits(admin);
  });

  const person = await open(browser, product.origin, '/sign-in');
  await test.step('the person begins with the link in the mail', async () => {
    const mail = await product.next(email);
    expect(mail.subject).toContain('An account for you at ');
    expect(mail.text).toContain(`Hello ${name},`);
    await person.goto(linkIn(mail));
    await expect(person.getByRole('heading', { level: 1, name: `Welcome, ${name}` })).toBeVisible();
    await choose(person, 'Password', PASSWORD, 'Start');
    await expectSignedIn(person, name);
  });

  const forgetful = await open(browser, product.origin, '/sign-in');
  await test.step('whoever has forgotten their password asks for a link, and is told the same for any address', async () => {
    await forgetful.getByRole('link', { name: 'I have forgotten my password' }).click();
    await forgetful.getByRole('button', { name: 'Send a link' }).click();
    await expect(forgetful.getByText('Enter your email address')).toBeVisible();
    await expectAccessibleInBothThemes(forgetful);
    for (const address of ['nobody@example.org', email]) {
      await forgetful.getByLabel('Email').fill(address);
      await forgetful.getByRole('button', { name: 'Send a link' }).press('Enter');
      await expect(forgetful.getByRole('status')).toHaveText('If there is an account for this address, a link is on its way. It works for an hour.');
    }
    await fits(forgetful);
  });

  await test.step('the link sets a new password, once, and signs everyone out', async () => {
    const link = linkIn(await product.next(email));
    await forgetful.goto(link);
    await choose(forgetful, 'New password', 'short', 'Change the password');
    await expect(forgetful.getByText('5 characters of at least 12.')).toBeVisible();
    await expectAccessibleInBothThemes(forgetful);
    await fits(forgetful);
    await choose(forgetful, 'New password', NEW_PASSWORD, 'Change the password');
    await expect(forgetful.getByRole('status')).toContainText('Your password is changed.');
    await expectAccessibleInBothThemes(forgetful);
    expect((await product.next(email)).subject).toBe('Your password was changed');
    await person.goto('/people/me');
    await expect(person.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

    await forgetful.goto('about:blank');
    await forgetful.goto(link);
    await choose(forgetful, 'New password', 'another long password', 'Change the password');
    await expect(forgetful.getByRole('alert')).toContainText('This link cannot be used');
    await expectAccessibleInBothThemes(forgetful);
  });

  await test.step('and the person signs in with it', async () => {
    await signIn(person, email, PASSWORD);
    await expect(person.getByRole('alert')).toContainText('do not belong together');
    await signIn(person, email, NEW_PASSWORD);
    await expectSignedIn(person, name);
  });

  await test.step('the administrator sends a link, too, and sees none', async () => {
    await admin.reload();
    const forgotten = section(admin, 'Forgotten password');
    await forgotten.getByRole('button', { name: 'Send a link for a new password' }).click();
    await expect(forgotten.getByRole('status')).toContainText('Sent. The link works until ');
    expect(linkIn(await product.next(email))).toContain('/reset#');
    await expectAccessibleInBothThemes(admin);
  });
});

test('a link is shown instead of being sent when it is asked for', async ({ browser }) => {
  const admin = await signInAsAdmin(browser);
  const { id } = await addPerson(admin, 'Lina Link');
  await admin.goto(`/organisation/people/${id}`);
  const invitation = section(admin, 'Invitation');
  await invitation.getByRole('button', { name: 'Show the link instead' }).click();
  const link = (await invitation.getByText('/invite#').textContent()) ?? '';
  const person = await open(browser, product.origin, link);
  await expect(person.getByRole('heading', { level: 1, name: 'Welcome, Lina Link' })).toBeVisible();
});

test('without mail, an administrator passes a link for a new password on', async ({ browser, baseURL }) => {
  const here = baseURL ?? '';
  const admin = await signInAs(browser, 'admin');
  const { id, name, email } = await addPerson(admin, 'Otto Ohnepost');
  const { body: { url } } = await callAs<{ url: string }>(admin, 'POST', `/api/people/${id}/invitation`, {});
  const person = await open(browser, here, url);
  await choose(person, 'Password', PASSWORD, 'Start');
  await expectSignedIn(person, name);

  const forgetful = await open(browser, here, '/forgot');
  await expect(forgetful.getByText('Ask an administrator or your manager for a link.')).toBeVisible();
  await expectAccessibleInBothThemes(forgetful);

  await admin.goto(`/organisation/people/${id}`);
  const forgotten = section(admin, 'Forgotten password');
  await forgotten.getByRole('button', { name: 'Make a link for a new password' }).click();
  const link = (await forgotten.getByText('/reset#').textContent()) ?? '';
  await expectAccessibleInBothThemes(admin);
  await fits(admin);
  await forgetful.goto(link);
  await choose(forgetful, 'New password', NEW_PASSWORD, 'Change the password');
  await forgetful.getByRole('link', { name: 'Sign in' }).click();
  await signIn(forgetful, email, NEW_PASSWORD);
  await expectSignedIn(forgetful, name);
});
