import { expect, type Locator, type Page, test } from '@playwright/test';
import { made, newcomer } from './support/newcomers.js';
import { completePacket } from './support/packets.js';
import { expectAccessible, expectFits, signInAs } from './support/people.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const waiting = (page: Page): Locator => section(page, /^Promotion cases/);

interface Sheet {
  readonly version: number;
  readonly ratings: readonly { readonly competency: string }[];
}

/** A panel of one, in a cycle for one team; all of them are this test's own. */
test('each on a panel finds what is theirs in the to-do list, and from there the page on which it is done', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/cycles' });
  const decider = await newcomer(browser, admin, 'Dora', { rung: 'DIR', managerId: null, at: '/cases' });
  const manager = await newcomer(browser, admin, 'Mats', { rung: 'GPM', managerId: decider.id, at: '/cases' });
  const leader = await newcomer(browser, admin, 'Lena', { rung: 'GPM', managerId: null, at: '/cases' });
  const member = await newcomer(browser, admin, 'Ravi', { rung: 'GPM', managerId: null, at: '/cases' });
  const name = `Panel ${crypto.randomUUID().slice(0, 6)}`;
  const { id: teamId } = await made<{ id: string }>(admin, 'POST', '/api/teams', { name });
  const { id: personId } = await made<{ id: string }>(admin, 'POST', '/api/people', { name: `Pim ${name}`, email: `${name.replace(' ', '.')}@example.com`, rung: 'PM', levelSince: '2025-01-01', managerId: manager.id, teamId });
  const days = { opensOn: inDays(0), nominateUntil: inDays(5), lockUntil: inDays(10), rateUntil: inDays(15), calibrateUntil: inDays(20), deliverUntil: inDays(25) };
  const { id: cycleId } = await made<{ id: string }>(admin, 'POST', '/api/cycles', { name: `Spring of ${name}`, timeZone: 'Europe/London', ...days, rungs: [], teamIds: [teamId] });
  await made(admin, 'POST', `/api/cycles/${cycleId}/panels`, { name, rungs: ['SPM'], facilitatorId: leader.id, deciderId: decider.id, memberIds: [member.id], alternateIds: [], quorum: 1 });
  await made(admin, 'POST', `/api/cycles/${cycleId}/advance`, { expectedState: 'planned' });

  await test.step('the cycle that is for them is chosen already; outside of it a reason is asked for', async () => {
    await manager.page.goto(`/people/${personId}`);
    await section(manager.page, 'Decisions').getByRole('button', { name: 'Nominate' }).press('Enter');
    const sheet = manager.page.getByRole('dialog', { name: /^Nominate/ });
    await expect(sheet.getByRole('radio', { name: new RegExp(name) })).toBeChecked();
    await sheet.getByRole('radio', { name: 'Outside a cycle' }).check();
    await sheet.getByRole('button', { name: 'Nominate', exact: true }).click();
    await expect(sheet.getByText('Say why this one does not belong to the cycle.')).toBeVisible();
    await sheet.getByRole('radio', { name: new RegExp(name) }).check();
    await sheet.getByRole('button', { name: 'Nominate', exact: true }).click();
    await expect(manager.page.getByText(`Spring of ${name}`)).toBeVisible();
    await section(manager.page, 'Now').getByRole('button', { name: 'Begin writing' }).click();
    await expect(manager.page.getByRole('button', { name: 'Write the business need' })).toHaveCount(1);
  });

  const [, caseId = ''] = /cases\/([\w-]+)/.exec(manager.page.url()) ?? [];
  const move = (page: Page, action: string, expectedState: string): Promise<unknown> => made(page, 'POST', `/api/cases/${caseId}/moves`, { action, expectedState });
  await completePacket(manager.page, caseId);
  await move(manager.page, 'submit', 'drafting');
  await move(manager.page, 'lock', 'manager_review');

  await test.step('the business need, then the review that the facilitator opens', async () => {
    await decider.page.goto('/to-do');
    await expect(waiting(decider.page).getByRole('link', { name: /^Decide a business need/ })).toBeVisible();
    const { needs } = await made<{ needs: { id: string; version: number }[] }>(decider.page, 'GET', '/api/business-needs');
    await made(decider.page, 'POST', `/api/business-needs/${needs[0]?.id ?? ''}/decide`, { outcome: 'needed', reason: 'The second market opens.' }, { 'If-Match': `"${String(needs[0]?.version ?? 0)}"` });
    await leader.page.goto('/to-do');
    await expect(waiting(leader.page)).toContainText('Open its review.');
    await waiting(leader.page).getByRole('link', { name: new RegExp(name) }).click();
    await section(leader.page, 'Now').getByRole('button', { name: 'Open the review' }).click();
    await expect(section(leader.page, 'Now')).toContainText('The panel rates, each alone.');
  });

  await test.step('a member rates, from the list and from the cycle, and going back does not wait', async () => {
    await member.page.setViewportSize({ width: 360, height: 800 });
    await member.page.goto('/to-do');
    await expect(waiting(member.page)).toContainText('due by');
    await expectFits(member.page);
    await expectAccessible(member.page);
    await waiting(member.page).getByRole('link', { name: /^Rate this case/ }).click();
    await expect(section(member.page, 'Your ratings')).toBeVisible();
    // The server does not answer any more: what was there is there.
    await member.page.route('**/api/to-do', () => undefined);
    await member.page.goBack();
    await expect(waiting(member.page)).toContainText('due by');
    await member.page.unrouteAll({ behavior: 'ignoreErrors' });
    await member.page.goto(`/cycles/${cycleId}`);
    await expect(section(member.page, 'Your cases').getByRole('link', { name: /^Rate this case/ })).toBeVisible();
    await section(member.page, 'Panels').getByRole('link', { name: `Calibration room of ${name}` }).click();
    await expect(member.page.getByRole('heading', { level: 1, name })).toBeVisible();
    const path = `/api/cases/${caseId}/review`;
    const { version, ratings } = await made<Sheet>(member.page, 'GET', path);
    const given = { level: 'not_shown', reason: 'Nothing of it is in the packet yet.', cites: [] };
    const { version: written } = await made<Sheet>(member.page, 'PUT', path, { ratings: ratings.map(({ competency }) => ({ competency, ...given })), overall: given }, { 'If-Match': `"${String(version)}"` });
    await made(member.page, 'POST', `${path}/submit`, {}, { 'If-Match': `"${String(written)}"` });
    await member.page.goto('/to-do');
    await expect(member.page.getByRole('heading', { level: 1, name: 'To do' })).toBeVisible();
    await expect(waiting(member.page)).toHaveCount(0);
  });

  await test.step('the facilitator finds the room, which is due once enough have rated', async () => {
    await leader.page.goto('/to-do');
    await expect(waiting(leader.page)).toContainText('1 case waits');
    await waiting(leader.page).getByRole('link', { name: `Lead the calibration room: ${name}` }).click();
    await expect(leader.page.getByRole('button', { name: /^Put on the table/ })).toBeVisible();
    await leader.page.goto(`/cases/${caseId}`);
    await expect(section(leader.page, 'Now').getByRole('link', { name: 'Go to the calibration room' })).toBeVisible();
    await expect(leader.page.getByRole('link', { name: 'Two-minute view' })).toBeVisible();
  });

  await made(manager.page, 'POST', `/api/cases/${caseId}/moves`, { action: 'withdraw', expectedState: 'independent_review', reason: 'Only to try it out.' });
  for (const expectedState of ['nominating', 'drafting', 'rating', 'calibrating', 'delivering']) await made(admin, 'POST', `/api/cycles/${cycleId}/advance`, { expectedState });
  for (const { page } of [decider, manager, leader, member]) await page.context().close();
  await admin.context().close();
});
