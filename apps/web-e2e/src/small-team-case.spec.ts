import { expect, type Locator, type Page, test } from '@playwright/test';
import { made } from './support/calls.js';
import { newcomer } from './support/newcomers.js';
import { completePacket } from './support/packets.js';
import { expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const REASON = 'All gates are met, and two people saw the launch.';

test('a small team promotes somebody: nominated, written, locked, decided by another than the manager, told and acknowledged', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/cases' });
  const director = await newcomer(browser, admin, 'Dara', { rung: 'DIR', managerId: null, at: '/cases' });
  const manager = await newcomer(browser, admin, 'Milo', { rung: 'GPM', managerId: director.id, at: '/cases' });
  const pm = await newcomer(browser, admin, 'Pia', { rung: 'PM', managerId: manager.id, at: '/cases' });
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
    // The packet has a test of its own.
    await completePacket(manager.page, caseId);
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
