import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { callAs } from './support/calls.js';
import { expectAccessibleInBothThemes, signInAs } from './support/people.js';

const PASSWORD = 'a long walk by the sea';

/** Passkeys are for names: the same server, by this computer's. */
const byName = (baseURL: string | undefined, path: string): string => `http://localhost:${new URL(baseURL ?? '').port}${path}`;

const codeOf = (secret: string, steps = 0): string => generateSync({ secret: secret.replaceAll(' ', ''), epoch: Math.floor(Date.now() / 1000) + steps * 30 });

let count = 0;

/** Someone new with a password, signed in at the computer's name. */
async function newPerson(browser: Browser, baseURL: string | undefined): Promise<{ page: Page; email: string; name: string; id: string }> {
  count += 1;
  const name = `Second Factor ${String(count)}`;
  const email = `factor-${String(count)}-${String(Date.now())}@demo.example`;
  const admin = await signInAs(browser, 'admin');
  const key = { 'Idempotency-Key': `${email} add` };
  const { body: { id } } = await callAs<{ id: string }>(admin, 'POST', '/api/people', { name, email }, key);
  const { body: { url } } = await callAs<{ url: string }>(admin, 'POST', `/api/people/${id}/invitation`, {});
  await admin.context().close();
  const page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  // The test device would take every offer at the address field by itself, so there is none but where it is asked for.
  await page.addInitScript(() => {
    if (location.hash !== '#offered') PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await page.goto(byName(baseURL, new URL(url).pathname + new URL(url).hash));
  await page.getByLabel(/password/i).fill(PASSWORD);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('button', { name: /Account/ }).or(page.getByRole('heading', { name: /To do/ })).first()).toBeVisible();
  return { page, email, name, id };
}

/** The browser's own test device: asks for nobody's finger, and keeps passkeys. */
async function withDevice(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return session;
}

async function signOut(page: Page): Promise<void> {
  await callAs(page, 'DELETE', '/api/session', {});
  await page.goto(byName(page.url(), '/sign-in'));
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
  await passkeys.getByRole('button', { name: 'Create the passkey' }).click();
  await expect(passkeys.getByText('Give the passkey a name.')).toBeVisible();
  await passkeys.getByLabel(/^Name/).fill(name);
  await passkeys.getByRole('button', { name: 'Create the passkey' }).click();
  await expect(passkeys.getByRole('status')).toHaveText(`${name} signs you in from now on.`);
}

/** Sets codes up; the secret, and the ten recovery codes. */
async function setUpCodes(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  const codes = page.getByRole('region', { name: 'One-time codes' });
  await codes.getByRole('button', { name: 'Set up one-time codes' }).click();
  await expect(codes.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await codes.locator('.secret').textContent()) ?? '';
  await codes.getByRole('button', { name: 'Use these codes' }).click();
  await expect(codes.getByText('Enter the six digits.')).toBeVisible();
  await codes.getByLabel(/six digits/).fill('000000');
  await codes.getByRole('button', { name: 'Use these codes' }).click();
  await expect(codes.getByText(/This code is not right/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await codes.getByLabel(/six digits/).fill(codeOf(secret, -1));
  await codes.getByRole('button', { name: 'Use these codes' }).click();
  await expect(codes.getByRole('heading', { name: 'Your recovery codes' })).toBeFocused();
  const recoveryCodes = await codes.getByRole('list', { name: 'Your recovery codes' }).getByRole('listitem').allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  await codes.getByRole('button', { name: 'I have kept them' }).click();
  await expect(codes.getByText('10 of 10 are left.')).toBeVisible();
  return { secret, recoveryCodes };
}

test('a passkey is made, named, signs in alone, and takes the second step', async ({ browser, baseURL }) => {
  const { page, email, name } = await newPerson(browser, baseURL);
  await withDevice(page);
  await page.goto(byName(baseURL, '/me/security'));
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
  await addPasskey(page, 'Work laptop');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Rename Work laptop' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Home laptop');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('Home laptop');

  await test.step('alone', async () => {
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeHidden();
    expect((await callAs<{ person: { name: string } }>(page, 'GET', '/api/session')).body.person.name).toBe(name);
  });

  await test.step('offered at the address field', async () => {
    await callAs(page, 'DELETE', '/api/session', {});
    await page.goto(byName(baseURL, '/sign-in#offered'));
    await expect.poll(async () => (await callAs(page, 'GET', '/api/ladder')).status).toBe(200);
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeHidden();
  });

  await test.step('after the password', async () => {
    await signOut(page);
    await givePassword(page, email);
    await expect(page.getByRole('heading', { name: 'One more step' })).toBeFocused();
    await expectAccessibleInBothThemes(page);
    expect((await callAs(page, 'GET', '/api/ladder')).status).toBe(401);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(page.getByRole('heading', { name: 'One more step' })).toBeHidden();
    expect((await callAs(page, 'GET', '/api/ladder')).status).toBe(200);
  });

  await test.step('until it is removed', async () => {
    await page.goto(byName(baseURL, '/me/security'));
    await page.getByRole('button', { name: 'Remove Home laptop' }).click();
    await page.getByRole('button', { name: 'Remove Home laptop' }).click();
    await expect(page.getByText('Home laptop does not sign you in any more.')).toBeVisible();
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('alert')).toContainText('This passkey was not accepted.');
  });
  await page.context().close();
});

test('one-time codes and recovery codes take the second step, once each, also over a page', async ({ browser, baseURL }) => {
  const { page, email } = await newPerson(browser, baseURL);
  await page.goto(byName(baseURL, '/me/security'));
  const { secret, recoveryCodes } = await setUpCodes(page);
  const [first = '', second = ''] = recoveryCodes;
  const used = codeOf(secret);

  await signOut(page);
  await givePassword(page, email);
  await page.getByLabel(/Six digits/).fill('000000');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is not right, or was used before.');
  await page.getByLabel(/Six digits/).fill(used);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeHidden();

  await test.step('in the dialog over a page whose session has ended', async () => {
    await page.goto(byName(baseURL, '/me/security'));
    await expect(page.getByText('One-time codes are in use.')).toBeVisible();
    await callAs(page, 'DELETE', '/api/session', {});
    await page.getByRole('button', { name: 'Make new recovery codes' }).click();
    const dialog = page.getByRole('dialog', { name: 'You were signed out' });
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog.getByRole('heading', { name: 'One more step' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await dialog.getByLabel('One of your recovery codes').fill(first.toLowerCase());
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(dialog).toBeHidden();
    // The call that waited is made: these are new ones.
    await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  });

  await test.step('a used recovery code, and one that was replaced, sign nobody in', async () => {
    await signOut(page);
    await givePassword(page, email);
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    for (const code of [first, second]) {
      await page.getByLabel('One of your recovery codes').fill(code);
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByRole('alert')).toContainText('This code is not right');
    }
    await page.getByRole('button', { name: 'Start again' }).click();
    await expect(page.getByLabel('Password')).toBeVisible();
  });
  await page.context().close();
});

test('who is asked for a second factor sets one up before anything else, and an administrator helps who lost it', async ({ browser, baseURL }) => {
  const { page, email, id, name } = await newPerson(browser, baseURL);
  const admin = await signInAs(browser, 'admin', { at: '/organisation' });
  await admin.getByRole('navigation', { name: 'Organisation' }).getByRole('link', { name: 'Sign-in' }).click();
  await expect(admin.getByText('Nothing has been decided: nobody needs one.')).toBeVisible();
  await expectAccessibleInBothThemes(admin);
  try {
    await admin.getByRole('checkbox', { name: /^Everyone/ }).check();
    await admin.getByRole('button', { name: 'Save' }).click();
    await expect(admin.getByRole('status')).toHaveText('Saved. It holds at once.');

    await page.goto(byName(baseURL, '/ladder'));
    await expect(page.getByRole('heading', { name: 'A second factor is needed' })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    expect((await callAs<{ code: string }>(page, 'GET', '/api/ladder')).body.code).toBe('second_factor_required');
    await withDevice(page);
    await addPasskey(page, 'Phone');
    await expect(page.getByRole('heading', { name: 'Your second factor is set up' })).toBeVisible();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/adder/);

    await page.goto(byName(baseURL, '/me/security'));
    await page.getByRole('button', { name: 'Remove Phone' }).click();
    await page.getByRole('button', { name: 'Remove Phone' }).click();
    await expect(page.getByRole('alert')).toContainText('this is your last one');

    await admin.goto(`/organisation/people/${id}`);
    const lost = admin.getByRole('region', { name: 'Lost second factor' });
    await lost.getByRole('button', { name: 'Remove second factors' }).click();
    await lost.getByRole('button', { name: `Remove the second factors of ${name}` }).click();
    await expect(lost.getByRole('status')).toContainText('signs in with their password now');
  } finally {
    const { body: { version } } = await callAs<{ version: number }>(admin, 'GET', '/api/sign-in-policy');
    await callAs(admin, 'PUT', '/api/sign-in-policy', { everyone: false, lineManagers: false, privileged: false }, { 'If-Match': `"${String(version)}"` });
  }
  await page.goto(byName(baseURL, '/sign-in'));
  await givePassword(page, email);
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeHidden();
  await page.context().close();
  await admin.context().close();
});
