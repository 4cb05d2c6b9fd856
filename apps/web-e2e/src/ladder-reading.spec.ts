import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';
import { openSaved } from './support/evidence.js';

/** On the way into product management: has evidence of her own, and no rung. */
const ASPIRING = 'Odalys Ferrante';

const panel = (page: Page) => page.getByRole('complementary');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the ladder' });

/** A browser of the aspiring person: added and invited by an administrator, signed in by her own link. */
async function signInAspiring(browser: Browser): Promise<Page> {
  const admin = await signInAs(browser, 'admin', { at: '/organisation?q=Ferrante' });
  await admin.getByRole('button', { name: 'Add a person' }).click();
  await admin.getByLabel('Name', { exact: true }).fill(ASPIRING);
  await admin.getByLabel('E-mail').fill('odalys.ferrante@example.org');
  await admin.getByLabel('On the way into product management', { exact: false }).check();
  await admin.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.getByText(`${ASPIRING} is added.`, { exact: false })).toBeVisible();
  await admin.getByRole('link', { name: `Manage ${ASPIRING}` }).click();
  await admin.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = await admin.getByText(/\/invite#/).textContent();
  await admin.context().close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link?.trim() ?? '');
  await page.getByLabel('Password').fill('carrot lantern harbour');
  await page.getByRole('button', { name: 'Start' }).click();
  // The invitation greets by name too: signed in is who has left it.
  await page.waitForURL((url) => !url.pathname.startsWith('/invite'));
  await expect(page.getByRole('heading', { level: 1, name: ASPIRING })).toBeVisible();
  return page;
}

test('a search marks every place, Enter leads from one to the next, and the address keeps it', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { at: '/ladder' });
  await search(page).fill('roadmap');
  await expect(page.getByText(/^\d+ places say “roadmap”\. Enter leads to the first\.$/)).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/roadmap/i);
  await search(page).press('Enter');
  await expect(page.getByText(/^Place 1 of \d+: APM\.S1, Product Strategy, APM\.$/)).toBeVisible();
  await search(page).press('Enter');
  await expect(page.getByText(/^Place 2 of /)).toBeVisible();
  await search(page).press('Shift+Enter');
  await expect(page.getByText(/^Place 1 of /)).toBeVisible();
  await expect(search(page)).toBeFocused();
  await expect(page).toHaveURL(/q=roadmap.*hit=1/);
  await page.reload();
  await expect(page.getByText(/^Place 1 of /)).toBeVisible();
  await expect(search(page)).toHaveValue('roadmap');
  await search(page).fill('no such words');
  await expect(page.getByText('No place says “no such words”.')).toBeVisible();
  await page.context().close();
});

