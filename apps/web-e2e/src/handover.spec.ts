import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { made } from './support/calls.js';
import { idOf, leave, newcomer, type Newcomer, shared } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

interface Profile {
  readonly id: string;
  readonly version: number;
}

/** The present day of the organisation. */
async function today(page: Page): Promise<string> {
  return (await made<{ organisation: { today: string } }>(page, 'GET', '/api/session')).organisation.today;
}

/** Someone of one's own below Amara, who has shared one item. */
async function handed(browser: Browser, admin: Page): Promise<Newcomer> {
  const one = await newcomer(browser, admin, 'Noor', { rung: 'PM', managerId: await idOf(admin, PEOPLE.manager), at: '/ladder' });
  await shared(one, { title: 'Rebuilt the price page', indicators: [{ id: 'SPM.S1', claim: 'meets' }] });
  return one;
}

async function change(by: Page, id: string, to: string, from: string): Promise<void> {
  const { version } = await made<Profile>(by, 'GET', `/api/people/${id}`);
  await made(by, 'POST', `/api/people/${id}/manager`, { managerId: await idOf(by, to), from }, { 'If-Match': `"${String(version)}"` });
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('ui-skeleton')).toHaveCount(0);
}

test('a person passes to another manager: what passes on, what stays, and the words between the three', async ({ browser }) => {
  const [admin, before, after] = [await signInAs(browser, 'admin'), await signInAs(browser, 'manager'), await signInAs(browser, 'director')];
  const { name, id, page } = await handed(browser, admin);

  await test.step('the manager keeps notes, each for those whom they choose', async () => {
    await before.goto(`/people/${id}`);
    const notes = section(before, 'Notes');
    const write = async (text: string, choice: string): Promise<void> => {
      await notes.getByLabel('New note').fill(text);
      await notes.getByRole('radio', { name: choice, exact: true }).check();
      await notes.getByRole('button', { name: 'Save the note' }).click();
      await expect(notes.getByText('Saved.', { exact: true })).toBeVisible();
    };
    await notes.getByLabel('New note').fill('Tired after the launch');
    await expect(notes.getByText('Who sees this: Only you.')).toBeVisible();
    await before.reload();
    await expect(notes.getByLabel('New note')).toHaveValue('Tired after the launch');
    await write('Tired after the launch', 'Only me');
    await write('Wants a mentor for pricing', `Me, ${name} and whoever manages ${name} after me`);
    await expect(notes.getByRole('listitem').first()).toContainText(`You, ${name} and whoever manages ${name}`);
    await expectAccessible(before);
  });

  await test.step('a manager above plans the change; until its day they see numbers', async () => {
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await change(admin, id, PEOPLE.director, soon);
    await before.goto('/to-do');
    await expect(section(before, 'Changes of manager')).toContainText(`${name}’s manager changes from you to ${PEOPLE.director}`);
    await before.getByRole('link', { name: `What passes on: ${name}` }).click();
    await expect(before.getByRole('heading', { level: 1, name: 'Handover' })).toBeVisible();
    await expect(section(before, 'What does not pass on')).toContainText('1 note stays with you');
    await expect(before.getByRole('link', { name: 'Rebuilt the price page' })).toBeVisible();
    await before.getByLabel('Your words').fill('Strong in writing; please find a mentor.');
    await before.getByRole('button', { name: 'Write it here' }).click();
    await expect(before.getByText('Written.')).toBeVisible();
  });

  await test.step('the person reads the same, and answers', async () => {
    await page.goto('/people/me');
    await page.getByRole('link', { name: 'What passes on with the change of manager' }).click();
    await expect(page.getByText(`This is what ${PEOPLE.director} sees of the role’s work from`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Rebuilt the price page' })).toBeVisible();
    await expect(section(page, 'What does not pass on')).toContainText('Private notes do not pass on');
    await expect(section(page, 'Between you')).toContainText('Strong in writing; please find a mentor.');
    await page.getByRole('button', { name: 'Write it here' }).click();
    await expect(page.getByText('Write something first.')).toBeVisible();
    await page.getByLabel('Your words').fill('Thank you both.');
    await page.getByRole('button', { name: 'Write it here' }).click();
    await expect(page.getByText('Written.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('with the day the new manager has it all, and the old one titles', async () => {
    await change(admin, id, PEOPLE.director, await today(admin));
    await after.goto('/to-do');
    await expect(section(after, 'Changes of manager')).toContainText(`${name}’s manager changed from ${PEOPLE.manager} to you`);
    await after.getByRole('link', { name: `What passes on: ${name}` }).click();
    await expect(section(after, 'Between you')).toContainText('Thank you both.');
    await expect(section(after, 'Between you')).toContainText('written to an earlier plan');
    await after.getByRole('link', { name: 'Read it' }).click();
    const notes = section(after, 'Notes');
    await expect(notes).toContainText('Wants a mentor for pricing');
    await expect(notes).not.toContainText('Tired after the launch');

    await before.goto(`/people/${id}`);
    await expect(before.getByRole('alert')).toContainText('There is nothing here, or it is not yours to see.');
    await before.goto('/to-do');
    await before.getByRole('link', { name: `What passes on: ${name}` }).click();
    await expect(before.getByText(/You see the titles of what was there before/)).toBeVisible();
    await expect(before.getByRole('link', { name: 'Rebuilt the price page' })).toHaveCount(0);
    await before.goto('/notes');
    await settled(before);
    await expect(before.getByRole('listitem').filter({ hasText: 'Tired after the launch' })).toContainText(`about ${name}`);
  });

  await leave(admin, id);
  for (const one of [admin, before, after, page]) await one.context().close();
});

test('a note is edited, shown to others and deleted; a stale edit shows both texts', async ({ browser }) => {
  const [admin, manager] = [await signInAs(browser, 'admin'), await signInAs(browser, 'manager')];
  const { name, id, page } = await handed(browser, admin);
  await made(manager, 'POST', `/api/people/${id}/notes`, { body: 'First words', visibility: 'only_me' });
  await manager.goto(`/people/${id}`);
  const notes = section(manager, 'Notes');
  const other = await manager.context().newPage();
  await other.goto('/notes');
  const theirs = other.getByRole('listitem').filter({ hasText: name });
  await theirs.getByRole('button', { name: /^Edit: note of/ }).click();

  await notes.getByRole('button', { name: /^Edit: note of/ }).click();
  await notes.getByLabel('Note', { exact: true }).fill('Second words');
  await notes.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notes.getByText('Saved.', { exact: true })).toBeVisible();

  await theirs.getByLabel('Note', { exact: true }).fill('Words of the other tab');
  await theirs.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(theirs.getByRole('region', { name: 'What is saved now' })).toContainText('Second words');
  await expect(theirs.getByLabel('Note', { exact: true })).toHaveValue('Words of the other tab');
  await expectAccessible(other);
  await theirs.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(theirs).toContainText('Words of the other tab');
  await other.close();

  await test.step('who sees it is chosen in plain words, also by keyboard, and kept', async () => {
    await manager.reload();
    await notes.getByRole('button', { name: /^Change who sees it: note of/ }).press('Enter');
    await expect(notes.getByRole('radio', { name: 'Only me' })).toBeFocused();
    await manager.keyboard.press('ArrowDown');
    await expect(notes.getByText(`Who sees this: You and ${name}.`)).toBeVisible();
    await expectAccessible(manager);
    await notes.getByRole('button', { name: 'Save the choice' }).click();
    await expect(notes.getByText(`Saved. You and ${name} can see it from now on.`)).toBeVisible();
    await page.goto('/people/me');
    await expect(section(page, 'Notes')).toContainText('Words of the other tab');
    await expect(section(page, 'Notes')).toContainText(`${PEOPLE.manager} and you`);
    await expect(section(page, 'Notes').getByRole('button', { name: /^Edit: note of/ })).toHaveCount(0);
  });

  await test.step('deleting asks first', async () => {
    await notes.getByRole('button', { name: /^Delete: note of/ }).click();
    await notes.getByRole('button', { name: 'Keep it' }).click();
    await notes.getByRole('button', { name: /^Delete: note of/ }).click();
    await notes.getByRole('button', { name: 'Delete it' }).click();
    await expect(notes.getByText('Deleted. Its words are gone.')).toBeVisible();
    await page.reload();
    await expect(section(page, 'Notes')).toContainText('Nothing here that you can read.');
  });

  await leave(admin, id);
  for (const one of [admin, manager, page]) await one.context().close();
});

test('a handover and notes pass axe and fit a phone, light and dark', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin');
  const { id, page } = await handed(browser, admin);
  await change(admin, id, PEOPLE.director, new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  const manager = await signInAs(browser, 'manager');
  await made(manager, 'POST', `/api/people/${id}/notes`, { body: 'W'.repeat(300), visibility: 'us_two' });
  const [handover] = await made<{ id: string }[]>(manager, 'GET', `/api/handovers?personId=${id}`);
  const path = `/handovers/${handover?.id ?? ''}`;
  await made(manager, 'POST', `/api${path}/notes`, { body: `https://example.com/${'long'.repeat(80)}` });
  for (const width of [1440, 360]) {
    await manager.setViewportSize({ width, height: 900 });
    for (const at of [path, '/notes', `/people/${id}`, '/to-do']) {
      await manager.goto(at);
      await settled(manager);
      if (at === `/people/${id}`) await manager.getByLabel('New note').fill('A note');
      if (width === 1440) await expectAccessibleInBothThemes(manager);
      expect([at, width, await manager.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))]).toEqual([at, width, 0]);
    }
  }
  await manager.evaluate(() => localStorage.clear());
  await leave(admin, id);
  for (const one of [admin, manager, page]) await one.context().close();
});
