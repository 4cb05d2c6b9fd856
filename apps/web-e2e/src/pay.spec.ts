import { expect, type Page, test } from '@playwright/test';
import { key, made } from './support/calls.js';
import { completePacket } from './support/packets.js';
import { expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

/** Somebody below the director, promoted by the administrator as the only one without a conflict. */
async function promoted(director: Page, admin: Page, name: string): Promise<{ person: string; promotion: string }> {
  const { person: { id: managerId } } = await made<{ person: { id: string } }>(director, 'GET', '/api/session');
  const { id: person } = await made<{ id: string }>(admin, 'POST', '/api/people', { name, email: `${crypto.randomUUID()}@example.org`, rung: 'PM', levelSince: '2025-01-01', managerId }, key());
  const { id: promotion } = await made<{ id: string }>(director, 'POST', `/api/people/${person}/cases`, { targetRung: 'SPM' }, key());
  const move = (action: string, expectedState: string): Promise<unknown> => made(director, 'POST', `/api/cases/${promotion}/moves`, { action, expectedState });
  await move('draft', 'intent');
  const words = `A second market opens, and nobody owns it: ${promotion}.`;
  await made(director, 'PUT', `/api/cases/${promotion}/business-need`, { need: words }, { 'If-Match': '"0"' });
  await completePacket(director, promotion);
  await move('submit', 'drafting');
  await move('lock', 'manager_review');
  const { needs } = await made<{ needs: { id: string; need: string; version: number }[] }>(admin, 'GET', '/api/business-needs');
  for (const need of needs.filter((one) => one.need === words)) await made(admin, 'POST', `/api/business-needs/${need.id}/decide`, { outcome: 'needed', reason: 'The market opens in spring.' }, { 'If-Match': `"${need.version}"` });
  const effectiveOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await made(admin, 'POST', `/api/cases/${promotion}/decision`, { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn }, key());
  return { person, promotion };
}

test('pay of a promotion is proposed by whoever sees pay, and is nothing to those who promoted', async ({ browser }) => {
  const [director, admin] = [await signInAs(browser, 'director'), await signInAs(browser, 'admin')];
  const name = `Pia Paid ${Date.now()}`;
  const { person, promotion } = await promoted(director, admin, name);
  const { people } = await made<{ people: { id: string }[] }>(admin, 'GET', `/api/people?q=${encodeURIComponent(PEOPLE.colleague)}`);
  const reader = people[0]?.id ?? '';
  const permit = async (seesPay: boolean): Promise<void> => {
    const { version } = await made<{ version: number }>(admin, 'GET', `/api/people/${reader}`);
    await made(admin, 'PUT', `/api/people/${reader}/permissions`, { isAdmin: false, isAuditor: false, seesPay }, { 'If-Match': `"${version}"` });
  };
  await permit(true);
  try {
    const page = await signInAs(browser, 'colleague', { at: `/cases/${promotion}/pay` });
    await made(page, 'POST', `/api/people/${person}/pay`, { amount: '81000', currency: 'USD', effectiveFrom: '2025-01-01' }, key());
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: `Pay of ${name}` })).toBeVisible();
    await page.getByRole('button', { name: 'Propose pay' }).click();
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(page.getByText('Say why this amount.')).toBeVisible();
    await page.getByLabel('Amount a year, full time').fill('1,000,000');
    await page.getByLabel('Reason').fill('Far above what the rung pays.');
    await page.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('Proposed. Earlier proposals stay in the history.');
    await expect(page.getByText('This is above the band of the new rung. Say why in the reason.')).toBeVisible();
    await expect(page.getByText('Far above what the rung pays.')).toBeVisible();
    await expect(page.getByText(/readiness index|packet/i)).toHaveCount(0);
    await expectAccessibleInBothThemes(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectFits(page);

    for (const path of ['/pay/cycles', '/pay/bands']) {
      await page.goto(path);
      await expect(page.getByRole('table').first()).toBeVisible();
      await expectFits(page);
    }
    await page.getByRole('button', { name: 'Record a factor' }).click();
    await page.getByRole('button', { name: 'Record the factor' }).click();
    await expect(page.getByText('Enter a place.')).toBeVisible();

    for (const other of [admin, director]) {
      await other.goto(`/cases/${promotion}/pay`);
      await expect(other.getByText('There is nothing here, or it is not yours to see.')).toBeVisible();
    }
  } finally {
    await permit(false);
    const { version } = await made<{ version: number }>(admin, 'GET', `/api/people/${person}`);
    await made(admin, 'POST', `/api/people/${person}/end`, { on: new Date().toISOString().slice(0, 10) }, { 'If-Match': `"${version}"` });
  }
});
