import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

async function expectFitsAPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a manager records a view beside the index, prepares the next 1:1, and begins a first look', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager', { at: '/team' });
  await manager.getByRole('link', { name: PEOPLE.pm }).first().click();
  const views = manager.getByRole('region', { name: 'Managers’ own view' });
  await views.getByRole('button', { name: 'Record my view' }).click();
  await views.getByRole('button', { name: 'Record my view' }).click();
  await expect(views.getByText('Choose one.')).toBeVisible();
  await views.getByRole('radio', { name: 'Close' }).check();
  await views.getByLabel('Why?').fill('Decides alone on pricing by now; leading others is what is left.');
  await manager.reload();
  await views.getByRole('button', { name: 'Record my view' }).click();
  await expect(views.getByLabel('Why?')).toHaveValue(/Decides alone on pricing/);
  await views.getByRole('button', { name: 'Record my view' }).click();
  await expect(views.getByRole('status')).toHaveText('Recorded. It stands beside the index.');
  await expect(views).toContainText('Decides alone on pricing by now');

  await manager.getByRole('link', { name: 'Next 1:1' }).click();
  await expect(manager.getByRole('heading', { name: `1:1 with ${PEOPLE.pm}` })).toBeVisible();
  await expect(manager.getByRole('region', { name: 'One question' })).toContainText('?');
  await expect(manager.getByRole('region', { name: 'Since last time' })).toContainText('Your own view: Close');
  await manager.getByRole('button', { name: 'We talked today' }).click();
  await expect(manager.getByText('Recorded for today. The next page begins here.')).toBeVisible();
  await expectFitsAPhone(manager);
  await expectAccessible(manager);

  await manager.goto(manager.url().replace('one-to-one', 'first-look'));
  await manager.getByRole('button', { name: 'Begin' }).click();
  await manager.getByRole('radio', { name: 'Shown' }).first().check();
  await expect(manager.getByText(/^1 of \d+ marked$/)).toBeVisible();
  await expectAccessible(manager);
  await manager.context().close();
});

test('a director rolls everyone up, goes down to the people, and compares them', async ({ browser }) => {
  const director = await signInAs(browser, 'director');
  await director.getByRole('link', { name: 'Roll-up' }).first().click();
  const counts = director.getByRole('group', { name: 'Counts by manager' });
  await expect(counts.getByRole('row', { name: /^Everyone/ })).toBeVisible();
  await expectFitsAPhone(director);
  await expectAccessibleInBothThemes(director);
  await counts.getByRole('link', { name: PEOPLE.manager, exact: true }).click();
  await expect(director.getByRole('navigation', { name: 'Whose people' })).toContainText(PEOPLE.manager);
  await expect(director.getByRole('group', { name: 'People' }).getByRole('link', { name: PEOPLE.pm })).toBeVisible();
  await director.getByRole('navigation', { name: 'Roll up by' }).getByRole('link', { name: 'Target' }).click();
  await expect(director.getByRole('group', { name: 'Counts by target' })).toBeVisible();

  await director.getByRole('checkbox', { name: `Compare ${PEOPLE.pm}` }).check();
  await director.getByRole('checkbox', { name: /^Compare / }).last().check();
  await director.getByRole('link', { name: 'Compare 2 people' }).click();
  await director.getByLabel('Add a person').fill(PEOPLE.manager.split(' ')[0] ?? '');
  await director.getByRole('button', { name: PEOPLE.manager, exact: true }).click();
  const comparison = director.getByRole('group', { name: 'Comparison' });
  await expect(comparison.getByRole('columnheader')).toHaveCount(4);
  await expect(comparison.getByRole('columnheader', { name: PEOPLE.manager })).toBeVisible();
  await expectFitsAPhone(director);
  await expectAccessible(director);
  await director.context().close();
});
