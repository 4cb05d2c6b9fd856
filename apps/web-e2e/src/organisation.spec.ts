import { expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

interface Added {
  readonly id: string;
  readonly name: string;
}

/** Somebody of this test's own, below a manager of the demo organisation who is nobody's account here. */
async function addPerson(admin: Page, name: string): Promise<Added> {
  const lead = await callAs<{ people: Added[] }>(admin, 'GET', '/api/people?q=Mei-Lin');
  const email = `${crypto.randomUUID()}@example.org`;
  const added = await callAs<Added>(admin, 'POST', '/api/people', { name, email, rung: 'PM', managerId: lead.body.people[0]?.id }, { 'Idempotency-Key': crypto.randomUUID() });
  expect(added.status).toBe(201);
  return added.body;
}

async function pick(within: Locator, label: string, name: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).fill(name.slice(0, 6));
  await within.page().getByRole('option', { name }).click();
}

test('people operations keep teams and people', async ({ browser }) => {
  test.setTimeout(180_000);
  const admin = await signInAs(browser, 'admin');
  const own = crypto.randomUUID().slice(0, 6);
  const { id, name } = await addPerson(admin, `Wren Oakley ${own}`);
  const [team, american] = [`Harbour ${own}`, `Harbor ${own}`];

  await test.step('an administrator makes a team, once in any case', async () => {
    await admin.goto('/organisation');
    await admin.getByRole('link', { name: 'Teams' }).click();
    await admin.getByRole('button', { name: 'Add the team' }).click();
    await expect(admin.getByText('Enter a name.')).toBeVisible();
    await admin.getByLabel('New team').fill(american);
    await admin.getByLabel('New team').press('Enter');
    await expect(admin.getByRole('status').filter({ hasText: `${american} is added.` })).toBeVisible();
    await admin.getByLabel('New team').fill(american.toUpperCase());
    await admin.getByRole('button', { name: 'Add the team' }).click();
    await expect(admin.getByText(`There is a team “${american}” already.`)).toBeVisible();
    await expect(admin.getByLabel('New team')).toHaveValue(american.toUpperCase());
    await admin.getByRole('button', { name: `Rename ${american}` }).press('Enter');
    await expect(admin.getByLabel('Name of the team')).toBeFocused();
    await admin.getByLabel('Name of the team').fill(team);
    await expectAccessibleInBothThemes(admin);
    await admin.getByRole('button', { name: 'Save the name' }).click();
    await expect(admin.getByText(`The team is called ${team} now.`)).toBeVisible();
  });

  await test.step('moves a person into it, and finds them by it', async () => {
    await admin.goto(`/organisation?q=${encodeURIComponent(name)}`);
    await admin.getByRole('link', { name: `Manage ${name}` }).click();
    await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(admin.locator('ui-skeleton')).toHaveCount(0);
    await expectAccessibleInBothThemes(admin);
    const work = section(admin, 'Team and working time');
    await work.getByLabel('Team').selectOption({ label: team });
    await work.getByLabel('Location').fill('Leeds');
    await work.getByLabel(/^Working time/).fill('0');
    await work.getByRole('button', { name: 'Save team and working time' }).click();
    await expect(work.getByText('Enter a whole number from 1 to 100.')).toBeVisible();
    await expect(work.getByLabel('Location')).toHaveValue('Leeds');
    await work.getByLabel(/^Working time/).fill('80');
    await work.getByRole('button', { name: 'Save team and working time' }).click();
    await expect(work.getByRole('status')).toHaveText('Saved.');
    await admin.goto('/organisation/teams');
    await admin.getByRole('link', { name: `1 person in ${team}` }).click();
    await expect(admin.getByRole('table', { name: '1 people' }).getByRole('link', { name, exact: true })).toBeVisible();
    await expect(admin.getByRole('combobox', { name: 'Team' }).locator('option:checked')).toHaveText(team);
    await admin.getByLabel('Location').fill('nowhere');
    await admin.getByLabel('Location').press('Enter');
    await expect(admin.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
    await expect(admin).toHaveURL(/location=nowhere/);
  });

  await admin.goto(`/organisation/people/${id}`);
  const lines = section(admin, 'Reporting lines');
  await test.step('adds a dotted line and ends it', async () => {
    await lines.getByRole('button', { name: 'Add a dotted line or a sponsor' }).click();
    await lines.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(lines.getByText('Choose a person.')).toBeVisible();
    await pick(lines, 'With', 'Mei-Lin Ashworth');
    await lines.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(lines.getByText('Mei-Lin Ashworth is the line manager, now or as planned.')).toBeVisible();
    await pick(lines, 'With', 'Rafael Quintanilha');
    await expectAccessibleInBothThemes(admin);
    await lines.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(lines.getByRole('status')).toContainText('Dotted line: Rafael Quintanilha from');
    await lines.getByRole('button', { name: 'End: Dotted line, Rafael Quintanilha' }).press('Enter');
    await lines.getByLabel('First day without it').fill(inDays(30));
    await lines.getByRole('button', { name: 'End it' }).click();
    await expect(lines.getByRole('status')).toContainText('Dotted line Rafael Quintanilha: no longer from');
    await expect(lines.getByRole('listitem').filter({ hasText: 'Dotted line: Rafael Quintanilha' })).toContainText('no longer from');
  });

  await test.step('leaves someone without a manager, and has to name a sponsor', async () => {
    const manager = section(admin, 'Line manager');
    await manager.getByRole('button', { name: 'Change the line manager' }).click();
    await manager.getByLabel('No manager').check();
    await manager.getByLabel('From').fill(inDays(1));
    await manager.getByRole('button', { name: 'Leave without a manager' }).click();
    await expect(manager.getByText('A person without a manager gets a sponsor.')).toBeVisible();
    await pick(manager, 'Sponsor', PEOPLE.director);
    await manager.getByRole('button', { name: 'Leave without a manager' }).click();
    await expect(manager.getByRole('status')).toContainText(`and ${PEOPLE.director} as sponsor.`);
    await expect(lines.getByRole('listitem').filter({ hasText: `Sponsor: ${PEOPLE.director}` })).toBeVisible();
  });

  await test.step('a name that someone else changed meanwhile is shown beside what was typed', async () => {
    const other = await admin.context().newPage();
    await other.goto(`/organisation/people/${id}`);
    await section(other, 'Name and address').getByLabel('Name').fill(`${name} Second`);
    const names = section(admin, 'Name and address');
    await names.getByLabel('Name').fill(`${name} First`);
    await names.getByRole('button').click();
    await expect(names.getByRole('status')).toHaveText('Saved.');
    const theirs = section(other, 'Name and address');
    await theirs.getByRole('button').click();
    await expect(theirs.getByText(`Saved now: ${name} First`)).toBeVisible();
    await expect(theirs.getByLabel('Name')).toHaveValue(`${name} Second`);
    await theirs.getByLabel('Name').fill(name);
    await theirs.getByRole('button').click();
    await expect(theirs.getByRole('status')).toHaveText('Saved.');
    await other.close();
    await admin.reload();
  });

  await test.step('makes somebody an auditor; a manager does not see permissions', async () => {
    const permissions = section(admin, 'Permissions');
    await permissions.getByLabel('Auditor').check();
    await permissions.getByRole('button', { name: 'Save the permissions' }).click();
    await expect(permissions.getByRole('status')).toHaveText('Saved.');
    const director = await signInAs(browser, 'director', { at: `/people/${id}` });
    await director.getByRole('link', { name: 'Manage', exact: true }).click();
    await expect(director.getByRole('heading', { level: 2, name: 'End of employment' })).toBeVisible();
    await expect(section(director, 'Reporting lines')).toContainText(`Line manager: Mei-Lin Ashworth`);
    await expect(section(director, 'Permissions')).toHaveCount(0);
    await section(director, 'Line manager').getByRole('button', { name: 'Change the line manager' }).click();
    await expect(section(director, 'Line manager').getByLabel('No manager')).toHaveCount(0);
    await expectAccessibleInBothThemes(director);
    await director.context().close();
  });

  await test.step('ends the person, and deletes the team that nobody is in', async () => {
    const end = section(admin, 'End of employment');
    await end.getByRole('button', { name: `End ${name}` }).click();
    await expect(end.getByText(`Enter “${name}” to confirm.`)).toBeVisible();
    await end.getByLabel('Their name, to confirm').fill(name);
    await end.getByRole('button', { name: `End ${name}` }).click();
    await expect(end.getByRole('status')).toContainText(`${name} is ended from`);
    await admin.goto('/organisation/teams');
    await admin.getByRole('button', { name: `Delete ${team}` }).click();
    await admin.getByRole('button', { name: 'Delete it' }).click();
    await expect(admin.getByText(`${team} is deleted.`)).toBeVisible();
    await expect(admin.getByRole('button', { name: `Rename ${team}` })).toHaveCount(0);
  });
  await admin.context().close();
});
