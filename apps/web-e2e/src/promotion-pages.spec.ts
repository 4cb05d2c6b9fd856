import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { key, made } from './support/calls.js';
import { newcomer } from './support/newcomers.js';
import { completePacket } from './support/packets.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly cycle: { readonly id: string } | null;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const said = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });

/** Whoever may see pay, for as long as the work takes. */
async function withPay(browser: Browser, admin: Page, work: (page: Page) => Promise<void>): Promise<void> {
  const { people } = await made<{ people: { id: string }[] }>(admin, 'GET', `/api/people?q=${encodeURIComponent(PEOPLE.colleague)}`);
  const id = people[0]?.id ?? '';
  const permit = async (seesPay: boolean): Promise<void> => {
    const { version } = await made<{ version: number }>(admin, 'GET', `/api/people/${id}`);
    await made(admin, 'PUT', `/api/people/${id}/permissions`, { isAdmin: false, isAuditor: false, seesPay }, { 'If-Match': `"${version}"` });
  };
  await permit(true);
  try {
    const page = await signInAs(browser, 'colleague', { at: '/ladder' });
    await work(page);
    await page.context().close();
  } finally {
    await permit(false);
  }
}

test('the promotions of the demo are rated and calibrated by keyboard, and axe finds nothing on their pages', async ({ browser }) => {
  const [admin, manager] = [await signInAs(browser, 'admin', { at: '/equity' }), await signInAs(browser, 'manager', { at: '/cases' })];
  const { cases } = await made<{ cases: Listed[] }>(manager, 'GET', '/api/cases');
  // Of the demo: whatever else there is belongs to other tests.
  const inState = (state: string): Listed | undefined => cases.find((one) => one.state === state && one.cycle !== null && /^(Sunniva|Darius|Leila) /.test(one.person.name));
  const rated = inState('independent_review')?.id ?? '';
  const calibrated = inState('calibration')?.id ?? '';
  const { panelId } = await made<{ panelId: string }>(manager, 'GET', `/api/cases/${calibrated}/brief`);

  await test.step('groups are counted and criteria are told', async () => {
    await expect(admin.getByRole('table', { name: 'By rung' })).toBeVisible();
    await expectAccessibleInBothThemes(admin);
    await admin.goto('/criteria');
    await expect(admin.getByRole('heading', { name: 'Appeal' })).toBeVisible();
    await expectAccessibleInBothThemes(admin);
  });

  await test.step('a member rates every competency by keys, and the case as a whole last', async () => {
    // What a first try left is taken back.
    const path = `/api/cases/${rated}/review`;
    const { version } = await made<{ version: number }>(manager, 'GET', path);
    if (version > 0) await made(manager, 'PUT', path, { ratings: [], overall: { reason: '', cites: [] } }, { 'If-Match': `"${String(version)}"` });
    await manager.goto(`/cases/${rated}/review`);
    await expect(manager.getByRole('link', { name: 'The whole packet' })).toBeVisible();
    await expectAccessibleInBothThemes(manager);
    const { keyboard } = manager;
    await manager.getByRole('group', { name: 'Product Strategy', exact: true }).getByRole('radio').first().focus();
    for (const [name, level, word] of [['Product Strategy', '3', 'Meets'], ['Communication', '2', 'Partly shown'], ['Data & Analytics', '4', 'Exceeds'], ['Leadership', '3', 'Meets'], ['The case as a whole', '3', 'Meets']] as const) {
      const group = manager.getByRole('group', { name, exact: true });
      await keyboard.press(level);
      await expect(group.getByRole('radio', { name: word })).toBeChecked();
      await expect(group.getByLabel('Reason')).toBeFocused();
      await keyboard.insertText(`By what the packet says of ${name}.`);
      await keyboard.press('Tab');
      await keyboard.press('Space');
      const items = group.getByRole('checkbox');
      await expect(items.first()).toBeChecked();
      if (name !== 'The case as a whole') for (let more = await items.count(); more > 0; more -= 1) await keyboard.press('Tab');
    }
    await expect(said(manager, '5 of 5 finished')).toBeVisible();
    await keyboard.press('Control+Enter');
    await expect(said(manager, 'Saved.')).toBeVisible();
    await expect(manager.getByRole('button', { name: 'Submit and seal' })).toBeEnabled();
    await manager.setViewportSize({ width: 360, height: 800 });
    await expectFits(manager);
  });

  await test.step('in the room only its author changes a rating, with the reason, by keys', async () => {
    await manager.setViewportSize({ width: 1440, height: 900 });
    await manager.goto(`/panels/${panelId}/room`);
    const table = manager.getByRole('group', { name: 'Ratings' });
    await expect(table).toContainText('Mei-Lin Ashworth, sealed as meets');
    await expectAccessibleInBothThemes(manager);
    await manager.getByLabel('Your rating of').focus();
    await manager.keyboard.press('Tab');
    const level = manager.getByLabel('New level');
    await expect(level).toBeFocused();
    const [to] = await level.locator('option:not([value=""])').evaluateAll((options) => options.map((one) => one.textContent.trim()).filter((text) => /^(Partly shown|Meets)/.test(text)));
    await manager.keyboard.press(to?.charAt(0) ?? '');
    await manager.keyboard.press('Tab');
    await manager.keyboard.insertText('The search is planned, and dated.');
    await manager.keyboard.press('Tab');
    await manager.keyboard.press('Enter');
    await expect(said(manager, 'Your rating of The case as a whole is changed.')).toBeVisible();
    await expect(manager.getByRole('group', { name: 'Every change' })).toContainText('The search is planned, and dated.');
    await admin.goto(`/panels/${panelId}/room`);
    await expect(admin.getByRole('group', { name: 'Timer' })).toBeVisible();
    await expectAccessible(admin);
  });

  await test.step('whoever sees pay reads what a cycle cost', async () => {
    const cycle = inState('acknowledged')?.cycle?.id ?? '';
    await withPay(browser, admin, async (page) => {
      await page.goto(`/pay/cycles/${cycle}`);
      await expect(page.getByRole('table', { name: 'Promoted' })).toContainText('Leila Ghorbani');
      await expectAccessibleInBothThemes(page);
      await page.setViewportSize({ width: 360, height: 800 });
      await expectFits(page);
    });
  });
  for (const page of [admin, manager]) await page.context().close();
});

