import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { overhear } from './support/calls.js';
import { PEOPLE, signInAs } from './support/people.js';
import { openSaved } from './support/evidence.js';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A brag document of the kind that people keep, written for this test; recent, so that it moves something. */
const BRAG = `# Brag document

## Carrier onboarding

- ${daysAgo(12)}: Coached two associate PMs through their first carrier launch ([notes](https://example.org/coaching))
- ${daysAgo(30)}: Cut carrier onboarding from nine days to four

Loose words that belong to no item.
`;

const TITLE = 'Coached two associate PMs through their first carrier launch';

async function cellOf(page: Page): Promise<string> {
  const cell = page.getByRole('button', { name: new RegExp(`${PEOPLE.pm}, Leadership`) });
  await expect(cell).toBeVisible();
  return (await cell.getAttribute('data-status')) ?? '';
}

async function indexOf(page: Page): Promise<number> {
  const row = page.getByRole('row', { name: new RegExp(PEOPLE.pm) });
  return Number(await row.getByRole('gridcell').first().textContent());
}

test('the main job: a work log becomes evidence, is rated and confirmed, moves the picture, and stands in the packet', async ({ browser }) => {
  test.setTimeout(180_000);
  const manager = await signInAs(browser, 'manager');
  const before = { status: await cellOf(manager), index: await indexOf(manager) };

  const pm = await signInAs(browser, 'pm');
  await test.step('the PM brings a brag document in', async () => {
    await pm.goto('/evidence/import');
    await pm.getByLabel('Choose a file').setInputFiles({ name: 'brag.md', mimeType: 'text/markdown', buffer: Buffer.from(BRAG) });
    await expect(pm.getByRole('status').filter({ hasText: '2 items in this Markdown document' })).toBeVisible();
    await pm.getByRole('button', { name: 'Bring in 2 drafts' }).click();
    await expect(pm.getByRole('heading', { name: '2 drafts are waiting for you' })).toBeVisible();
  });

  await test.step('the same file again adds nothing', async () => {
    await pm.goto('/evidence/import');
    await pm.getByLabel('Choose a file').setInputFiles({ name: 'brag.md', mimeType: 'text/markdown', buffer: Buffer.from(BRAG) });
    await expect(pm.getByText('2 already here.', { exact: true })).toBeVisible();
  });

  await test.step('accepts one, dismisses the other, completes and shares it', async () => {
    await pm.goto('/evidence');
    await pm.getByRole('button', { name: 'Dismiss Cut carrier onboarding' }).click();
    await expect(pm.getByRole('button', { name: 'Dismiss Cut carrier onboarding' })).toHaveCount(0);
    await pm.getByRole('button', { name: `Accept ${TITLE}` }).click();
    await expect(pm.getByText('Drafts to accept')).toHaveCount(0);
    await pm.getByRole('link', { name: TITLE }).click();
    await pm.getByRole('button', { name: 'Edit' }).click();
    await pm.getByText('Leadership', { exact: true }).click();
    await pm.getByRole('checkbox', { name: /Coaches one or more junior PMs/ }).check();
    await pm.getByRole('checkbox', { name: /Raises the bar of a shared practice/ }).check();
    await pm.getByLabel('Your claim').first().selectOption('exceeds');
    await pm.getByLabel('What was your own part').fill('I met each of them weekly, read every brief before it went out, and stepped back after the second launch.');
    await pm.getByLabel('How far is its effect known?').selectOption('attributed');
    await pm.getByRole('textbox', { name: 'Metric', exact: true }).fill('Briefs accepted without rework');
    await pm.getByRole('textbox', { name: 'Before', exact: true }).fill('2');
    await pm.getByRole('textbox', { name: 'After', exact: true }).fill('9');
    await pm.getByRole('textbox', { name: 'Unit', exact: true }).fill('of 10');
    await pm.getByLabel('What would have happened otherwise?').fill('The launches would have waited for a senior PM in the next quarter.');
    await pm.getByRole('button', { name: 'Save as a new revision' }).click();
    await expect(pm.getByText('Saved as a new revision.')).toBeFocused();
    await pm.getByRole('button', { name: 'Share with my managers' }).click();
    await expect(pm.getByText('Shared. Your line manager')).toBeVisible();
  });

  await test.step('and asks a colleague who saw it', async () => {
    await pm.getByRole('button', { name: 'Ask somebody who saw it' }).click();
    await pm.getByLabel('Colleague').fill('Tomasz');
    await pm.getByRole('option', { name: PEOPLE.colleague }).click();
    await pm.getByRole('button', { name: 'See what goes out' }).click();
    await pm.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(pm.getByText('Asked. It stands in their to-do list.')).toBeVisible();
  });

  await test.step('the manager rates it without ever receiving the claim', async () => {
    const received = await overhear(manager);
    await manager.goto('/to-do');
    const place = manager.getByRole('heading', { name: /^Rate \d+ of \d+$/ });
    await expect(place).toBeVisible();
    while (!(await manager.getByRole('heading', { name: TITLE }).isVisible())) {
      const before = (await place.textContent()) ?? '';
      await manager.getByRole('button', { name: 'Skip' }).click();
      await expect(place).not.toHaveText(before);
    }
    await manager.waitForLoadState('networkidle');
    expect(received.some((text) => text.includes(TITLE))).toBe(true);
    for (const text of received) expect(text).not.toMatch(/"claim":"/);
    for (const group of await manager.getByRole('group').all()) await group.getByRole('radio', { name: /^Meets/ }).check();
    await manager.getByLabel('What did you see?').fill('I sat in two of the sessions; both associates now run launches alone.');
    await manager.getByRole('button', { name: 'Submit the rating' }).click();
    await expect(manager.getByRole('heading', { name: 'Your rating is in' })).toBeVisible();
    await expect(manager.getByRole('row', { name: /SPM\.L1/ })).toContainText('Exceeds');
  });

  await test.step('the colleague confirms', async () => {
    const colleague = await signInAs(browser, 'colleague', { at: '/to-do' });
    const ask = colleague.getByRole('region', { name: TITLE });
    await ask.getByLabel('What did you see of it?').fill('Both associates told me who taught them to write a brief.');
    await ask.getByLabel('How did you come to see it?').selectOption('used_result');
    await ask.getByLabel('When did you see it?').fill('last month');
    await ask.getByRole('button', { name: 'Confirm' }).click();
    await expect(ask).toHaveCount(0);
    await colleague.context().close();
  });

  await test.step('the picture on the team page has changed', async () => {
    await manager.goto('/team');
    expect(await indexOf(manager)).toBeGreaterThan(before.index);
    expect([before.status, await cellOf(manager)]).toEqual(['emerging', 'demonstrated']);
  });

  await test.step('the packet holds the item with its footnote', async () => {
    await manager.getByRole('link', { name: PEOPLE.pm }).click();
    await manager.getByRole('link', { name: 'Packet' }).click();
    const [download] = await Promise.all([manager.waitForEvent('download'), manager.getByRole('link', { name: 'PDF' }).click()]);
    const file = await download.path();
    expect(download.suggestedFilename()).toMatch(/^packet-callum-strachan-.*\.pdf$/);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    expect(text).toContain(PEOPLE.pm);
    expect(text).toContain('Coached two associate PMs');
    expect(text).toContain(PEOPLE.colleague);
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toMatch(/Tagged:\s+yes/);
  });

  await pm.context().close();
  await manager.context().close();
});

test('what is typed is there again after the page was closed, and one line is enough', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  await page.getByRole('button', { name: 'Log evidence' }).first().click();
  await page.getByLabel('What happened?').fill('Agreed the winter surcharge table with three carriers');
  await page.reload();
  await expect(page.getByLabel('What happened?')).toHaveValue('Agreed the winter surcharge table with three carriers');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await openSaved(page, 'Agreed the winter surcharge table with three carriers');
  await expect(page.getByText('Private: counts once you share it').first()).toBeVisible();
  await page.context().close();
});

