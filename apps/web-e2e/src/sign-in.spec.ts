import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';
import { openSaved } from './support/evidence.js';

const PASSWORD = 'carrot lantern harbour';
const section = (page: Page, name: string): Locator => page.getByRole('region', { name });
const signedOut = (page: Page): Locator => page.getByRole('dialog', { name: 'You were signed out' });
let keys = 0;

interface Somebody {
  readonly name: string;
  readonly email: string;
  readonly page: Page;
}

/** A person of their own with a password, signed in by their invitation. */
async function somebody(browser: Browser, name: string): Promise<Somebody> {
  const admin = await signInAs(browser, 'admin');
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const added = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name, email, rung: 'PM', levelSince: '2025-01-01' }, { 'Idempotency-Key': `sign-in-${String(Date.now())}-${String((keys += 1))}` });
  expect(added.status).toBe(201);
  const link = await callAs<{ url: string }>(admin, 'POST', `/api/people/${added.body.id}/invitation`, {});
  await admin.context().close();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(link.body.url);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return { name, email, page };
}

async function signIn(page: Page, { email }: Pick<Somebody, 'email'>, password = PASSWORD): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Another browser of the same person. */
async function another(browser: Browser, who: Pick<Somebody, 'email'>, password = PASSWORD): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto('/sign-in');
  await signIn(page, who, password);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
  return page;
}

/** Ends whatever the person has open, from another browser, as they themselves would. */
async function endSessionsOf(browser: Browser, who: Pick<Somebody, 'email'>): Promise<void> {
  const elsewhere = await another(browser, who);
  expect((await callAs(elsewhere, 'DELETE', '/api/session/others', {})).status).toBe(204);
  await elsewhere.context().close();
}

test('the sign-in page says what is wrong, and how long to wait', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your email address')).toBeVisible();
  await expect(page.getByText('Enter your password')).toBeVisible();

  await test.step('the password can be looked at', async () => {
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Show password' }).press('Enter');
    await expect(page.getByLabel('Password')).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Hide password' }).click();
    await expect(page.getByLabel('Password')).toHaveAttribute('type', 'password');
    await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password');
  });

  await signIn(page, { email: 'nobody.at.all@example.org' }, 'not this one');
  await expect(page.getByRole('alert')).toHaveText('This address and password do not belong together.');
  await expect(page.getByLabel('Email')).toHaveValue('nobody.at.all@example.org');
  await expectAccessibleInBothThemes(page);
  for (let count = 0; count < 9; count += 1) await callAs(page, 'POST', '/api/session', { email: 'nobody.at.all@example.org', password: 'not this one' });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/^Too many attempts\. Try again in 1[45] minutes\.$/);
  await expectFits(page);
  await page.context().close();
});