test('a case is withdrawn; money comes for another; an appeal is filed, given to somebody and answered', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/cases' });
  const manager = await newcomer(browser, admin, 'Mona', { rung: 'GPM', managerId: null, at: '/cases' });
  const pm = await newcomer(browser, admin, 'Piet', { rung: 'PM', managerId: manager.id, at: '/cases' });
  const judge = await newcomer(browser, admin, 'Ada', { rung: 'GPM', managerId: null, at: '/cases' });
  const name = `Nils Newcomer ${crypto.randomUUID().slice(0, 6)}`;
  const { id: other } = await made<{ id: string }>(admin, 'POST', '/api/people', { name, email: `${crypto.randomUUID()}@example.com`, rung: 'PM', managerId: manager.id }, key());
  const begun = async (person: string): Promise<string> => (await made<{ id: string }>(manager.page, 'POST', `/api/people/${person}/cases`, { targetRung: 'SPM' }, key())).id;

  /** Written, locked, its need decided by people operations: nobody else is without a conflict. */
  const locked = async (person: string): Promise<string> => {
    const id = await begun(person);
    const move = (action: string, expectedState: string): Promise<unknown> => made(manager.page, 'POST', `/api/cases/${id}/moves`, { action, expectedState });
    await move('draft', 'intent');
    const need = `Nobody owns the second market: ${id}.`;
    await made(manager.page, 'PUT', `/api/cases/${id}/business-need`, { need }, { 'If-Match': '"0"' });
    await completePacket(manager.page, id);
    await move('submit', 'drafting');
    await move('lock', 'manager_review');
    const { needs } = await made<{ needs: { id: string; need: string; version: number }[] }>(admin, 'GET', '/api/business-needs');
    for (const one of needs.filter((waiting) => waiting.need === need)) await made(admin, 'POST', `/api/business-needs/${one.id}/decide`, { outcome: 'needed', reason: 'The market opens in spring.' }, { 'If-Match': `"${one.version}"` });
    return id;
  };

  await test.step('the manager withdraws a nomination, with the reason', async () => {
    const { page } = manager;
    await page.goto(`/cases/${await begun(other)}`);
    await page.getByRole('button', { name: 'Withdraw this case' }).click();
    const form = region(page, `Withdraw the case of ${name}`);
    await form.getByRole('button', { name: `Withdraw the case of ${name}` }).click();
    await expect(form.getByText(/Give the reason/)).toBeVisible();
    await form.getByRole('textbox').fill('Nominated a quarter too early.');
    await form.getByRole('button', { name: `Withdraw the case of ${name}` }).click();
    await expect(said(page, 'Withdrawn.')).toBeFocused();
    await expect(page.getByText('Nominated a quarter too early.')).toBeVisible();
  });

  await test.step('what was ready and not funded is funded, from a day', async () => {
    const id = await locked(other);
    await made(admin, 'POST', `/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'promote', funded: false, reason: 'All gates are met, and the pool is used.' }, key());
    await admin.goto(`/cases/${id}`);
    const now = region(admin, 'Now');
    await now.getByText('There is money by now').or(now.getByLabel('What changed?')).first().click();
    await now.getByRole('button', { name: 'Fund it' }).click();
    await expect(now.getByText('Give the reason, in at least 10 characters.')).toBeVisible();
    await now.getByLabel('What changed?').fill('The pool of the new year is open.');
    await now.getByLabel('From which day does the promotion hold?').fill(inDays(20));
    await now.getByRole('button', { name: 'Fund it' }).click();
    await expect(said(admin, 'Funded. It is to be told.')).toBeFocused();
  });

  const appealed = await test.step('the person appeals, on grounds', async () => {
    const id = await locked(pm.id);
    await made(admin, 'POST', `/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'not_yet', funded: true, reason: 'The second market is not there yet.', conditions: [{ competency: 'strategy', text: 'The market is open.' }], ownerId: manager.id, reviewOn: inDays(90) }, key());
    await made(manager.page, 'POST', `/api/cases/${id}/deliver`, { expectedState: 'decided' });
    await pm.page.goto(`/cases/${id}`);
    const appeal = region(pm.page, 'Appeal');
    await appeal.getByRole('button', { name: 'Appeal against the decision' }).click();
    await appeal.getByRole('button', { name: 'File the appeal' }).click();
    await expect(appeal.getByText('Choose what the appeal stands on.')).toBeVisible();
    await appeal.getByRole('radio', { name: 'Something it rests on is wrong' }).check();
    await appeal.getByLabel('What was wrong?').fill('The market has been open since May, and the figures are shared.');
    await expectAccessibleInBothThemes(pm.page);
    await appeal.getByRole('button', { name: 'File the appeal' }).click();
    await expect(said(pm.page, 'Your appeal is filed.')).toBeFocused();
    await expect(appeal).toContainText('people operations name somebody');
    return id;
  });

  await test.step('people operations, who decided it, give it to somebody without a hand in it', async () => {
    await admin.goto('/cases');
    await admin.getByRole('button', { name: `Say who presents or decides the case of ${pm.name}` }).click();
    const sheet = admin.getByRole('dialog', { name: /^Case C-/ });
    await sheet.getByRole('button', { name: 'Appoint' }).click();
    await expect(sheet.getByText('Choose somebody from the list, for at least one.')).toBeVisible();
    await sheet.getByLabel('Who answers the appeal').fill(judge.name);
    await admin.getByRole('option', { name: judge.name }).click();
    await sheet.getByRole('button', { name: 'Appoint' }).click();
    await expect(said(admin, `${judge.name} answers the appeal.`)).toBeFocused();
  });

  await test.step('who answers it says why, and the person reads it', async () => {
    const { page } = judge;
    await page.goto(`/cases/${appealed}`);
    const appeal = region(page, 'Appeal');
    await expect(appeal).toContainText('The market has been open since May');
    await appeal.getByRole('button', { name: 'Answer the appeal' }).click();
    await expect(appeal.getByText('Choose an answer.')).toBeVisible();
    await appeal.getByRole('radio', { name: /^Dismiss it/ }).check();
    await appeal.getByLabel('Why?').fill('The figures stood in the packet, and were read.');
    await appeal.getByRole('button', { name: 'Answer the appeal' }).click();
    await expect(appeal).toContainText('Dismissed: the decision stands');
    await pm.page.reload();
    await expect(region(pm.page, 'Appeal')).toContainText('The figures stood in the packet, and were read.');
  });
  for (const { page } of [manager, pm, judge]) await page.context().close();
  await admin.context().close();
});
