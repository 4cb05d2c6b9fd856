import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { made } from './support/calls.js';
import { newcomer } from './support/newcomers.js';
import { completePacket } from './support/packets.js';
import { expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved\.$/ });

test('a packet is written by two, locked, taken along and verified', async ({ browser }, testInfo) => {
  const admin = await signInAs(browser, 'admin', { at: '/verify' });
  const manager = await newcomer(browser, admin, 'Mara', { rung: 'GPM', managerId: null, at: '/verify' });
  const pm = await newcomer(browser, admin, 'Pim', { rung: 'PM', managerId: manager.id, at: '/verify' });
  const item = await made<{ id: string }>(pm.page, 'POST', `/api/people/${pm.id}/evidence`, {
    title: 'Checkout rebuilt', startedOn: '2026-01-05', endedOn: '2026-06-30', impact: 'measured', contribution: 'I made the plan.', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, indicators: [{ id: 'SPM.S1', claim: 'meets' }],
  });
  await made(pm.page, 'POST', `/api/evidence/${item.id}/share`, { expectedState: 'private' });
  await made(manager.page, 'POST', `/api/evidence/${item.id}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the roadmap and the numbers in it.' });
  const { id: caseId } = await made<{ id: string }>(manager.page, 'POST', `/api/people/${pm.id}/cases`, { targetRung: 'SPM' });
  await made(pm.page, 'POST', `/api/cases/${caseId}/moves`, { action: 'draft', expectedState: 'intent' });
  const packet = `/cases/${caseId}/packet`;

  await test.step('the manager recommends, and chooses what was proposed, without the mouse', async () => {
    const { page } = manager;
    await page.goto(packet);
    await part(page, 'Recommendation').getByRole('textbox').fill('Promote. The work of this level is done already.');
    await expect(part(page, 'Recommendation')).toContainText('9 of at most 100 words');
    await page.getByRole('button', { name: 'Add Checkout rebuilt' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Take out Checkout rebuilt' })).toBeFocused();
    await expect(saved(page)).toBeVisible();
    await expect(page.getByRole('cell', { name: /Conversion 41 → 44/ })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await expectFits(page);
  });

  await test.step('where both wrote the same part, both texts are shown; the rest is put together', async () => {
    const { page } = pm;
    await page.goto(packet);
    const scope = part(page, 'How the work grew');
    await expect(part(page, 'Recommendation')).toContainText('Promote. The work of this level is done already.');
    const { version } = await made<{ version: number }>(manager.page, 'GET', `/api${packet}`);
    await made(manager.page, 'PUT', `/api${packet}`, { scope: [{ dimension: 'scope', before: 'One team', after: '' }] }, { 'If-Match': `"${String(version)}"` });
    await scope.getByLabel('Before').first().fill('One market');
    await expect(scope.getByRole('alert')).toContainText('Scope: One team');
    await scope.getByRole('button', { name: 'Save mine instead' }).click();
    await expect(saved(page)).toBeVisible();
    await scope.getByRole('button', { name: 'Comment on How the work grew' }).click();
    await scope.getByLabel('Comment on').fill('Is this enough?');
    await scope.getByRole('button', { name: 'Send' }).click();
    await expect(scope.getByRole('paragraph').filter({ hasText: 'Is this enough?' })).toBeVisible();
  });

  await completePacket(manager.page, caseId);
  for (const [action, expectedState] of [['submit', 'drafting'], ['lock', 'manager_review']]) await made(manager.page, 'POST', `/api/cases/${caseId}/moves`, { action, expectedState });

  await test.step('locked, it is as it was, with files; a fact is added beside it', async () => {
    const { page } = pm;
    await page.reload();
    await expect(part(page, 'How the work grew')).toContainText('One market → –');
    await expect(page.getByRole('button', { name: /^Comment/ })).toHaveCount(0);
    await page.getByLabel('Add a fact').fill('The launch came a month later.');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(part(page, 'Added later')).toContainText(pm.name);
  });

  await test.step('a file of it is known, and one that was changed is not', async () => {
    const { page } = manager;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(packet);
    const link = part(page, 'Files').getByRole('link', { name: /^Markdown/ }).first();
    await expect(link).toBeVisible({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = testInfo.outputPath('packet.md');
    await download.saveAs(path);
    await page.getByRole('link', { name: 'Verify a file' }).click();
    await page.getByLabel('A file of the packet').setInputFiles(path);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('This is the packet that was decided on.');
    await expectAccessibleInBothThemes(page);
    const other = testInfo.outputPath('changed.md');
    await writeFile(other, 'another text');
    await page.getByLabel('A file of the packet').setInputFiles(other);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('Not known here.');
  });
});
