import { expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

interface Item {
  id: string;
  version: number;
  episodeId: string;
}

async function ownId(page: Page): Promise<string> {
  const { body } = await callAs<{ person: { id: string } }>(page, 'GET', '/api/session');
  return body.person.id;
}

async function logged(page: Page, personId: string, body: object): Promise<Item> {
  const answer = await callAs<Item>(page, 'POST', `/api/people/${personId}/evidence`, body, { 'Idempotency-Key': `${Date.now()}${Math.random()}` });
  expect(answer.status).toBe(201);
  return answer.body;
}

const withdraw = async (page: Page, { id }: Item, expectedState: string): Promise<void> => void (await callAs(page, 'POST', `/api/evidence/${id}/withdraw`, { expectedState }));

test('evidence is found by words and filters that stand in the address, and searches are kept', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  const me = await ownId(page);
  const item = await logged(page, me, { title: 'Tariff calculator', result: 'Fewer Überweisungen went astray.', impact: 'shipped', episode: 'Tariff work' });

  await test.step('from My evidence', async () => {
    await page.goto('/evidence');
    await page.getByRole('searchbox', { name: 'Find in my evidence' }).fill('uberweis');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/evidence\/find\?q=uberweis&person=/);
    await expect(page.getByRole('status').first()).toContainText('1 item');
    await expect(page.locator('mark')).toHaveText('Überweisungen');
    await expectAccessibleInBothThemes(page);
  });

  await test.step('narrowed by filters, each of which is taken off again', async () => {
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Impact' }).selectOption('measured');
    await expect(page).toHaveURL(/impact=measured/);
    await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Remove Measured' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Tariff calculator' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Remove My own' })).toBeVisible();
  });

  await test.step('kept under a name, renamed, deleted and back', async () => {
    const saved = page.getByRole('region', { name: 'Saved searches' });
    await saved.getByRole('button', { name: 'Save this search' }).click();
    await saved.getByLabel('Name of this search').fill('');
    await saved.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(saved.getByRole('alert').first()).toHaveText('Enter a name');
    await saved.getByLabel('Name of this search').fill('Tariffs');
    await saved.getByRole('button', { name: 'Save', exact: true }).click();
    await saved.getByRole('button', { name: 'Rename the search Tariffs' }).click();
    await saved.getByLabel('New name').fill('Transfers');
    await saved.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(saved.getByRole('status')).toHaveText('Renamed to “Transfers”.');
    await saved.getByRole('button', { name: 'Delete the search Transfers' }).click();
    await expect(saved.getByRole('link', { name: 'Transfers' })).toHaveCount(0);
    await saved.getByRole('button', { name: 'Take that back' }).click();
    await expect(saved.getByRole('status')).toHaveText('“Transfers” is back.');
    await page.goto('/evidence/find');
    await page.getByRole('link', { name: 'Transfers' }).click();
    await expect(page).toHaveURL(/q=uberweis/);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectFits(page);
    await page.getByRole('button', { name: 'Delete the search Transfers' }).click();
    await expect(page.getByRole('link', { name: 'Transfers' })).toHaveCount(0);
  });

  await withdraw(page, item, 'private');
  await page.context().close();
});

test('a manager finds what is shared, and only that', async ({ browser }) => {
  const [pm, manager] = [await signInAs(browser, 'pm'), await signInAs(browser, 'manager')];
  const me = await ownId(pm);
  const [shared, own] = [await logged(pm, me, { title: 'Wharfage shared', happened: 'wharfage' }), await logged(pm, me, { title: 'Wharfage alone' })];
  await callAs(pm, 'POST', `/api/evidence/${shared.id}/share`, { expectedState: 'private' });
  await manager.goto('/team');
  await manager.getByRole('searchbox', { name: 'Find evidence of my people' }).fill('wharfage');
  await manager.keyboard.press('Enter');
  await expect(manager.getByRole('link', { name: 'Wharfage shared' })).toBeVisible();
  await expect(manager.getByText(`${PEOPLE.pm} ·`)).toBeVisible();
  await expect(manager.getByText('Wharfage alone')).toHaveCount(0);
  await withdraw(pm, shared, 'shared');
  await withdraw(pm, own, 'private');
  await manager.context().close();
  await pm.context().close();
});

