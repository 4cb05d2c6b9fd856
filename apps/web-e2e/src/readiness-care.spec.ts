import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';
import { openSaved } from './support/evidence.js';
import { newcomer } from './support/newcomers.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const REASON = 'Nobody writes documents for other teams in this product; they are written by the platform group.';

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto('/team');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('region', { name: 'Gaps' })).toBeVisible();
  await expect(page.locator('ui-skeleton')).toHaveCount(0);
}

async function backToTheLadder(admin: Page): Promise<void> {
  const changed = await admin.getByRole('button', { name: /^Reset to the ladder/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  for (const name of changed) await admin.getByRole('button', { name }).click();
  await admin.getByRole('button', { name: 'Preview' }).click();
  await admin.getByLabel('Why is it changed?').fill('Back to the ladder.');
  await admin.getByRole('button', { name: 'Apply' }).click();
  await expect(admin.getByText('Applied.')).toBeVisible();
}

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

test('no chance given becomes a dated action that the person sees, and its end too', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager');
  const pm = await signInAs(browser, 'pm');
  await openPerson(manager, PEOPLE.pm);
  const gaps = section(manager, 'Gaps');
  await expect(gaps.getByText(/until then it is read from the ratings/)).toBeVisible();
  const code = ((await gaps.getByRole('button', { name: /Change the kind of/ }).first().getAttribute('aria-label')) ?? '').replace('Change the kind of ', '');

  await test.step('an action without what and when is refused at its fields', async () => {
    await gaps.getByRole('button', { name: `Change the kind of ${code}` }).click();
    await gaps.getByRole('radio', { name: /No chance given/ }).check();
    await gaps.getByRole('button', { name: 'Save' }).click();
    await expect(gaps.getByText('Say what you will do.', { exact: true })).toBeVisible();
    await expect(gaps.getByText('Say by when.')).toBeVisible();
    await expectAccessible(manager);
  });

  await test.step('a day in the past is refused by the server, and nothing typed is lost', async () => {
    await gaps.getByLabel('What will you do?').fill('lead the winter pricing project');
    await gaps.getByLabel('By when?').fill(inDays(-3));
    await gaps.getByRole('button', { name: 'Save' }).click();
    await expect(gaps.getByText('Choose a day from today on, within a year.')).toBeVisible();
    await expect(gaps.getByLabel('What will you do?')).toHaveValue('lead the winter pricing project');
    await gaps.getByLabel('By when?').fill(inDays(60));
    await gaps.getByRole('button', { name: 'Save' }).click();
    await expect(gaps.getByRole('status')).toHaveText('Saved. The action stands in your to-do list.');
  });

  await test.step('the person reads it, and can change nothing of it', async () => {
    await pm.goto('/people/me');
    await expect(section(pm, 'Gaps')).toContainText(`No chance given yet. ${PEOPLE.manager}: lead the winter pricing project, by `);
    await expect(section(pm, 'Gaps').getByRole('button')).toHaveCount(0);
    await expectAccessible(pm);
  });

  await test.step('the manager closes it from the to-do list', async () => {
    await manager.goto('/to-do');
    const actions = section(manager, 'Your actions');
    await expect(actions).toContainText('lead the winter pricing project');
    await expectAccessible(manager);
    await actions.getByRole('button', { name: `Close the action for ${PEOPLE.pm}, ${code}` }).click();
    await actions.getByRole('radio', { name: 'Dropped' }).check();
    await actions.getByRole('button', { name: 'Close the action', exact: true }).click();
    await expect(actions.getByText('Give the reason.')).toBeVisible();
    await actions.getByRole('radio', { name: 'Done' }).check();
    await actions.getByLabel('What came of it?').fill('The project is theirs since this week.');
    await actions.getByRole('button', { name: 'Close the action', exact: true }).click();
    await expect(manager.getByText(`Done. ${PEOPLE.pm} reads what came of it.`)).toBeVisible();
  });

  await pm.reload();
  await expect(section(pm, 'Gaps')).toContainText('The project is theirs since this week.');
  await pm.context().close();
  await manager.context().close();
});

test('what does not apply takes two people, is removed for a year, and the person sees every step', async ({ browser }) => {
  const manager = await signInAs(browser, 'manager');
  await openPerson(manager, PEOPLE.pm);
  const gaps = section(manager, 'Gaps');
  const offer = gaps.getByRole('button', { name: /does not apply/ }).last();
  const code = ((await offer.getAttribute('aria-label')) ?? '').replace('Propose that ', '').replace(' does not apply', '');
  await offer.click();
  await gaps.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(gaps.getByText('Give the reason, in at least 10 characters.')).toBeVisible();
  await gaps.getByLabel(/Why does it not apply/).fill(REASON);
  await gaps.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(section(manager, 'Not applicable')).toContainText('Waits for a second signature');
  await expect(section(manager, 'Not applicable').getByRole('button', { name: /Sign or refuse/ })).toHaveCount(0);

  await test.step('the manager above signs from the to-do list', async () => {
    const director = await signInAs(browser, 'director', { at: '/to-do' });
    const waiting = section(director, 'Waits for your signature');
    await expect(waiting).toContainText(REASON);
    await waiting.getByRole('button', { name: `Sign or refuse: ${PEOPLE.pm}, ${code}` }).press('Enter');
    await expectAccessible(director);
    await waiting.getByRole('button', { name: 'Refuse' }).click();
    await expect(waiting.getByText('Say why you refuse.')).toBeVisible();
    await waiting.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(director.getByText(`Signed: ${code} does not apply to ${PEOPLE.pm} for a year.`)).toBeVisible();
    await director.context().close();
  });

  await test.step('it stands at the index and below the gaps, with its expiry', async () => {
    const pm = await signInAs(browser, 'pm', { at: '/people/me' });
    const year = String(new Date().getFullYear() + 1);
    await expect(section(pm, 'Not applicable')).toContainText(`Signed by ${PEOPLE.director}`);
    await expect(section(pm, 'Not applicable')).toContainText(new RegExp(`Expires on \\d+ \\w+ ${year}, then it applies again`));
    await expect(section(pm, 'Not applicable').getByRole('button')).toHaveCount(0);
    await expect(section(pm, /^Readiness for/)).toContainText(code);
    await expect(section(pm, 'Gaps')).not.toContainText(code);
    await expectAccessible(pm);
    await pm.context().close();
  });

  await test.step('and it can be ended', async () => {
    await manager.reload();
    const list = section(manager, 'Not applicable');
    await list.getByRole('button', { name: `End it: ${code}` }).click();
    await list.getByRole('button', { name: 'End it', exact: true }).click();
    await expect(list.getByText('Ended. It applies again from today on.')).toBeVisible();
    await expect(list.getByText('Every indicator applies.')).toBeVisible();
  });
  await manager.context().close();
});

test('targets, overlays and leave are agreed on the page; a stale choice is kept', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/verify' });
  const lead = await newcomer(browser, admin, 'Leonie', { rung: 'GPM', managerId: null, at: '/verify' });
  const { id, page: pm } = await newcomer(browser, admin, 'Prem', { rung: 'PM', managerId: lead.id, at: '/verify' });
  await admin.context().close();
  const manager = lead.page;
  await manager.goto(`/people/${id}`);
  const other = await manager.context().newPage();
  await other.goto(manager.url());
  // The other tab has read the person before this one changes them.
  await expect(section(other, 'Target and leave').getByRole('button', { name: 'Add AI PM' })).toBeVisible();
  const agreed = section(manager, 'Target and leave');

  await agreed.getByRole('button', { name: 'Add AI PM' }).click();
  await expect(agreed.getByText('AI PM is added.')).toBeVisible();

  await test.step('the other tab is told that someone changed it, and keeps its choice', async () => {
    const theirs = section(other, 'Target and leave');
    await theirs.getByLabel('Second target').selectOption({ label: 'Group PM / Product Lead' });
    await theirs.getByRole('button', { name: 'Save the target' }).click();
    await expect(theirs.getByText('Someone changed this meanwhile.')).toBeVisible();
    await expect(theirs.getByLabel('Second target').locator('option:checked')).toHaveText('Group PM / Product Lead');
    await theirs.getByRole('button', { name: 'Save the target' }).click();
    await expect(theirs.getByText('Saved.', { exact: true })).toBeVisible();
    await theirs.getByRole('button', { name: 'Remove the second target' }).click();
    await expect(theirs.getByLabel('Second target').locator('option:checked')).toHaveText('None');
    await other.close();
  });

  await test.step('indicators of the overlay can be chosen for evidence', async () => {
    await pm.goto('/evidence(sheet:log-evidence)');
    await pm.getByText('All indicators').click();
    const group = pm.getByRole('group', { name: 'AI PM' });
    await expect(group).toBeVisible();
    await group.locator('summary').first().click();
    await group.getByRole('checkbox').first().check();
    await pm.getByLabel('What happened?').fill('Compared two models on our own evaluation set');
    await pm.getByRole('button', { name: 'Save', exact: true }).click();
    await openSaved(pm, 'Compared two models on our own evaluation set');
    await pm.context().close();
  });

  await test.step('a leave is recorded, removed after a question, and recorded again by undo', async () => {
    await manager.reload();
    await agreed.getByRole('button', { name: 'Record a leave' }).click();
    await agreed.getByLabel('First day').fill(inDays(40));
    await agreed.getByLabel('Last day').fill(inDays(30));
    await agreed.getByRole('button', { name: 'Record the leave' }).click();
    await expect(agreed.getByText('The last day is before the first.')).toBeVisible();
    await agreed.getByLabel('Last day').fill(inDays(50));
    await agreed.getByRole('button', { name: 'Record the leave' }).click();
    await agreed.getByRole('button', { name: /Remove the leave from/ }).click();
    await agreed.getByRole('button', { name: 'Remove it' }).click();
    await expect(agreed.getByText('No leave recorded.')).toBeVisible();
    await agreed.getByRole('button', { name: 'Undo: record it again' }).click();
    await expect(agreed.getByRole('button', { name: /Remove the leave from/ })).toBeVisible();
    await expectAccessible(manager);
    await agreed.getByRole('button', { name: /Remove the leave from/ }).click();
    await agreed.getByRole('button', { name: 'Remove it' }).click();
    await agreed.getByRole('button', { name: 'Remove AI PM' }).click();
    await expect(agreed.getByText('AI PM is removed.')).toBeVisible();
  });
  await manager.context().close();
});

