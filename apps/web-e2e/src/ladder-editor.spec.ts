import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const saved = (page: Page): Promise<void> => expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
const part = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Parts of the ladder' }).getByRole('link', { name }).click();
  await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
};
const rungs = (page: Page): Locator => page.getByRole('group', { name: 'Rungs, the lowest first' }).getByRole('link');

/** Begins a draft and gives its address. */
async function begin(page: Page, from = 'The version in force'): Promise<string> {
  await page.goto('/ladder');
  await page.getByRole('link', { name: 'Edit the ladder' }).click();
  await page.getByRole('radio', { name: from }).check();
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('navigation', { name: 'Parts of the ladder' })).toBeVisible();
  return page.url();
}

test('an administrator edits a ladder by keyboard, undoes, and finds it again', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const address = await begin(admin);

  await test.step('an indicator beside the matrix, without a pointer', async () => {
    const cells = admin.getByRole('button', { name: /^Edit / });
    await cells.first().focus();
    await admin.keyboard.press('ArrowRight');
    await admin.keyboard.press('Enter');
    const panel = admin.getByRole('complementary', { name: 'Product Strategy, PM' });
    await expect(panel.getByRole('heading', { name: 'Product Strategy, PM' })).toBeFocused();
    await panel.getByRole('textbox', { name: 'PM.S1' }).focus();
    await admin.keyboard.press('Control+A');
    await admin.keyboard.type('Writes the strategy of one product');
    await expect(admin.getByText('Saving', { exact: true })).toBeVisible();
    await saved(admin);
    await expect(cells.nth(1)).toContainText('Writes the strategy of one product');
    await panel.getByRole('button', { name: 'Move down: indicator PM.S1' }).press('Enter');
    await expect(panel.getByRole('button', { name: 'Move down: indicator PM.S1' })).toBeFocused();
    await expect(admin.getByText('indicator PM.S1: now 2 of 4.')).toBeAttached();
  });

  await test.step('to another cell, and back with undo', async () => {
    const panel = admin.getByRole('complementary', { name: 'Product Strategy, PM' });
    await panel.locator('summary').nth(1).press('Enter');
    const move = panel.getByRole('group', { name: 'Move PM.S1 to another cell' });
    await move.getByLabel('Competency').selectOption({ label: 'Leadership' });
    await move.getByRole('button', { name: 'Move it there' }).click();
    await expect(admin.getByText('PM.S1 is now in Leadership, PM.')).toBeVisible();
    await expect(panel.getByRole('textbox', { name: 'PM.S1' })).toHaveCount(0);
    await admin.getByRole('button', { name: 'Undo' }).last().click();
    await expect(panel.getByRole('textbox', { name: 'PM.S1' })).toHaveValue('Writes the strategy of one product');
    await panel.getByRole('button', { name: 'Delete: indicator PM.S4' }).click();
    await expect(admin.getByText('indicator PM.S4 is deleted.')).toBeVisible();
    await panel.getByRole('heading').focus();
    await admin.keyboard.press('Control+z');
    await expect(panel.getByRole('textbox', { name: 'PM.S4' })).toBeVisible();
    await admin.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('a rung in another place, undone and done again', async () => {
    await part(admin, 'Rungs');
    const before = await rungs(admin).allTextContents();
    await admin.getByRole('button', { name: 'Move up: Product Manager', exact: true }).press('Enter');
    await expect(rungs(admin).first()).toHaveText('Product Manager');
    await admin.keyboard.press('Control+z');
    await expect(rungs(admin)).toHaveText(before);
    await admin.keyboard.press('Control+Shift+Z');
    await expect(rungs(admin).first()).toHaveText('Product Manager');
    await rungs(admin).nth(1).press('Enter');
    await admin.getByLabel('Short name').fill('');
    await admin.getByRole('link', { name: /The short name of Associate Product Manager must not be empty/ }).click();
    await expect(admin.getByLabel('Short name')).toBeFocused();
    await expect(admin.getByLabel('Short name')).toHaveAttribute('aria-invalid', 'true');
    await admin.getByLabel('Short name').fill('APM');
    await saved(admin);
  });

  await admin.goto(address);
  await expect(admin.getByRole('columnheader').nth(1)).toHaveText('PM');
  await expect(admin.getByRole('button', { name: /^Edit Product Strategy, PM/ })).toBeVisible();
  await admin.getByRole('button', { name: /^Edit Product Strategy, PM/ }).click();
  await expect(admin.getByRole('textbox', { name: 'PM.S1' })).toHaveValue('Writes the strategy of one product');
  await admin.context().close();
});

test('indicators and rungs are dragged where they belong', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const address = await begin(admin);
  const drag = async (what: Locator, to: Locator): Promise<void> => {
    const places = async (): Promise<string> => JSON.stringify([await what.boundingBox(), await to.boundingBox()]);
    // What is still being drawn moves away from under the pointer.
    let before = '';
    await expect.poll(async () => { const last = before; before = await places(); return before === last; }, { intervals: [150] }).toBe(true);
    const [from, target] = [await what.boundingBox(), await to.boundingBox()];
    if (!from || !target) throw new Error('nothing to drag');
    await admin.mouse.move(from.x + 10, from.y + 26);
    await admin.mouse.down();
    await admin.mouse.move(from.x + 24, from.y + 44, { steps: 4 });
    await admin.mouse.move(target.x + 40, target.y + target.height / 2, { steps: 12 });
    await admin.mouse.up();
  };
  await admin.goto(`${address}?section=matrix&item=PM.strategy`);
  const indicators = admin.getByRole('group', { name: 'Indicators' });
  await expect(indicators.getByRole('textbox', { name: 'PM.S1' })).toBeVisible();
  await drag(indicators.getByRole('listitem').first(), admin.getByRole('button', { name: /^Edit Communication, PM/ }));
  await expect(admin.getByText('PM.S1 is now in Communication, PM.')).toBeVisible();
  await expect(indicators.getByRole('textbox', { name: 'PM.S1' })).toHaveCount(0);
  await admin.goto(`${address}?section=rungs`);
  const entries = admin.getByRole('group', { name: 'Rungs, the lowest first' }).getByRole('listitem');
  await drag(entries.first(), entries.nth(1));
  await expect(rungs(admin).first()).toHaveText('Product Manager');
  await saved(admin);
  await admin.context().close();
});

