import { expect, type Locator, type Page, test } from '@playwright/test';
import { made } from './support/calls.js';
import { newcomer, shared } from './support/newcomers.js';
import { expectAccessible, expectFits, PEOPLE, signInAs } from './support/people.js';

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('what waits stands by kind with its age and a way there, and balance says who waits for whom', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const manager = await newcomer(browser, admin, 'Ines', { rung: 'GPM', managerId: null, levelSince: inDays(-800), at: '/to-do' });
  const report = await newcomer(browser, admin, 'Ida', { rung: 'PM', managerId: manager.id, levelSince: inDays(-800), at: '/to-do' });
  for (const seenBy of ['Finance', '']) await shared(report, { title: `Priced the winter ${seenBy || 'alone'}`, episode: 'Winter prices', startedOn: inDays(-90), endedOn: inDays(-20), seenBy, indicators: [{ id: 'SPM.S1' }] });
  await made(manager.page, 'PUT', `/api/people/${report.id}/gaps/SPM.L1`, { kind: 'no_chance_given', note: '', action: { what: 'Lead the winter project', dueOn: inDays(30) } });

  await test.step('the list says what waits, how much, how long, and leads there', async () => {
    await manager.page.goto('/to-do');
    const kinds = manager.page.getByRole('navigation', { name: 'What waits, by kind' });
    await expect(kinds.getByRole('button')).toHaveText([/To rate\s*2\s*since today/, /Your actions\s*1\s*in 30 days/]);
    await kinds.getByRole('button', { name: /Your actions/ }).press('Enter');
    await expect(manager.page.getByRole('heading', { name: /^Your actions/ })).toBeFocused();
    await expectAccessible(manager.page);
  });

  await test.step('whoever has nothing to do is told that this is good', async () => {
    await report.page.goto('/to-do');
    await expect(report.page.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible();
    await expect(report.page.getByText('You are up to date.', { exact: false })).toBeVisible();
  });

  await test.step('balance has the same people in a drawing and a table, and says what each figure is', async () => {
    await manager.page.goto('/balance');
    await expect(manager.page.getByRole('row', { name: new RegExp(`${report.name}.*2 years`) })).toBeVisible();
    await expect(section(manager.page, 'Opportunity by person').getByRole('row', { name: new RegExp(report.name) }).getByRole('cell')).toHaveText(['1', '1', '0', '0', '1']);
    await expect(section(manager.page, /^Your ratings beside/)).toContainText('Not enough to say yet.');
    await expect(manager.page.getByRole('img', { name: /^Bars of the months/ }).locator('svg')).toBeAttached();
    await expectAccessible(manager.page);
    await manager.page.setViewportSize({ width: 360, height: 800 });
    await expectFits(manager.page);
  });
  for (const page of [admin, manager.page, report.page]) await page.context().close();
});

test('a person’s story: evidence by episode on a time line, and the history with a drawing to take along', async ({ browser }) => {
  const page = await signInAs(browser, 'manager', { at: '/team' });
  await page.getByRole('link', { name: PEOPLE.pm }).first().click();
  const pages = page.getByRole('navigation', { name: `Pages about ${PEOPLE.pm}` });
  await expect(pages.getByRole('link', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
  await expect(section(page, 'Evidence').getByRole('listitem').filter({ hasText: 'Instant quote' }).first()).toContainText('19 Mar 2026 to 31 Jul 2026');

  await pages.getByRole('link', { name: 'All evidence' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'All evidence' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /items\.$/ })).toBeVisible();
  await expectAccessible(page);

  await pages.getByRole('link', { name: 'History' }).click();
  await expect(section(page, 'Rungs').getByRole('row', { name: /Product Manager .* today/ }).first()).toContainText('Promoted');
  await expect(page.getByRole('img', { name: /^Line of the index/ }).locator('svg')).toBeAttached();
  for (const format of ['PNG', 'SVG']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `Save as ${format}: Index in twelve months` }).click()]);
    expect(file.suggestedFilename()).toBe(`index-in-twelve-months.${format.toLowerCase()}`);
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  await page.context().close();
});