test('an episode gathers its items; renaming and merging can be taken back', async ({ browser }) => {
  const page = await signInAs(browser, 'pm');
  const me = await ownId(page);
  const first = await logged(page, me, { title: 'Gangway survey', episode: 'Gangway', endedOn: '2026-01-10', impact: 'measured', metric: { name: 'Wait', unit: 'min', before: 30, after: 12, period: 'Q1 2026' } });
  const other = await logged(page, me, { title: 'Quay paint', episode: 'Quay' });
  await page.goto(`/evidence/${first.id}`);
  await page.getByRole('link', { name: 'Gangway', exact: true }).click();

  await test.step('with its figures and its people', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gangway');
    await expect(page.getByRole('region', { name: 'Time line' })).toContainText('Gangway survey');
    await expect(page.getByRole('row', { name: /Wait, min 30 12 Q1 2026/ })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.setViewportSize({ width: 360, height: 780 });
    await expectFits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('renamed, and back', async () => {
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the episode').fill('Quay');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByText(/You have an episode “Quay” already/)).toBeVisible();
    await page.getByLabel('Name of the episode').fill('Gangway two');
    await page.getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gangway two');
    await page.getByRole('button', { name: 'Take that back' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gangway');
  });

  await test.step('merged, and back', async () => {
    await page.getByRole('button', { name: 'Merge into another episode' }).click();
    await page.getByLabel('Put all items into').selectOption({ label: 'Quay' });
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText('1 item is in “Quay” now.');
    await expect(page.getByRole('heading', { name: 'Nothing is in this episode' })).toBeVisible();
    await page.getByRole('button', { name: 'Put it back into “Gangway”' }).click();
    await expect(page.getByRole('region', { name: 'Time line' })).toContainText('Gangway survey');
  });

  await withdraw(page, first, 'private');
  await withdraw(page, other, 'private');
  await page.context().close();
});

test('the history says what changed and who rated which revision; withdrawing says what becomes of the text', async ({ browser }) => {
  const [pm, manager] = [await signInAs(browser, 'pm'), await signInAs(browser, 'manager')];
  const me = await ownId(pm);
  const indicator = (await callAs<{ items: { indicators: { id: string }[] }[] }>(pm, 'GET', `/api/people/${me}/evidence`)).body.items.flatMap(({ indicators }) => indicators)[0]?.id ?? '';
  const item = await logged(pm, me, { title: 'Bollard count', result: 'We counted two hundred bollards.', indicators: [{ id: indicator, claim: 'meets' }] });
  await callAs(pm, 'POST', `/api/evidence/${item.id}/share`, { expectedState: 'private' });
  const rated = await callAs(manager, 'POST', `/api/evidence/${item.id}/ratings`, { ratings: [{ indicator, level: 'meets' }], note: 'I saw the list and the count.' }, { 'Idempotency-Key': item.id });
  expect(rated.status).toBeLessThan(300);
  expect((await callAs(pm, 'PATCH', `/api/evidence/${item.id}`, { title: 'Bollard count', result: 'We counted three hundred bollards.' }, { 'If-Match': `"${item.version + 1}"` })).status).toBe(200);

  for (const page of [pm, manager]) {
    await page.goto(`/evidence/${item.id}`);
    const history = page.getByRole('region', { name: 'History' });
    await expect(history).toContainText(/Amara Delacroix rated revision 1 on .*; the text has changed since\./);
    await history.getByText('What changed between revisions').click();
    await expect(history.locator('del')).toHaveText('removed: two, end of what was removed ');
    await expect(history.locator('ins')).toHaveText('added: three, end of what was added ');
  }
  await expectAccessible(pm);

  await pm.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(pm.getByRole('group', { name: /Withdraw “Bollard count”\?/ })).toContainText('for a month, in which you can take this back');
  await expect(pm.getByRole('button', { name: 'Withdraw it' })).toBeFocused();
  await pm.getByRole('button', { name: 'Keep it' }).click();
  await pm.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await pm.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(pm.getByText(/You can take this back until \d+ \w{3} \d{4}; then the text goes for good\./)).toBeVisible();
  await pm.getByRole('button', { name: 'Take the withdrawal back' }).click();
  await expect(pm.getByRole('status').first()).toHaveText('Taken back. It is as it was before you withdrew it.');
  await expect(pm.getByRole('button', { name: 'Share with my managers' })).toHaveCount(0);
  await withdraw(pm, item, 'shared');
  await manager.context().close();
  await pm.context().close();
});