test('settings change after a preview only, move who they said, and go back to the ladder', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/organisation/readiness' });
  const rung = admin.getByRole('group', { name: 'Senior Product Manager' });
  await expect(rung).toBeVisible();
  // What a try that failed has left.
  if ((await admin.getByRole('button', { name: /^Reset to the ladder/ }).count()) > 0) {
    await backToTheLadder(admin);
    await admin.reload();
    await expect(rung).toBeVisible();
  }
  await expect(admin.getByRole('button', { name: 'Preview' })).toHaveCount(0);
  await rung.getByLabel('Episodes').fill('0');
  await expect(rung.getByText('Enter a whole number from 1 to 20.')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Preview' })).toBeDisabled();
  await rung.getByLabel('Episodes').fill('20');
  await expect(admin.getByRole('button', { name: 'Apply' })).toHaveCount(0);

  await admin.goto('/to-do');
  await admin.goto('/organisation/readiness');
  await expect(rung.getByLabel('Episodes')).toHaveValue('20');

  await admin.getByRole('button', { name: 'Preview' }).click();
  await expect(admin.getByText(/people are on the way to a rung that changes/)).toBeVisible();
  const moved = admin.getByRole('row').filter({ has: admin.getByRole('link') });
  const first = moved.first();
  const who = (await first.getByRole('link').textContent())?.trim() ?? '';
  const then = (await first.getByRole('cell').last().textContent())?.trim() ?? '';
  expect(await first.getByRole('cell').first().textContent()).not.toBe(then);
  await expectAccessible(admin);

  await test.step('a change that someone else made meanwhile is shown, and the form is kept', async () => {
    const other = await admin.context().newPage();
    await other.goto('/organisation/readiness');
    await other.getByRole('button', { name: 'Discard the changes' }).click();
    await other.getByRole('group', { name: 'Chief Product Officer' }).getByLabel('Episodes').fill('5');
    await other.getByRole('button', { name: 'Preview' }).click();
    await other.getByLabel('Why is it changed?').fill('The board asked for five.');
    await other.getByRole('button', { name: 'Apply' }).click();
    await expect(other.getByText('Applied.')).toBeVisible();
    await other.close();
    await admin.getByLabel('Why is it changed?').fill('We ask for a longer record this year.');
    await admin.getByRole('button', { name: 'Apply' }).click();
    await expect(admin.getByRole('heading', { name: 'Changed while you were editing' })).toBeVisible();
    await expect(admin.getByRole('alert').filter({ hasText: 'The board asked for five.' })).toBeVisible();
    await expect(rung.getByLabel('Episodes')).toHaveValue('20');
  });

  await admin.getByRole('button', { name: 'Preview' }).click();
  await expect(admin.getByLabel('Why is it changed?')).toHaveValue('We ask for a longer record this year.');
  await admin.getByRole('button', { name: 'Apply' }).click();
  await expect(admin.getByText('Applied.')).toBeVisible();
  await expect(section(admin, 'History of changes')).toContainText('episodes from 3 to 20');

  await test.step('whoever the preview named stands where it said', async () => {
    const director = await signInAs(browser, 'director', { at: '/team?scope=all' });
    await director.getByRole('link', { name: who }).first().click();
    const [state = '', index = ''] = then.split(/\s+(?=\d+$)/);
    await expect(section(director, /^Readiness for/)).toContainText(`Index ${index}`);
    await expect(section(director, /^Readiness for/)).toContainText(state);
    await director.goto('/organisation/readiness');
    await expect(director.getByRole('row', { name: /Senior Product Manager/ })).toContainText('the ladder: 3');
    await expectAccessible(director);
    await director.context().close();
  });

  await test.step('back to the ladder', async () => {
    await backToTheLadder(admin);
  });
  await admin.context().close();
});

