import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';
import { openSaved } from './support/evidence.js';

const logSheet = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Log evidence' }).first().click();
  await expect(page.getByLabel('What happened?')).toBeFocused();
  return page.getByRole('dialog', { name: 'Log evidence' });
};

test('an item is dated in words, made stronger, and reads in the order of the questions', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  const sheet = await logSheet(page);

  await test.step('days are understood as they are typed, and the fields for days follow', async () => {
    await sheet.getByLabel('What happened?').fill('Shipped the address form');
    await sheet.getByLabel('When?').fill('gibberish');
    await expect(sheet.getByText(/Not understood yet, so it stays/)).toBeVisible();
    await sheet.getByLabel('When?').fill('from 3 to 7 March 2025');
    await expect(sheet.getByText('Mon 3 Mar 2025 to Fri 7 Mar 2025')).toBeVisible();
    await expect(sheet.getByLabel('From', { exact: true })).toHaveValue('2025-03-03');
    await expect(sheet.getByLabel('Until', { exact: true })).toHaveValue('2025-03-07');
    await sheet.getByLabel('Until', { exact: true }).fill('2025-03-06');
    await expect(sheet.getByLabel('When?')).toHaveValue('');
    await expect(sheet.getByText('Mon 3 Mar 2025 to Thu 6 Mar 2025')).toBeVisible();
  });

  await test.step('a hint says why, leads to its words, and its kind can be switched off and on again', async () => {
    await expect(sheet.getByText('This says what was put out.')).toBeVisible();
    await sheet.getByText('Make it stronger').click();
    await sheet.getByLabel('What was your own part, apart from the team’s?').fill('For a month we tested four forms.');
    await expect(sheet.getByText('Say what you did yourself, beside what the team did.')).toBeVisible();
    await sheet.getByRole('button', { name: 'Go to “we” in the text' }).click();
    const part = sheet.getByLabel('What was your own part, apart from the team’s?');
    await expect(part).toBeFocused();
    expect(await part.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('we');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: /Do not show this kind again: “We” without “I”/ }).click();
    await expect(part).toBeFocused();
    await expect(sheet.getByText('Say what you did yourself')).toHaveCount(0);
    await page.reload();
    await expect(sheet.getByText('This says what was put out.')).toBeVisible();
    await sheet.getByText('Make it stronger').click();
    await expect(sheet.getByText('Say what you did yourself')).toHaveCount(0);
    await sheet.getByText('Writing hints: 1 of 7 kinds off').click();
    await sheet.getByLabel('“We” without “I”').check();
    await expect(sheet.getByText('Say what you did yourself')).toBeVisible();
  });

  await test.step('the meter says what it is worth, and what would raise it most', async () => {
    await expect(sheet.getByText('Choose an indicator, and you see here what the item is worth.')).toBeVisible();
    await sheet.getByText('All indicators').click();
    await sheet.getByRole('checkbox').nth(1).check();
    const meter = sheet.getByRole('region', { name: 'What this item is worth' });
    await expect(meter).toContainText('Worth now: weak evidence (grade C), 3 of 100. What would raise it most: your line manager rates it “meets”.');
    await sheet.getByLabel('How far is its effect known?').selectOption('measured');
    await expect(meter).toContainText('5 of 100');
    await sheet.getByLabel('Metric', { exact: true }).fill('Given up');
    await sheet.getByLabel('Before', { exact: true }).fill('30');
    await sheet.getByLabel('After', { exact: true }).fill('10');
    await expect(meter).toContainText('6 of 100');
    await expectAccessible(page);
  });

  await test.step('what is wrong is said at its field, and nothing typed is lost', async () => {
    await sheet.getByLabel('What was the situation?').fill('Three of ten gave up at the form.');
    await sheet.getByLabel('What was yours to decide?').fill('Which of the fields to leave out.');
    await sheet.getByLabel('What did you do?').fill('I tested four forms with twelve customers.');
    await sheet.getByLabel('What came of it?').fill('One of ten gives up.');
    await sheet.getByLabel('Unit', { exact: true }).fill('%');
    await sheet.getByLabel('Period', { exact: true }).fill('March 2025');
    await sheet.getByLabel('Source of the figures').fill('Weekly funnel report');
    await sheet.getByLabel('What would have happened otherwise?').fill('The other country stayed at three of ten.');
    await sheet.getByLabel('Who else saw it?').fill('Ida Holm');
    await sheet.getByLabel('Decision record', { exact: true }).fill('https://wiki.example/decisions/4');
    await sheet.getByLabel('Decided on').fill('2025-03-20');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sheet.getByText('This is after the end of the work.').first()).toBeVisible();
    await expect(sheet.getByLabel('Who else saw it?')).toHaveValue('Ida Holm');
    await sheet.getByLabel('Decided on').fill('2025-03-03');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await openSaved(page, 'Shipped the address form');
  });

  await test.step('the page of the item has it in the order of the questions, with its worth', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Shipped the address form' })).toBeVisible();
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.slice(0, 8)).toEqual(['Situation', 'Mandate', 'Action', 'Own contribution', 'Result', 'What would have happened otherwise', 'Decision record of 3 Mar 2025', 'Who else saw it']);
    await expect(page.getByText('Source: Weekly funnel report')).toBeVisible();
    await expect(page.getByRole('link', { name: 'https://wiki.example/decisions/4' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What this item is worth' })).toContainText('Only you see this. It counts once you share it.');
    await expectAccessibleInBothThemes(page);
  });

  await test.step('an edit starts from all of it, and the history has both', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect(page.getByLabel('Who else saw it?')).toHaveValue('Ida Holm');
    await page.getByLabel('What came of it?').fill('One of ten gives up, for a year now.');
    await page.getByRole('button', { name: 'Save as a new revision' }).click();
    await page.getByText('2 revisions').click();
    await expect(page.getByRole('article').nth(0)).toContainText('Result. One of ten gives up, for a year now.');
    await expect(page.getByRole('article').nth(1)).toContainText('Result. One of ten gives up.');
    await page.setViewportSize({ width: 360, height: 780 });
    await expectFits(page);
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await expect(page.getByText(/You can take this back until/)).toBeVisible();
  });
  await page.context().close();
});

test('a pasted address becomes the link, and its words the title; nothing is fetched', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { width: 360 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const sheet = await logSheet(page);
  await sheet.getByLabel('What happened?').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'https://wiki.example/pages/Pricing-council-minutes');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(sheet.getByLabel('What happened?')).toHaveValue('Pricing council minutes');
  await expect(sheet.getByText('The address is kept as the link to the work')).toBeVisible();
  await sheet.getByText('Make it stronger').click();
  await expect(sheet.getByLabel('A link to the work')).toHaveValue('https://wiki.example/pages/Pricing-council-minutes');
  expect(asked.filter((url) => url.includes('wiki.example'))).toEqual([]);
  await expectFits(page);
  expect(await sheet.evaluate((dialog) => Math.max(...[...dialog.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)))).toBeLessThanOrEqual(360);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Discard' }).click();
  await page.context().close();
});
