import { expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { idOf, leave, newcomer, shared } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto(`/organisation?q=${encodeURIComponent(name)}`);
  await page.getByRole('table').getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function nameStandIn(director: Page, manager: string, name: string): Promise<void> {
  const standIns = section(director, `Who stands in for ${manager}`);
  await standIns.getByRole('button', { name: 'Name somebody who stands in' }).click();
  await standIns.getByRole('button', { name: 'Name them' }).click();
  await expect(standIns.getByText('Choose one of the names found.')).toBeVisible();
  await expect(standIns.getByText('Give the reason.')).toBeVisible();
  await standIns.getByLabel('Who stands in').fill(name);
  await director.getByRole('option', { name }).click();
  await standIns.getByLabel('Last day').fill(inDays(14));
  await standIns.getByLabel('Reason').fill('On parental leave');
  await expectAccessible(director);
  await standIns.getByRole('button', { name: 'Name them' }).click();
  await expect(standIns.getByRole('listitem').filter({ hasText: 'On parental leave' })).toContainText(`${name} stands in for ${manager} until`);
}

test('somebody stands in for a manager: sees the team, rates in the manager’s place, and no longer once it ends', async ({ browser }) => {
  test.setTimeout(150_000);
  const [admin, director] = [await signInAs(browser, 'admin'), await signInAs(browser, 'director')];
  const manager = await newcomer(browser, admin, 'Maud', { rung: 'GPM', managerId: await idOf(admin, PEOPLE.director), at: '/ladder' });
  const report = await newcomer(browser, admin, 'Rory', { rung: 'PM', managerId: manager.id, at: '/ladder' });
  await shared(report, { title: 'Rebuilt the price page', indicators: [{ id: 'SPM.S1', claim: 'meets' }] });
  const { page: colleague, ...standIn } = await newcomer(browser, admin, 'Tilda', { rung: 'PM', managerId: null, at: '/ladder' });
  await openPerson(director, manager.name);
  await nameStandIn(director, manager.name, standIn.name);

  await test.step('nobody else on the same days, in words', async () => {
    const standIns = section(director, `Who stands in for ${manager.name}`);
    await standIns.getByRole('button', { name: 'Name somebody who stands in' }).click();
    await standIns.getByLabel('Who stands in').fill('imogen');
    await director.getByRole('option', { name: /Imogen/ }).click();
    await standIns.getByLabel('Last day').fill(inDays(3));
    await standIns.getByLabel('Reason').fill('On parental leave, too');
    await standIns.getByRole('button', { name: 'Name them' }).click();
    await expect(standIns.getByText(new RegExp(`${standIn.name} stands in from .* End that first`))).toBeVisible();
    await expect(standIns.getByLabel('Reason')).toHaveValue('On parental leave, too');
    await standIns.getByLabel('Reason').fill('');
    await standIns.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the stand-in sees the direct reports, marked', async () => {
    await colleague.goto('/team');
    await expect(colleague.getByText(`You stand in for ${manager.name} until`)).toBeVisible();
    await expect(colleague.getByRole('row', { name: new RegExp(`standing in for ${manager.name} until`) }).first()).toBeVisible();
    await expectAccessible(colleague);
  });

  await test.step('and rates an item in the manager’s place', async () => {
    await colleague.goto('/to-do');
    await expect(colleague.getByText(`You stand in for ${manager.name} until`)).toBeVisible();
    const item = colleague.getByRole('region', { name: /^Rate/ });
    const title = (await item.getByRole('article').getByRole('heading', { level: 3 }).textContent()) ?? '';
    for (const group of await item.getByRole('group').all()) await group.getByRole('radio').nth(2).check();
    await item.getByLabel('What did you see?').fill('I built the other half of it and saw the numbers.');
    await item.getByRole('button', { name: 'Submit the rating' }).click();
    await expect(item.getByRole('heading', { name: 'Your rating is in' })).toBeVisible();
    const { body } = await callAs<{ ratings: { item: { id: string; title: string } }[] }>(colleague, 'GET', '/api/to-do');
    expect(body.ratings.map((one) => one.item.title)).not.toContain(title);
  });

  await test.step('it ends at once, after a question', async () => {
    const standIns = section(director, `Who stands in for ${manager.name}`);
    await standIns.getByRole('button', { name: /^End: / }).press('Enter');
    await expect(standIns.getByText(`End it now? ${standIn.name} no longer sees ${manager.name}’s direct reports.`)).toBeVisible();
    await standIns.getByRole('button', { name: 'End it', exact: true }).press('Enter');
    await expect(standIns.getByText(`Ended. ${standIn.name} no longer stands in.`)).toBeVisible();
    await colleague.goto('/team');
    await expect(colleague.getByRole('alert')).toContainText('There is nothing here, or it is not yours to see.');
  });
  await leave(admin, report.id, standIn.id, manager.id);
  for (const page of [admin, director, manager.page, report.page, colleague]) await page.context().close();
});

test('one’s own page asks who stands in, only of those who lead, light and dark', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager', { at: '/people/me' });
  await section(manager, 'Who stands in for you').getByRole('button', { name: 'Name somebody who stands in' }).click();
  await expectAccessibleInBothThemes(manager);
  await manager.context().close();
  const pm = await signInAs(browser, 'pm', { width: 360, at: '/people/me' });
  await expect(section(pm, 'Reporting line')).toBeVisible();
  await expect(section(pm, /Who stands in/)).toHaveCount(0);
  await pm.goto('/pay');
  await expect(pm.getByRole('heading', { name: 'Nothing here for you' })).toBeVisible();
  await expectAccessibleInBothThemes(pm);
  await pm.context().close();
});
