import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const key = (): Record<string, string> => ({ 'Idempotency-Key': crypto.randomUUID() });
const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const REASON = 'All gates are met, and two people saw the launch.';

async function made<Body>(page: Page, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const answer = await callAs<Body>(page, method, path, body, headers);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly page: Page;
}

/** Someone of one's own, signed in; nobody else's tests know them. */
async function newcomer(browser: Browser, admin: Page, first: string, words: { readonly rung: string; readonly managerId: string | null }): Promise<Newcomer> {
  const name = `${first} Nominee ${crypto.randomUUID().slice(0, 6)}`;
  const { id } = await made<{ id: string }>(admin, 'POST', '/api/people', { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, ...words }, key());
  const { url } = await made<{ url: string }>(admin, 'POST', `/api/people/${id}/invitation`, {});
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const token = new URL(url).hash.slice(1);
  const before = await context.request.get('/api/session');
  const xsrf = decodeURIComponent((await context.storageState()).cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '');
  expect((await context.request.post('/api/invitations/accept', { data: { token, password: 'a few words that are long' }, headers: { 'X-XSRF-TOKEN': xsrf, Origin: new URL(before.url()).origin } })).status()).toBeLessThan(300);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto('/cases');
  return { id, name, page };
}

test('a small team promotes somebody: nominated, written, locked, decided by another than the manager, told and acknowledged', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/cases' });
  const director = await newcomer(browser, admin, 'Dara', { rung: 'DIR', managerId: null });
  const manager = await newcomer(browser, admin, 'Milo', { rung: 'GPM', managerId: director.id });
  const pm = await newcomer(browser, admin, 'Pia', { rung: 'PM', managerId: manager.id });
  const now = (page: Page): Locator => section(page, 'Now');

  await test.step('the page says what a case is, and the person nominates themselves without consent', async () => {
    await expect(pm.page.getByRole('heading', { name: 'No case yet' })).toBeVisible();
    await pm.page.goto('/people/me');
    await section(pm.page, 'Decisions').getByRole('button', { name: 'Nominate yourself' }).click();
    const sheet = pm.page.getByRole('dialog', { name: 'Nominate yourself' });
    await expect(sheet.getByText('This does not need your manager’s consent.', { exact: false })).toBeVisible();
    await sheet.getByRole('button', { name: 'Nominate yourself' }).click();
    await expect(pm.page.getByRole('heading', { level: 1, name: /^Your case for / })).toBeVisible();
  });

  const [, caseId = ''] = /cases\/([\w-]+)/.exec(pm.page.url()) ?? [];

  await test.step('the need is written first; a text that somebody else saved meanwhile is shown beside', async () => {
    await now(pm.page).getByRole('button', { name: 'Begin writing' }).click();
    await now(pm.page).getByRole('button', { name: 'Write the business need' }).click();
    await pm.page.getByLabel(/^Why does the organisation need/).fill('The second market opens in spring, and nobody owns it.');
    await expect(pm.page.getByText('10 of 400 words')).toBeVisible();
    await made(manager.page, 'PUT', `/api/cases/${caseId}/business-need`, { need: 'A text of the manager, from the same minute.' }, { 'If-Match': '"0"' });
    await pm.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(pm.page.getByText('A text of the manager, from the same minute.')).toBeVisible();
    await pm.page.getByRole('button', { name: 'Save mine instead' }).click();
    await expect(pm.page.getByRole('status').filter({ hasText: 'Saved.' })).toBeFocused();
    await now(pm.page).getByRole('button', { name: 'Send it to the manager' }).click();
    await expect(now(pm.page)).toContainText(`${manager.name} reads it.`);
  });

  await test.step('the manager finds it in the to-do list, and locks it', async () => {
    await manager.page.goto('/to-do');
    await section(manager.page, /^Promotion cases/).getByRole('link', { name: new RegExp(pm.name) }).click();
    await now(manager.page).getByRole('button', { name: 'Send it back' }).click();
    await now(manager.page).getByRole('button', { name: 'Send it back' }).click();
    await expect(now(manager.page).getByText('Give the reason. It is kept with the case.')).toBeVisible();
    await now(manager.page).getByRole('button', { name: 'Cancel' }).click();
    await now(manager.page).getByRole('button', { name: 'Lock the packet' }).click();
    await now(manager.page).getByRole('button', { name: 'Lock it now' }).click();
    await expect(now(manager.page)).toContainText('The business need is decided first, without the name.');
  });

  await test.step('the decider decides the need without the name, then the case with a reason', async () => {
    const { page } = director;
    await page.reload();
    await expect(page.getByRole('heading', { name: /^Business needs to decide/ })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(pm.name);
    await expectAccessibleInBothThemes(page);
    await page.getByRole('radio', { name: 'It is needed' }).check();
    await page.getByLabel('Why?').fill('The second market opens in spring.');
    await page.getByRole('button', { name: 'Decide the need' }).click();
    await section(page, /^To decide/).getByRole('link', { name: new RegExp(pm.name) }).click();
    await now(page).getByRole('radio', { name: /^Not yet/ }).check();
    await now(page).getByRole('button', { name: 'Decide', exact: true }).click();
    await expect(now(page).getByText('Choose a competency.')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await now(page).getByRole('radio', { name: /^Promote/ }).check();
    await now(page).getByLabel('Why?').fill(REASON);
    await now(page).getByRole('button', { name: 'Decide', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: `Decided. ${manager.name} tells ${pm.name} by` })).toBeVisible();
  });

  await test.step('until they are told, the person reads that there is a decision and no more', async () => {
    await pm.page.reload();
    await expect(now(pm.page)).toContainText(`It is decided. ${manager.name} tells you by`);
    await expect(pm.page.getByRole('main')).not.toContainText(REASON);
    await manager.page.reload();
    await now(manager.page).getByLabel('Talking points').fill('Begin with the launch.');
    await now(manager.page).getByRole('button', { name: 'I have told them' }).click();
    await now(manager.page).getByRole('button', { name: `${pm.name} has been told` }).click();
    await expect(now(manager.page)).toContainText('It waits for their acknowledgement.');
  });

  await test.step('the person reads it, answers, and it stands on their page', async () => {
    await pm.page.setViewportSize({ width: 360, height: 800 });
    await pm.page.goto('/to-do');
    await section(pm.page, /^Promotion cases/).getByRole('link', { name: /^Your case for/ }).click();
    await expect(section(pm.page, 'Decision')).toContainText(REASON);
    await expectFits(pm.page);
    await now(pm.page).getByLabel(/^What do you want to say/).fill('Thank you for the words.');
    await now(pm.page).getByRole('button', { name: 'I have been told' }).click();
    await expect(now(pm.page)).toContainText('The case is closed.');
    await expect(pm.page.getByRole('main')).not.toContainText('Begin with the launch.');
    await pm.page.goto('/people/me');
    await expect(section(pm.page, 'Decisions')).toContainText(REASON);
    await pm.page.goto('/cases');
    await expect(section(pm.page, /^Closed/).getByRole('link', { name: /^Your case for/ })).toBeVisible();
    await expectFits(pm.page);
  });
  for (const { page } of [director, manager, pm]) await page.context().close();
  await admin.context().close();
});