test('two tabs: the second save sees both texts and loses neither', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  await page.getByRole('button', { name: 'Log evidence' }).first().click();
  await page.getByLabel('What happened?').fill('Reviewed the pricing experiment with finance');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await openSaved(page, 'Reviewed the pricing experiment with finance');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Edit' }).click();
  await other.getByRole('button', { name: 'Edit' }).click();
  await other.getByLabel('What happened?').fill('Reviewed the pricing experiment with finance and sales');
  await other.getByRole('button', { name: 'Save as a new revision' }).click();
  await expect(other.getByText('Saved as a new revision.')).toBeVisible();
  await page.getByLabel('What happened?').fill('Mine');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  const title = page.getByRole('region', { name: 'This item was saved elsewhere meanwhile' }).getByRole('group', { name: 'Title' });
  await expect(title.getByRole('radio', { name: /Yours/ })).toBeChecked();
  await expect(title).toContainText('Reviewed the pricing experiment with finance and sales');
  await title.getByRole('radio', { name: /What is saved now/ }).check();
  await page.getByRole('button', { name: 'Go on editing it' }).click();
  await expect(page.getByLabel('What happened?')).toHaveValue('Reviewed the pricing experiment with finance and sales');
  await page.getByLabel('What happened?').fill('Mine');
  await page.getByRole('button', { name: 'Save as a new revision' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();
  await page.context().close();
});
