import { expect, type Page, test } from '@playwright/test';
import { newcomer } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to a page, a person or an action' });

test('pages, people and actions are reached by name from the keyboard alone', async ({ browser }) => {
  const page = await signInAs(browser, 'manager');

  await test.step('a person, whose page takes the focus', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
    await expectAccessibleInBothThemes(page);
    await page.keyboard.type('cal');
    await expect(page.getByRole('option', { name: PEOPLE.pm })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: PEOPLE.pm })).toBeVisible();
    await expect(palette(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('a page, by an arrow and by another name; what is nowhere is said', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
    await page.keyboard.type('passkey');
    await expect(palette(page).getByRole('option')).toHaveText(['Sign-in and sessions']);
    await page.getByRole('combobox', { name: 'Go to' }).fill('my e');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/evidence$/);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
    await page.keyboard.type('zzzz');
    await expect(palette(page).getByRole('status')).toHaveText('Nothing here has this in its name.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('the question mark shows the keys, unless it is switched off', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(keys.getByText('Go to a page, a person or an action')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await keys.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeVisible();
    await expect(keys).toHaveCount(0);
  });
  await page.context().close();
});

test('a colleague on a phone is shown around once, and may offer evidence to whom they find', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const { page } = await newcomer(browser, admin, 'Ada', { rung: null, managerId: null, at: '/' });
  await page.setViewportSize({ width: 360, height: 900 });
  await admin.context().close();
  await page.getByRole('button', { name: 'Take a look around' }).click();
  const tour = page.getByRole('dialog');
  for (const heading of ['To do', 'The ladder', 'Cycles', 'Go to anything']) {
    await expect(tour.getByRole('heading', { name: heading })).toBeFocused();
    await expect(page.locator('.tour-here')).toBeVisible();
    await tour.getByRole('button', { name: 'Next' }).click();
  }
  await expectAccessible(page);
  await expectFits(page);
  await tour.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('New here?')).toHaveCount(0);

  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('button', { name: 'Take a look around' }).click();
  await expect(tour.getByRole('heading', { name: 'To do' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);

  await page.getByRole('button', { name: 'Go to', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused();
  await page.keyboard.type('callum');
  await page.getByRole('option', { name: `Offer evidence to ${PEOPLE.pm}` }).click();
  await expect(page.getByRole('dialog', { name: 'Offer evidence' }).getByText(PEOPLE.pm)).toBeVisible();
  await page.context().close();
});

test('the gallery of pieces has no fault in either theme, and no piece is wider than a phone', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { width: 360, at: '/gallery' });
  await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible();
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectAccessibleInBothThemes(page);
  await page.context().close();
});