test('a link leads to a cell and to an indicator, and shows what I have for it', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ladder');
  await page.getByRole('button', { name: 'Open Product Strategy, Senior Product Manager' }).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(panel(page).getByRole('heading', { name: 'What I have for this' })).toBeVisible();
  await expect(panel(page).getByText('Demonstrated').first()).toBeVisible();
  await expect(panel(page).getByText(/meets; 1 colleague confirmed it/).first()).toBeVisible();
  await panel(page).getByRole('button', { name: 'Copy link to SPM.S2' }).click();
  await expect(panel(page).getByText('The link to SPM.S2 is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/ladder\?indicator=SPM\.S2$/);
  await page.goto('/to-do');
  await page.goto(link);
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Product Strategy, Senior PM' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.goto('/ladder?cell=GPM.data');
  await expect(panel(page).getByText('You are not assessed for this rung', { exact: false })).toBeVisible();
  await expect(panel(page).getByText('Nothing names it yet.').first()).toBeVisible();
  await page.context().close();
});

test('a manager reads it for one of their people', async ({ browser }) => {
  const page = await signInAs(browser, 'manager', { at: '/ladder' });
  await page.getByLabel('Read it for').selectOption({ label: PEOPLE.pm });
  await expect(page.getByText(`${PEOPLE.pm}: target`)).toBeVisible();
  await page.getByRole('button', { name: 'Open Product Strategy, Senior Product Manager' }).click();
  await expect(panel(page).getByRole('heading', { name: `What ${PEOPLE.pm} has for this` })).toBeVisible();
  await expect(panel(page).getByText('Demonstrated').first()).toBeVisible();
  await expect(panel(page).getByText('Private', { exact: false })).toHaveCount(0);
  await page.context().close();
});

test('it prints the whole matrix on landscape pages, and administrators find the editor', async ({ browser }) => {
  const page = await signInAs(browser, 'admin', { at: '/ladder' });
  await expect(page.getByRole('link', { name: 'Edit the ladder' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export the ladder' }).getByRole('link')).toHaveCount(7);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Product management, version \d+$/)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden();
  await expect(search(page)).toBeHidden();
  const scroll = page.locator('ui-ladder-matrix .scroll');
  expect(await scroll.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  await page.context().close();
});

test('the path is explained from the ladder, part by part', async ({ browser }) => {
  const page = await signInAs(browser, 'colleague', { at: '/ladder' });
  await page.getByRole('link', { name: 'The path, explained' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The path' })).toBeVisible();
  const table = page.getByRole('table').filter({ hasText: 'Execution Focus' });
  await expect(table.getByRole('row', { name: /Product Strategy Carries out a strategy/ })).toBeVisible();
  await expect(page.getByText('No band speaks about PM and Group PM', { exact: false })).toBeVisible();
  await expect(page.getByText('Why? Who? Where next?')).toBeVisible();
  for (const name of ['Named skills, rung by rung', 'What leaders are asked for', 'AI PM', 'Product and project manager', 'How technical it is', 'How pay is made up', 'Tools of the field', 'The market']) {
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  await page.goto('/path#market');
  await expect(page.getByRole('row', { name: /Senior role jump 87 %/ })).toBeInViewport();
  await page.context().close();
});

test('someone on the way in follows a plan and logs evidence from a step', async ({ browser }) => {
  const page = await signInAspiring(browser);
  await page.goto('/path/start');
  await page.getByRole('radio', { name: /From an adjacent role/ }).check();
  await page.getByRole('radio', { name: /Internal Transfer/ }).check();
  await expect(page.getByText('3 steps, none done yet.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Act like a PM now/ }).check();
  await expect(page.getByText('1 of 3 steps done.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('break-in')).length)).toBe(0);
  await page.evaluate(() => localStorage.clear());
  await page.goto('/path/start');
  await expect(page.getByRole('checkbox', { name: /Act like a PM now/ })).toBeChecked();
  await page.getByRole('button', { name: /Log evidence for: Become the go-to expert/ }).click();
  const title = page.getByLabel('What happened?');
  await expect(title).toHaveValue('Become the go-to expert in the present role');
  await title.fill('Became the one whom the carriers’ desk asks first');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await openSaved(page, 'Became the one whom the carriers’ desk asks first');
  await page.goto('/path/start');
  await page.getByRole('link', { name: 'See where you stand for APM' }).click();
  await expect(page.getByRole('heading', { level: 1, name: ASPIRING })).toBeVisible();
  await page.context().close();
});

test('a rung that is not agreed is tried out by the person and by a manager', async ({ browser }) => {
  for (const who of ['pm', 'manager'] as const) {
    const page = await signInAs(browser, who);
    if (who === 'pm') await page.goto('/people/me');
    else await page.getByRole('link', { name: PEOPLE.pm, exact: true }).click();
    await page.getByRole('link', { name: 'Try out what if' }).click();
    const choice = page.getByLabel('Target to try out');
    await expect(choice.locator('option:checked')).toHaveText(/Senior Product Manager \(agreed target\)/);
    await choice.selectOption({ label: 'Group PM / Product Lead' });
    await expect(page.getByText('You are trying out Group PM / Product Lead. The agreed target stays Senior Product Manager', { exact: false })).toBeVisible();
    await expect(page).toHaveURL(/target=GPM/);
    await page.getByLabel('Indicator that it shows').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Add the item' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /Index 0 → \d+/ })).toBeVisible();
    await page.getByRole('link', { name: PEOPLE.pm, exact: true }).first().click();
    await expect(page.getByRole('table', { name: /Gates of the target rung/ })).toBeVisible();
    await page.context().close();
  }
});

test('axe finds nothing on the ladder, the path and the ways in, light and dark', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  for (const path of ['/ladder?q=roadmap&hit=2', '/ladder?indicator=SPM.S2', '/path', '/path/start?way=internal_transfer']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('ui-skeleton')).toHaveCount(0);
    await expectAccessibleInBothThemes(page);
  }
  await page.goto('/ladder');
  await page.getByRole('button', { name: 'Export' }).click();
  await expectAccessibleInBothThemes(page);
  await page.goto('/people/me');
  await page.getByRole('link', { name: 'Try out what if' }).click();
  await page.getByLabel('Target to try out').selectOption({ label: 'Group PM / Product Lead' });
  await expect(page.getByText('You are trying out', { exact: false })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.context().close();
});

test('nothing is wider than a phone of 360 px', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { width: 360 });
  for (const path of ['/ladder?q=roadmap', '/path', '/path/start?way=internal_transfer']) {
    await page.goto(path);
    await expect(page.locator('ui-skeleton')).toHaveCount(0);
    await expectFits(page);
    await expectAccessible(page);
  }
  await page.goto('/ladder?cell=SPM.strategy');
  const sheet = page.getByRole('dialog', { name: 'Product Strategy, Senior PM' });
  await expect(sheet.getByText('Demonstrated').first()).toBeVisible();
  await expectFits(page);
  await expectAccessible(page);
  await page.goto('/people/me');
  await page.getByRole('link', { name: 'Try out what if' }).click();
  await page.getByLabel('Target to try out').selectOption({ label: 'Group PM / Product Lead' });
  await expect(page.getByText('You are trying out', { exact: false })).toBeVisible();
  await expectFits(page);
  await page.context().close();
});
