import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const compact = (days: number): string => daysAgo(days).replaceAll('-', '');
/** Tells the work of one run from that of another. */
const RUN = String(Date.now() % 100_000);

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/evidence/import');
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

const drafts = (page: Page): Locator => page.getByRole('region', { name: 'Drafts to accept' });

test('rows are chosen, settled together and taken back; the same work under another name adds nothing', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague');
  const CSV = ['id,title,date,mood', ...['Trim the form', 'Cut refunds', 'Hire a PM'].map((title, at) => `${RUN}-${String(at)},${title} ${RUN},${daysAgo(at + 2)},good`)].join('\n');

  await test.step('two of three rows come in', async () => {
    await choose(page, 'tracker.csv', CSV);
    await expect(page.getByText('Not taken: mood.')).toBeVisible();
    await page.getByLabel('Only rows with the words').fill('hire');
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await page.getByRole('button', { name: 'Choose none of these' }).click();
    await page.getByLabel('Only rows with the words').fill('');
    await expect(page.getByText('2 of 3 chosen')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.getByRole('button', { name: 'Bring in 2 drafts' }).click();
    await expect(page.getByRole('heading', { name: '2 drafts are waiting for you' })).toBeVisible();
  });

  await test.step('another name of the file, and they are known', async () => {
    await choose(page, 'exported again.csv', CSV);
    await expect(page.getByRole('status').filter({ hasText: '3 items in this table, 2 already here' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bring in 1 draft' })).toBeVisible();
  });

  await test.step('both are dismissed at once, and come back with one step', async () => {
    await page.goto('/evidence');
    for (const title of ['Trim the form', 'Cut refunds']) await drafts(page).getByRole('checkbox', { name: `Choose ${title} ${RUN}` }).check();
    await expectAccessible(page);
    await drafts(page).getByRole('button', { name: 'Dismiss 2' }).click();
    await expect(page.getByText('2 drafts are dismissed.')).toBeVisible();
    await expect(page.getByRole('link', { name: `Cut refunds ${RUN}` })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('2 drafts wait for you again.')).toBeVisible();
    await drafts(page).getByRole('button', { name: `Accept Trim the form ${RUN}` }).click();
    await expect(page.getByText(`“Trim the form ${RUN}” is yours now, and private.`)).toBeVisible();
    await drafts(page).getByRole('button', { name: `Dismiss Cut refunds ${RUN}` }).click();
    await expect(page.getByText(`“Cut refunds ${RUN}” is dismissed.`)).toBeVisible();
  });
  await page.context().close();
});

test('a draft that may be the same work is merged, and names the item', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague');
  const [first, second] = [`Interview ten carriers ${RUN}`, `Ten carriers interviewed, interview ten ${RUN}`];

  await choose(page, 'first.md', `- ${daysAgo(20)}: ${first}\n  - as I remember it\n`);
  await page.getByRole('button', { name: 'Bring in 1 draft' }).click();
  await page.getByRole('link', { name: /Accept, merge or dismiss/ }).click();
  await page.getByRole('button', { name: `Accept ${first}` }).click();
  await expect(page.getByText(`“${first}” is yours now`)).toBeVisible();
  await choose(page, 'second.md', `- ${daysAgo(18)}: ${second} ([notes](https://example.org/${RUN}))\n  - as the tracker has it\n`);
  await page.getByRole('button', { name: 'Bring in 1 draft' }).click();
  await page.getByRole('link', { name: /Accept, merge or dismiss/ }).click();

  await page.getByRole('link', { name: `Merge ${second} into ${first}` }).click();
  await expect(page.getByLabel('Into which item?')).toContainText(first);
  await expect(page.getByRole('group', { name: 'What happened' }).getByRole('radio', { name: /Both/ })).toBeChecked();
  await page.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /Take the draft’s/ }).check();
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectFits(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(page.getByRole('heading', { name: second })).toBeVisible();
  await expect(page.locator('section').filter({ hasText: 'What happened' }).first()).toContainText(/as I remember it\s*as the tracker has it/);
  await page.getByText('2 revisions').click();
  await expect(page.getByText(first, { exact: true })).toBeVisible();
  await page.locator('dl').getByRole('link', { name: second }).click();
  await expect(page.getByText('Merged into another item').first()).toBeVisible();
  await choose(page, 'second.md', `- ${daysAgo(18)}: ${second} ([notes](https://example.org/${RUN}))\n`);
  await expect(page.getByText('1 already here.', { exact: true })).toBeVisible();
  await page.context().close();
});

test('of a calendar only what was chosen comes in', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague');
  const event = (at: number, title: string, ...more: string[]): string[] => ['BEGIN:VEVENT', `UID:${RUN}-${String(at)}`, `SUMMARY:${title} ${RUN}`, `DTSTART;VALUE=DATE:${compact(at + 3)}`, ...more, 'END:VEVENT'];
  const ICS = ['BEGIN:VCALENDAR', ...event(1, 'All hands', 'ORGANIZER:mailto:someone.else@example.org'), ...event(2, 'Pricing review'), 'END:VCALENDAR'].join('\r\n');
  await choose(page, 'mine.ics', ICS);
  await expect(page.getByText('0 of 2 chosen')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in 0 drafts' })).toBeDisabled();
  await page.getByRole('button', { name: 'Choose what I called (1)' }).click();
  await expect(page.getByRole('checkbox', { name: `Bring in Pricing review ${RUN}` })).toBeChecked();
  await page.getByRole('button', { name: 'Bring in 1 draft' }).click();
  await page.getByRole('link', { name: /Accept, merge or dismiss/ }).click();
  await page.getByRole('button', { name: `Dismiss Pricing review ${RUN}` }).click();
  await expect(page.getByText(`“Pricing review ${RUN}” is dismissed.`)).toBeVisible();
  await page.context().close();
});

test('a file that is no work log is refused in words', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague', { at: '/evidence/import' });
  await page.getByLabel('Choose a file').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 3, 0xff, 0]) });
  await expect(page.getByText(/This is a binary file/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Bring in/ })).toHaveCount(0);
  await page.context().close();
});