test('one sees where one is signed in, signs out there, and changes the password', async ({ browser }) => {
  test.setTimeout(180_000);
  const ida = await somebody(browser, 'Ida Sitzung');
  const phone = await another(browser, ida);
  const page = ida.page;
  await page.getByRole('button', { name: /^Account of / }).first().click();
  await page.getByRole('dialog', { name: 'Account' }).getByRole('link', { name: 'Sign-in and sessions' }).click();
  const sessions = section(page, 'Where you are signed in');

  await test.step('this browser first, the other one below', async () => {
    await expect(sessions.getByRole('listitem')).toHaveCount(2);
    await expect(sessions.getByRole('listitem').first()).toContainText(/Chrome on Linux · this browser/);
    await expect(sessions.getByRole('listitem').first()).toContainText(/Signed in \d{1,2} \w{3} \d{4}, \d\d:\d\d with an invitation\. Network 127\.0\.0\.0\/24\./);
    await expect(sessions.getByText('after 2 hours without a request, and 12 hours after you signed in')).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('signing out there is at once', async () => {
    await sessions.getByRole('button', { name: /^Sign out: Chrome on Linux, signed in/ }).press('Enter');
    await expect(sessions.getByRole('status')).toHaveText('Signed out: Chrome on Linux.');
    await expect(sessions.getByRole('status')).toBeFocused();
    await expect(sessions.getByText('You are signed in nowhere else.')).toBeVisible();
    await phone.getByRole('link', { name: 'To do' }).first().click();
    await expect(signedOut(phone)).toBeVisible();
    await expectFits(phone);
  });

  await test.step('so is everywhere at once', async () => {
    const more = [await another(browser, ida), await another(browser, ida)];
    await page.reload();
    await expect(sessions.getByRole('listitem')).toHaveCount(3);
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect(sessions.getByRole('status')).toHaveText('Signed out everywhere else.');
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    for (const one of more) {
      await one.reload();
      await expect(one.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await one.context().close();
    }
  });

  await test.step('a new password is refused at its field, with the reason, and keeps what was typed', async () => {
    const password = section(page, 'Password');
    await password.getByRole('button', { name: 'Change my password' }).press('Enter');
    await expect(password.getByLabel('Present password')).toBeFocused();
    await password.getByRole('button', { name: 'Change password' }).click();
    await expect(password.getByText('Enter your present password')).toBeVisible();
    await password.getByLabel('New password').fill('four green');
    await expect(password.getByText('10 characters of at least 12.')).toBeVisible();
    await password.getByLabel('Present password').fill('not this one');
    await password.getByLabel('New password').fill('ida.sitzung.2027');
    await password.getByRole('button', { name: 'Change password' }).click();
    await expect(password.getByText('This is not your present password')).toBeVisible();
    await password.getByLabel('Present password').fill(PASSWORD);
    await password.getByRole('button', { name: 'Change password' }).click();
    await expect(password.getByText(/This is little more than your name or address\. Use a few words/)).toBeVisible();
    await expect(password.getByLabel('New password')).toHaveValue('ida.sitzung.2027');
    await expectAccessibleInBothThemes(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectFits(page);
  });

  await test.step('a good one signs out everywhere else, and nobody gets in with the old one', async () => {
    const elsewhere = await another(browser, ida);
    const password = section(page, 'Password');
    await password.getByLabel('New password').fill('four green goats at noon');
    await expect(password.getByLabel('Sign out in all other browsers')).toBeChecked();
    await password.getByRole('button', { name: 'Change password' }).click();
    await expect(password.getByRole('status')).toHaveText('Your password is changed, and you are signed out everywhere else.');
    await expect(sessions.getByText('You are signed in nowhere else.')).toBeVisible();
    await elsewhere.reload();
    await signIn(elsewhere, ida);
    await expect(elsewhere.getByRole('alert')).toHaveText('This address and password do not belong together.');
    await signIn(elsewhere, ida, 'four green goats at noon');
    await expect(elsewhere.getByRole('heading', { level: 1, name: ida.name })).toBeVisible();
    await elsewhere.context().close();
  });
  for (const one of [page, phone]) await one.context().close();
});

test('a session that ends while one types loses nothing of it', async ({ browser }) => {
  test.setTimeout(180_000);
  const ana = await somebody(browser, 'Ana Tippfeld');
  const { page } = ana;

  await test.step('evidence: saved after signing in again in the dialog', async () => {
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await page.getByLabel('What happened?').fill('Written while the session ended');
    await endSessionsOf(browser, ana);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(signedOut(page)).toBeVisible();
    await expect(signedOut(page).getByLabel('Email')).toHaveValue(ana.email);
    await expectAccessible(page);
    await signedOut(page).getByLabel('Password').fill('not this one');
    await signedOut(page).getByRole('button', { name: 'Sign in' }).click();
    await expect(signedOut(page).getByRole('alert')).toHaveText('This address and password do not belong together.');
    await signedOut(page).getByLabel('Password').fill(PASSWORD);
    await signedOut(page).getByRole('button', { name: 'Sign in' }).click();
    await openSaved(page, 'Written while the session ended');
  });

  await test.step('a note: saved with the choice that was made', async () => {
    await page.goto('/people/me');
    const notes = section(page, 'Notes');
    await notes.getByLabel('New note').fill('A thought that must not get lost');
    await endSessionsOf(browser, ana);
    await notes.getByRole('button', { name: 'Save the note' }).click();
    await signedOut(page).getByLabel('Password').fill(PASSWORD);
    await signedOut(page).getByRole('button', { name: 'Sign in' }).click();
    await expect(notes.getByRole('listitem').filter({ hasText: 'A thought that must not get lost' })).toBeVisible();
    await expect(notes.getByLabel('New note')).toHaveValue('');
  });

  await test.step('after a reload it waits for the same person', async () => {
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await page.getByLabel('What happened?').fill('Half a thought');
    await endSessionsOf(browser, ana);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await signIn(page, ana);
    await expect(page.getByLabel('What happened?')).toHaveValue('Half a thought');
  });

  await test.step('somebody else who signs in there sees and gets nothing of it', async () => {
    await page.getByLabel('What happened?').fill('Only for Ana');
    const otto = await somebody(browser, 'Otto Anders');
    await endSessionsOf(browser, ana);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await signedOut(page).getByLabel('Email').fill(otto.email);
    await signedOut(page).getByLabel('Password').fill(PASSWORD);
    await signedOut(page).getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: otto.name })).toBeVisible();
    await expect(page.getByText('Only for Ana')).toHaveCount(0);
    await page.getByRole('button', { name: 'Log evidence' }).first().click();
    await expect(page.getByLabel('What happened?')).toHaveValue('');
    const holders = await page.evaluate(() => Object.entries(localStorage).filter(([, value]) => String(value).includes('Only for Ana')).length);
    expect(holders).toBe(1);
    const { body } = await callAs<{ items: unknown[] }>(page, 'GET', `/api/people/${(await callAs<{ person: { id: string } }>(page, 'GET', '/api/session')).body.person.id}/evidence`);
    expect(body.items).toEqual([]);
    await otto.page.context().close();
  });
  await page.context().close();
});

test('the ladder editor goes on where the session ended', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/ladder' });
  await admin.getByRole('link', { name: 'Edit the ladder' }).click();
  await admin.getByRole('radio', { name: 'The version in force' }).check();
  await admin.getByRole('button', { name: 'Begin the draft' }).click();
  await admin.getByRole('button', { name: /^Edit / }).first().click();
  const words = admin.getByRole('complementary').getByRole('textbox').first();
  const elsewhere = await signInAs(browser, 'admin');
  expect((await callAs(elsewhere, 'DELETE', '/api/session/others', {})).status).toBe(204);
  await words.fill('Typed into a ladder while the session ended');
  await expect(signedOut(admin)).toBeVisible();
  await signedOut(admin).getByRole('button', { name: `Go on as ${PEOPLE.admin}` }).click();
  await expect(signedOut(admin)).toHaveCount(0);
  await expect(words).toHaveValue('Typed into a ladder while the session ended');
  await expect(admin.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await admin.reload();
  await expect(admin.getByText('Typed into a ladder while the session ended').first()).toBeVisible();
  const draft = admin.url().match(/drafts\/([0-9a-f-]{36})/)?.[1] ?? '';
  expect((await callAs(admin, 'DELETE', `/api/ladder/drafts/${draft}`, {}, { 'If-Match': '"2"' })).status).toBe(204);
  for (const one of [admin, elsewhere]) await one.context().close();
});
