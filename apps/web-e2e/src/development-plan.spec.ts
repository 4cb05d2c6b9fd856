import { expect, type Locator, type Page, test } from '@playwright/test';
import { newcomer, shared } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, signInAs } from './support/people.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

test('an action from the checklist is agreed, ticked by one click and done with its evidence; a bar is signed by both', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const lead = await newcomer(browser, admin, 'Gwen', { rung: 'GPM', managerId: null, at: '/ladder' });
  const report = await newcomer(browser, admin, 'Pavel', { rung: 'PM', managerId: lead.id, levelSince: inDays(-400), at: '/ladder' });
  await shared(report, { title: 'Taught two associates to interview', indicators: [{ id: 'SPM.L3', claim: 'meets' }] });
  const [pm, manager] = [report.page, lead.page];
  const address = `/people/${report.id}/plan`;
  await manager.setViewportSize({ width: 360, height: 900 });

  await test.step('a next step, a checklist or own words begin it; what is missing is said at its field', async () => {
    await pm.goto(`${address}?add=SPM.L3`);
    const form = region(pm, 'A new action');
    await expect(form.getByLabel('Which indicator is it for?')).toHaveValue('SPM.L3');
    await form.getByRole('button', { name: 'Add to the plan' }).click();
    await expect(form.getByText('Say what is to be done.')).toBeVisible();
    await form.getByLabel('Begin from').selectOption({ label: 'Mentorship' });
    await expect(form.getByLabel('What is to be done?')).toHaveValue(/^Mentorship: /);
    await form.getByLabel('Every week until then').check();
    await form.getByLabel('At most').fill('2');
    await form.getByLabel('By when?').fill(inDays(40));
    await expectAccessible(pm);
    await form.getByRole('button', { name: 'Add to the plan' }).click();
    await expect(pm.getByText('Added. It counts once the other one has agreed.')).toBeVisible();
    await expect(region(pm, 'Leadership').getByText(`it waits for ${lead.name}`)).toBeVisible();
  });

  await test.step('the manager agrees to it in the to-do list', async () => {
    await manager.goto('/to-do');
    const plans = region(manager, /^Development plans/);
    await plans.getByRole('button', { name: /^Agree: Mentorship/ }).click();
    await expect(manager.getByText('Agreed.')).toBeVisible();
  });

  await test.step('a week is ticked by one click, and said in words', async () => {
    await pm.reload();
    await pm.getByRole('button', { name: 'Time 1, This week' }).click();
    await expect(pm.getByRole('group', { name: 'This week, 1 of 1 to 2' })).toBeVisible();
    await expect(pm.getByRole('button', { name: 'Time 1, This week' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('done names what came of it and the evidence', async () => {
    await pm.getByRole('button', { name: /^Done: Mentorship/ }).click();
    await pm.getByLabel('What came of it?').fill('Two associates run their own interviews now.');
    await pm.getByLabel('The evidence it led to').selectOption({ index: 1 });
    await pm.getByRole('button', { name: 'It is done' }).click();
    await pm.getByText('Done and dropped').click();
    await expect(pm.getByText('Two associates run their own interviews now.')).toBeVisible();
    await expect(pm.getByText(/^Led to /)).toBeVisible();
  });

  await test.step('the bar stands once both have signed', async () => {
    const bar = region(pm, 'Agreed bar');
    await bar.getByRole('button', { name: /^(Write|Change) the bar$/ }).click();
    await bar.getByLabel('What will prove it?').first().fill('A roadmap of three quarters that two directors plan by.');
    const why = bar.getByLabel('Why is it changed?');
    if (await why.isVisible()) await why.fill('The pricing project was moved.');
    await bar.getByRole('button', { name: 'Write and sign' }).click();
    await expect(bar.getByText('It waits for the line manager.')).toBeVisible();
    await expectAccessibleInBothThemes(pm);

    await manager.goto('/to-do');
    await region(manager, /^Agreed bars to sign/).getByRole('link', { name: report.name }).click();
    await manager.getByRole('button', { name: 'Sign it' }).click();
    await expect(manager.getByText('Signed. It stands from today on.')).toBeVisible();
    await expectFits(manager);
    await expectAccessible(manager);
  });

  for (const page of [admin, pm, manager]) await page.context().close();
});
