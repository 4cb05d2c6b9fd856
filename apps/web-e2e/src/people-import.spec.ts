import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, signInAs } from './support/people.js';

const HEADER = 'Name,E-mail,Rung,Manager,Team,Left on';
const tag = (): string => Math.random().toString(36).slice(2, 8);

const rows = (page: Page): Locator => page.getByRole('region', { name: 'Rows of the list' });
const said = (page: Page): Locator => page.getByRole('status').filter({ hasText: /unchanged/ });

async function preview(page: Page, ...lines: string[]): Promise<void> {
  await page.getByLabel(/Or paste the rows/).fill([HEADER, ...lines].join('\n'));
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What would happen' })).toBeVisible();
}

async function apply(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: `Apply: ${words}`, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true }).click();
}

test('a file comes in once, changes what changed the next time, and names whom it ends', async ({ browser }) => {
  const page = await signInAs(browser, 'admin');
  const run = tag();
  const [lead, ana, ben] = ['lead', 'ana', 'ben'].map((name) => `${name}.${run}@elm.example`);
  await page.goto('/organisation');
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import people' })).toBeVisible();
  const file = [HEADER, `Lead ${run},${lead},Group PM,,Elm ${run},`, `Ana Conceição ${run},${ana},PM,${lead},Elm ${run},`, `Ben ${run},${ben},APM,${lead},,`].join('\n');

  await test.step('a file from an old spreadsheet is read in the browser', async () => {
    await page.getByLabel('Choose a file, or drop it here').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file, 'latin1') });
    await expect(page.getByLabel(/Or paste the rows/)).toHaveValue(file);
    await page.reload();
    await expect(page.getByLabel(/Or paste the rows/)).toHaveValue(file);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await expect(said(page)).toHaveText('3 to add, 0 unchanged.');
    await expect(page.getByText(`New teams: Elm ${run}.`)).toBeVisible();
    await expect(rows(page)).toContainText(`Ana Conceição ${run}`);
    await expectAccessible(page);
    await apply(page, '3 to add');
    await expect(page.getByText('Applied: 3 added, 0 changed, 0 ended, 0 unchanged.')).toBeVisible();
    await expect(page.getByLabel(/Or paste the rows/)).toHaveValue('');
  });

  await test.step('the same file again changes nothing', async () => {
    await page.getByLabel(/Or paste the rows/).fill(file);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    await expect(said(page)).toHaveText('Nothing changes, 3 unchanged.');
    await expect(page.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
    await page.getByLabel('Show').selectOption({ label: 'Unchanged (3)' });
    await expect(rows(page).getByRole('row')).toHaveCount(4);
  });

  await test.step('a list that would leave reports without a manager is corrected, then moves one and ends the other', async () => {
    const today = await page.getByLabel('Moves count from').inputValue();
    await preview(page, `Lead ${run},${lead},,,,${today}`, `Ben ${run},${ben},,${ana},,`);
    await expect(page.getByRole('list', { name: 'Errors' })).toContainText(new RegExp(`Line 2: Lead ${run} leaves; give their reports another manager from .* or earlier: Ana Conceição ${run}\\.`));
    await expect(page.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
    await preview(page, `Lead ${run},${lead},Director,,,`, `Ben ${run},${ben},,${ana},,`, `Gone ${run},gone.${run}@elm.example,,${lead},,`);
    await expect(rows(page)).toContainText(`Manager: Lead ${run} → Ana Conceição ${run} from `);
    await expect(rows(page)).toContainText('Rung: Group PM → Director from ');
    await apply(page, '1 to add, 2 to change');
    await expect(page.getByText('Applied: 1 added, 2 changed, 0 ended, 0 unchanged.')).toBeVisible();
    await preview(page, `Gone ${run},gone.${run}@elm.example,,,,${today}`);
    await page.getByRole('button', { name: 'Apply: 1 to end', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`Gone ${run}, first day away `);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Not yet' }).click();
    await expect(page.getByRole('button', { name: 'Apply: 1 to end', exact: true })).toBeFocused();
    await apply(page, '1 to end');
    await expect(page.getByText('Applied: 0 added, 0 changed, 1 ended, 0 unchanged.')).toBeVisible();
  });

  await test.step('and the people go out again as a file', async () => {
    await page.goto('/organisation');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^people-\d{4}-\d\d-\d\d\.csv$/);
  });
  await page.context().close();
});

test('levels of an acquired company are mapped where the list has them', async ({ browser }) => {
  const page = await signInAs(browser, 'admin');
  const run = tag();
  const person = `Nia ${run},nia.${run}@cedar.example,L5,,,`;
  await page.goto('/organisation/import');
  await preview(page, person, `Kai ${run},kai.${run}@cedar.example,l4 ,,,`);
  await expect(page.getByText('L5, l4: not on the ladder.')).toBeVisible();
  await page.getByLabel('Levels of another company').fill(`Cedar ${run}`);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Errors' })).toContainText(`not mapped for Cedar ${run} yet`);

  await test.step('one at a time, and the choices stay', async () => {
    await page.getByLabel(/^L5/).selectOption('SPM');
    await page.getByLabel(/stand on these rungs from/).fill('2026-03-01');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep this and preview again' }).click();
    await expect(page.getByLabel(/^L5/)).toHaveCount(0);
    await page.getByLabel(/^l4/).selectOption('PM');
    await expect(page.getByLabel(/stand on these rungs from/)).toHaveValue('2026-03-01');
    await page.getByRole('button', { name: 'Keep this and preview again' }).click();
  });
  await expect(said(page)).toHaveText('2 to add, 0 unchanged.');
  await expect(rows(page)).toContainText('Rung: Senior PM from 1 Mar 2026');
  await apply(page, '2 to add');
  await expect(page.getByText('Applied: 2 added, 0 changed, 0 ended, 0 unchanged.')).toBeVisible();

  await page.reload();
  await page.getByLabel('Levels of another company').fill(`CEDAR ${run}`);
  await preview(page, person);
  await expect(said(page)).toHaveText('Nothing changes, 1 unchanged.');
  await page.context().close();
});

test('a wrong day is said at the field, nothing typed is lost, and a phone in the dark is wide enough', async ({ browser }) => {
  const page = await signInAs(browser, 'manager', { theme: 'dark', width: 360, at: '/organisation/import' });
  await expect(page.getByLabel('Levels of another company')).toHaveCount(0);
  const csv = `${HEADER}\nSomebody,somebody.${tag()}@elm.example,,,No such team,`;
  await page.getByLabel(/Or paste the rows/).fill(csv);
  await page.getByLabel('Moves count from').fill('1999-01-01');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByText('Choose a day within a year of today.')).toBeVisible();
  await expect(page.getByLabel(/Or paste the rows/)).toHaveValue(csv);
  await page.getByLabel('Moves count from').fill('');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Errors' })).toContainText('There is no team “No such team”. Only an administrator makes new ones.');
  await expect(page.getByText('Nothing is applied while a line is to be corrected.')).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.getByLabel(/Or paste the rows/).fill('');
  await page.context().close();
});