test('two tabs that edit one draft lose no text', async ({ browser }) => {
  const first = await signInAs(browser, 'admin');
  const address = `${await begin(first)}?section=matrix&item=PM.strategy`;
  const second = await first.context().newPage();
  for (const page of [first, second]) await page.goto(address);
  const field = (page: Page, id: string): Locator => page.getByRole('textbox', { name: id });
  await expect(field(second, 'PM.S1')).toBeVisible();

  await field(first, 'PM.S1').fill('What the first tab says');
  await field(first, 'PM.S2').fill('Only the first tab says this');
  await saved(first);
  await field(second, 'PM.S1').fill('What the second tab says');
  await field(second, 'PM.S3').fill('Only the second tab says this');
  await second.keyboard.press('Escape');
  const conflict = second.getByRole('region', { name: 'Somebody else saved this draft' });
  await expect(conflict).toContainText('Both of you changed 1 field');
  await expect(conflict.getByRole('radio', { name: 'Mine What the second tab says' })).toBeChecked();
  await expect(conflict.getByRole('radio', { name: 'Theirs What the first tab says' })).toBeVisible();
  await conflict.getByText('What they changed (2)').click();
  await expect(conflict).toContainText('Only the first tab says this');
  await expectAccessible(second);

  await test.step('a reload in the middle of it loses nothing either', async () => {
    await second.reload();
    await second.getByRole('button', { name: 'Continue with them' }).click();
    await second.keyboard.press('Escape');
    await expect(conflict.getByRole('radio', { name: 'Mine What the second tab says' })).toBeChecked();
  });

  await conflict.getByRole('radio', { name: 'Theirs What the first tab says' }).check();
  await conflict.getByRole('button', { name: 'Put both together' }).click();
  await expect(conflict).toHaveCount(0);
  await saved(second);
  await first.goto(address);
  await expect(field(first, 'PM.S1')).toHaveValue('What the first tab says');
  await expect(field(first, 'PM.S2')).toHaveValue('Only the first tab says this');
  await expect(field(first, 'PM.S3')).toHaveValue('Only the second tab says this');
  await first.context().close();
});

test('without a connection the text stays in this browser and is saved later', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const address = await begin(admin, 'Blank');
  await admin.goto(`${address}?section=notes`);
  await expect(admin.getByLabel('Title of the ladder')).toHaveValue('New ladder');
  await admin.context().setOffline(true);
  await admin.getByLabel('Title of the ladder').fill('Written on a train');
  await expect(admin.getByText('Not saved yet: no connection, kept in this browser')).toBeVisible();
  await admin.context().setOffline(false);
  await saved(admin);
  await admin.reload();
  await expect(admin.getByLabel('Title of the ladder')).toHaveValue('Written on a train');

  await test.step('a draft is deleted by its name only', async () => {
    await admin.goto('/ladder/drafts');
    await admin.getByRole('button', { name: 'Delete Written on a train' }).click();
    await admin.getByRole('button', { name: 'Delete the draft' }).click();
    await expect(admin.getByText('Type the name: Written on a train')).toBeVisible();
    await expectAccessible(admin);
    await admin.getByLabel(/^Type Written on a train/).fill('Written on a train');
    await admin.getByRole('button', { name: 'Delete the draft' }).click();
    await expect(admin.getByText('Written on a train is deleted.')).toBeVisible();
    await admin.goto(address);
    await expect(admin.getByRole('heading', { name: 'There is nothing here, or it is not yours to see.' })).toBeVisible();
  });
  await admin.context().close();
});

test('axe finds nothing in any part of the editor, light and dark, and none is wider than a phone', async ({ browser }) => {
  test.slow();
  const admin = await signInAs(browser, 'admin', { width: 360 });
  const address = await begin(admin, 'The built-in ladder');
  for (const query of ['section=matrix', 'section=matrix&item=SPM.data', 'section=rungs&item=VP', 'section=competencies', 'section=pay', 'section=overlays', 'section=guide', 'section=notes']) {
    await admin.goto(`${address}?${query}`);
    await expect(admin.getByRole('link', { name: 'Review and publish' })).toBeVisible();
    await expectAccessibleInBothThemes(admin);
    await expectFits(admin);
  }
  await admin.goto('/ladder/drafts');
  await expect(admin.getByRole('button', { name: 'Begin the draft' })).toBeVisible();
  await expectAccessibleInBothThemes(admin);
  await admin.context().close();
});

test('drafts are not for people who are no administrators', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager', { at: '/ladder' });
  await expect(manager.getByRole('heading', { level: 1, name: 'Ladder' })).toBeVisible();
  await expect(manager.getByRole('link', { name: 'Edit the ladder' })).toHaveCount(0);
  await manager.goto('/ladder/drafts');
  await expect(manager.getByText('Drafts are edited by administrators')).toBeVisible();
  await manager.context().close();
});
