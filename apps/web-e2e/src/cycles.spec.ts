import { expect, test } from '@playwright/test';
import { callAs, made } from './support/calls.js';
import { expectAccessible, expectFits, PEOPLE, signInAs } from './support/people.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A cycle for one team of one person, so that nobody else is in it; it is closed again at the end. */
test('a cycle with its panel is planned, opened, nominated into and followed in a calendar', async ({ browser, request }) => {
  const director = await signInAs(browser, 'director', { at: '/cycles', width: 360 });
  const admin = await signInAs(browser, 'admin', { at: '/cycles' });
  const { body: { person: { id: directorId } } } = await callAs<{ person: { id: string } }>(director, 'GET', '/api/session');
  const own = crypto.randomUUID().slice(0, 6);
  const [team, wendeline] = [`Cyclists ${own}`, `Wendeline Radfahrer ${own}`];
  const { id: teamId } = await made<{ id: string }>(admin, 'POST', '/api/teams', { name: team });
  await made(admin, 'POST', '/api/people', { name: wendeline, email: `${crypto.randomUUID()}@example.com`, rung: 'PM', levelSince: '2025-01-01', managerId: directorId, teamId });

  await test.step('days that are out of order are said at their field', async () => {
    await admin.getByRole('link', { name: 'Plan a cycle' }).first().click();
    await admin.getByLabel('Name', { exact: true }).fill('Cyclists’ spring');
    for (const [label, days] of [['Opens on', 1], ['Nominations until', 14], ['Packets are locked until', 35], ['Ratings until', 49], ['Calibration until', 56], ['People are told until', 50]] as const) await admin.getByLabel(label).fill(inDays(days));
    await admin.getByLabel(team).check();
    await admin.getByRole('button', { name: 'Plan the cycle' }).click();
    await expect(admin.getByText('Choose a day that is not before the previous one.')).toBeVisible();
    await expectAccessible(admin);
    await admin.getByLabel('People are told until').fill(inDays(63));
    await admin.getByRole('button', { name: 'Plan the cycle' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: 'Cyclists’ spring' })).toBeVisible();
  });
  const address = new URL(admin.url()).pathname;

  await test.step('a panel is named, and nobody twice', async () => {
    const pick = async (part: string, name: string): Promise<void> => {
      const group = admin.getByRole('group', { name: part });
      await group.getByLabel('Name of a colleague').fill(name.slice(0, 5));
      await admin.getByRole('option', { name }).click();
    };
    await admin.getByRole('button', { name: 'Add a panel' }).click();
    await admin.getByLabel('Name of the panel').fill('Seniors');
    await admin.getByRole('checkbox', { name: 'Senior Product Manager' }).check();
    await pick('Facilitator', PEOPLE.colleague);
    await pick('Decider', PEOPLE.manager);
    await pick('Members', PEOPLE.manager);
    await admin.getByLabel('Members who must have rated').fill('1');
    await admin.getByRole('button', { name: 'Save the panel' }).click();
    await expect(admin.getByText('Nobody has two parts in a panel.')).toBeVisible();
    await admin.getByRole('button', { name: `Remove ${PEOPLE.manager} from members` }).click();
    await pick('Members', PEOPLE.pm);
    await admin.getByRole('button', { name: 'Save the panel' }).click();
    await expect(admin.getByText('The panel is added.')).toBeVisible();
    await admin.getByRole('button', { name: 'Open it now' }).click();
    await admin.getByRole('button', { name: 'Open it now' }).click();
    await expect(admin.getByText('It is open.')).toBeVisible();
  });

  const nominated = await test.step('the manager nominates into it', async () => {
    await director.goto(address);
    await director.getByRole('button', { name: 'Nominate somebody' }).click();
    await director.getByLabel('Whom do you nominate?').selectOption({ label: wendeline });
    await expect(director.getByLabel('To which rung?')).toHaveValue('SPM');
    await director.getByRole('button', { name: 'Nominate', exact: true }).click();
    const said = director.getByText(/^Nominated\. The case is C-/);
    await expect(said).toBeVisible();
    return /C-\w{5}/.exec((await said.textContent()) ?? '')?.[0] ?? '';
  });

  await test.step('people operations see that there is a case, the manager opens it, and who judges is not theirs to see', async () => {
    await admin.reload();
    await expect(admin.getByRole('region', { name: 'Cases' })).toContainText(`${nominated} ${wendeline}, to Senior Product Manager`);
    await expectAccessible(admin);
    const mine = director.getByRole('region', { name: 'Your cases' }).getByRole('link', { name: nominated });
    await expect(mine).toBeVisible();
    await expect(director.getByRole('region', { name: 'Panels' })).not.toContainText(PEOPLE.manager);
    await expectFits(director);
  });

  await test.step('a calendar follows the days by a link that can be ended', async () => {
    await director.goto('/cycles');
    await director.getByRole('button', { name: 'Make a link' }).click();
    const link = await director.getByLabel('Address for your calendar program').inputValue();
    expect(await (await request.get(link)).text()).toContain('SUMMARY:Cyclists’ spring: last day for ratings');
    await expectAccessible(director);
    await director.getByRole('button', { name: /^End it/ }).click();
    await expect(director.getByText('The link is ended.')).toBeVisible();
    expect((await request.get(link)).status()).toBe(404);
  });

  const { cases } = (await callAs<{ cases: { id: string; code: string }[] }>(director, 'GET', '/api/cases')).body;
  await made(director, 'POST', `/api/cases/${cases.find(({ code }) => code === nominated)?.id ?? ''}/moves`, { action: 'withdraw', expectedState: 'intent', reason: 'Only to try it out.' });
  for (const expectedState of ['nominating', 'drafting', 'rating', 'calibrating', 'delivering']) await made(admin, 'POST', `/api${address}/advance`, { expectedState });
  await director.context().close();
  await admin.context().close();
});