test('how it works can be read by everyone, and axe finds nothing on the new pages, light and dark', async ({ browser }) => {
  const colleague = await signInAs(browser, 'colleague');
  await colleague.getByRole('navigation', { name: 'Places', exact: true }).getByRole('link', { name: 'How it works' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
  await expect(colleague.getByRole('row', { name: /Trust in a colleague who confirms/ })).toContainText('0.3');
  await colleague.getByRole('link', { name: 'Why claims are sealed' }).click();
  await expect(colleague.getByRole('heading', { name: 'Why claims are sealed' })).toBeInViewport();
  const widest = await colleague.locator('section p').evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize))));
  expect(widest).toBeLessThan(50);
  await expectAccessibleInBothThemes(colleague);
  await colleague.goto('/organisation/readiness');
  await expect(colleague.getByRole('row', { name: /Group PM/ })).toBeVisible();
  await expectAccessibleInBothThemes(colleague);
  await colleague.context().close();

  const admin = await signInAs(browser, 'admin', { at: '/organisation/readiness' });
  await expect(admin.getByRole('group', { name: 'Senior Product Manager' })).toBeVisible();
  await expectAccessibleInBothThemes(admin);
  await admin.context().close();
});

test('the new pages are no wider than a phone of 360 px', async ({ browser }) => {
  for (const [who, paths] of [['admin', ['/organisation/readiness', '/how-it-works']], ['pm', ['/people/me', '/organisation/readiness', '/how-it-works', '/ladder']]] as const) {
    const page = await signInAs(browser, who, { width: 360 });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('ui-skeleton')).toHaveCount(0);
      const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
      expect([path, overflow]).toEqual([path, 0]);
    }
    await page.context().close();
  }
});
