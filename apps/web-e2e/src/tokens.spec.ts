import { expect, type Page, request, test } from '@playwright/test';
import { newcomer } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

/** Makes a token on the open page and answers with its text. */
async function make(page: Page, button: string, field: string, name: string, scopes: readonly RegExp[]): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByLabel(field)).toBeFocused();
  await page.getByLabel(field).fill(name);
  for (const scope of scopes) await page.getByRole('checkbox', { name: scope }).check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy the token now' });
  const token = await dialog.getByLabel('Token').inputValue();
  expect(token).toMatch(/^nrt_[\w-]{49}$/);
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText(`${name} works now.`)).toBeFocused();
  expect(await page.content()).not.toContain(token);
  return token;
}

/** What the API answers to a program with a token and nothing else. */
async function ask(page: Page, token: string, path: string): Promise<number> {
  const program = await request.newContext({ baseURL: new URL(page.url()).origin, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  const reply = await program.get(path);
  await program.dispose();
  return reply.status();
}

test('a person makes a token, uses it within its scopes, and ends it', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const { page } = await newcomer(browser, admin, 'Toni', { rung: 'PM', managerId: null, at: '/me/security' });
  await page.setViewportSize({ width: 360, height: 900 });
  await admin.context().close();
  const section = page.getByRole('region', { name: 'Access tokens' });
  await expect(section.getByText('You have no tokens.')).toBeVisible();

  await test.step('without name and scope it is refused at its fields, and what was typed stays', async () => {
    await section.getByRole('button', { name: 'Make a token' }).click();
    await section.getByRole('button', { name: 'Make the token' }).click();
    await expect(section.getByText('Say what it is for.')).toBeVisible();
    await expect(section.getByText('Choose what it may do.')).toBeVisible();
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Cancel' }).click();
    await expect(section.getByRole('button', { name: 'Make a token' })).toBeFocused();
  });

  const token = await make(page, 'Make a token', 'What is it for?', 'Ladder in our wiki', [/ladder:read/]);
  await expectFits(page);
  expect([await ask(page, token, '/api/ladder'), await ask(page, token, '/api/to-do'), await ask(page, token, '/api/tokens')]).toEqual([200, 403, 403]);

  await page.reload();
  const line = section.getByRole('listitem').filter({ hasText: 'Ladder in our wiki' });
  await expect(line).toContainText(/Works until .* Last used .* UTC, from 127\.0\.0\.0\/24\./);
  await line.getByRole('button', { name: 'End Ladder in our wiki' }).click();
  await expect(line.getByRole('button', { name: 'End it' })).toBeFocused();
  await line.getByRole('button', { name: 'End it' }).click();
  await expect(section.getByText('Ladder in our wiki is ended.')).toBeFocused();
  await expect(line).toContainText('Ended; it no longer works.');
  expect(await ask(page, token, '/api/ladder')).toBe(401);
  await page.context().close();
});

test('people operations make a service account, which is in no list, and end it', async ({ browser }) => {
  const page = await signInAs(browser, 'admin', { at: '/organisation' });
  await page.getByRole('link', { name: 'Service tokens' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Service tokens' })).toBeVisible();
  const token = await make(page, 'Make a service account', 'Which system is it for?', 'Payroll feed', [/people:read/]);
  expect([await ask(page, token, '/api/people'), await ask(page, token, '/api/ladder')]).toEqual([200, 403]);

  await page.goto('/organisation?q=Payroll');
  await expect(page.getByText('Payroll feed')).toHaveCount(0);
  await page.goto('/organisation/audit');
  await expect(page.getByRole('main').getByText('Make a service account with a token').filter({ visible: true }).first()).toBeVisible();

  await page.goto('/organisation/tokens');
  await page.getByRole('button', { name: 'End Payroll feed' }).click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('Payroll feed is ended.')).toBeVisible();
  expect(await ask(page, token, '/api/people')).toBe(401);
  await page.context().close();
});

test('too many calls are told calmly, with when to go on', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague');
  const detail = 'Nothing is lost. Go on in 20 seconds.';
  await page.route('**/api/tokens', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '20' }, contentType: 'application/problem+json', body: JSON.stringify({ status: 429, code: 'too_many_requests', title: 'Too many requests at once.', detail }) }));
  await page.goto('/me/security');
  const alert = page.getByRole('alert').filter({ hasText: 'Too many requests at once.' });
  await expect(alert).toContainText(detail);
  await page.unroute('**/api/tokens');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Make a token' })).toBeVisible();
  await page.context().close();
});
