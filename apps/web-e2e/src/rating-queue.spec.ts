import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { overhear } from './support/calls.js';
import { idOf, leave, newcomer, type Newcomer, shared } from './support/newcomers.js';
import { expectAccessible, expectAccessibleInBothThemes, expectFits, PEOPLE, signInAs } from './support/people.js';

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const FACTS = 'The page went out without the legal notice.';

/** Someone of one's own below Amara, who has shared one item that claims the most. */
async function queued(browser: Browser, admin: Page): Promise<Newcomer & { readonly title: string; readonly item: string }> {
  const one = await newcomer(browser, admin, 'Rafa', { rung: 'PM', managerId: await idOf(admin, PEOPLE.manager), at: '/ladder' });
  const title = `Rebuilt the price page ${one.name.slice(-6)}`;
  const item = await shared(one, { title, link: 'https://wiki.example/prices', impact: 'measured', metric: { name: 'Orders', unit: '%', before: 1, after: 2, period: 'Q2' }, indicators: [{ id: 'SPM.S1', claim: 'exceeds' }, { id: 'SPM.D1', claim: 'exceeds' }] });
  return { ...one, title, item };
}

/** Skips through the queue to an item. */
async function skipTo(page: Page, title: string): Promise<void> {
  const place = page.getByRole('heading', { name: /^Rate \d+ of \d+$/ });
  await expect(place).toBeVisible();
  while (!(await page.getByRole('heading', { name: title }).isVisible())) {
    const before = (await place.textContent()) ?? '';
    await page.getByRole('button', { name: 'Skip' }).click();
    await expect(place).not.toHaveText(before);
  }
}

test('an item is asked about, rated by keys without its claim on the wire, changed with a reason, and answered for', async ({ browser }) => {
  test.setTimeout(150_000);
  const admin = await signInAs(browser, 'admin');
  const pm = await queued(browser, admin);
  const manager = await signInAs(browser, 'manager');
  const sent = await overhear(manager);

  await test.step('more is asked for, and the item leaves the queue', async () => {
    await manager.goto('/to-do');
    await skipTo(manager, pm.title);
    await manager.getByRole('button', { name: 'Ask for more' }).click();
    const question = manager.getByLabel('What do you need to know first?');
    await expect(question).toBeFocused();
    await question.fill('Which part was yours?');
    await manager.reload();
    await skipTo(manager, pm.title);
    await expect(question).toHaveValue('Which part was yours?');
    await expectAccessible(manager);
    await manager.getByRole('button', { name: 'Send the question' }).click();
    await expect(manager.getByText('Your question is sent. The item comes back once it is answered.')).toBeVisible();
    await expect(manager.getByRole('heading', { name: pm.title })).toHaveCount(0);
  });

  await test.step('the person answers in a sentence, beside the item', async () => {
    await pm.page.goto('/to-do');
    const asked = section(pm.page, /^Asked before your work is rated/);
    await expect(asked.getByRole('heading', { name: pm.title })).toBeVisible();
    await asked.getByLabel('Your answer').fill('The pricing rules and the test were mine.');
    await expectAccessibleInBothThemes(pm.page);
    await asked.getByRole('button', { name: 'Answer' }).click();
    await expect(pm.page.getByText(`Answered. ${PEOPLE.manager} has the item back in their list.`)).toBeVisible();
  });

  await test.step('it is back, and is rated by keys; a note that only agrees is refused and kept', async () => {
    await manager.goto('/to-do');
    await skipTo(manager, pm.title);
    await expect(manager.getByText('“The pricing rules and the test were mine.”')).toBeVisible();
    await manager.getByRole('group').first().getByRole('radio').first().focus();
    await manager.keyboard.press('3');
    await expect(manager.getByRole('group').first().getByRole('radio', { name: /^Meets/ })).toBeChecked();
    await manager.keyboard.press('2');
    const note = manager.getByLabel('What did you see?');
    await expect(note).toBeFocused();
    await note.fill('Agreed, very good work!');
    await note.press('Control+Enter');
    await expect(manager.getByText('Name what you saw: a document, a meeting, a number. A word of praise or agreement alone says nothing.')).toBeVisible();
    await expect(note).toHaveValue('Agreed, very good work!');
    await note.fill('I read the test plan and sat in the review.');
    // Nothing that the manager was sent so far holds a claim.
    await expect.poll(() => sent.some((text) => text.includes(pm.title))).toBe(true);
    for (const text of sent) expect(text).not.toMatch(/"claim":"/);
    const before = sent.length;
    await manager.getByRole('group').first().getByRole('radio', { name: /^Meets/ }).press('Enter');
    await expect(manager.getByRole('heading', { name: 'Your rating is in' })).toBeVisible();
    await expect(manager.getByRole('row', { name: /SPM\.S1/ })).toContainText('One level lower than claimed');
    await expect(manager.getByRole('row', { name: /SPM\.D1/ })).toContainText('Two levels lower than claimed');
    await expect.poll(() => sent.slice(before).some((text) => text.includes('"claim":"exceeds"'))).toBe(true);
    await expectAccessible(manager);
    await manager.getByRole('button', { name: 'Next' }).click();
    await expect(manager.getByRole('heading', { name: pm.title })).toHaveCount(0);
  });

  await test.step('the skip level is blind to it, and may leave it to the line manager', async () => {
    const director = await signInAs(browser, 'director', { width: 360 });
    const seen = await overhear(director);
    await director.goto(`/evidence/${pm.item}`);
    await expect(director.getByText(/stay sealed until your rating is in, or you leave it to others/)).toBeVisible();
    await director.getByRole('button', { name: 'Rate it' }).click();
    await expectFits(director);
    await expectAccessible(director);
    for (const text of seen) expect(text).not.toMatch(/"claim":"|sat in the review/);
    await director.getByRole('button', { name: 'Not mine to rate' }).click();
    await expect(director.getByText('Left to others, on record.')).toBeVisible();
    await expect(director.getByText(/sat in the review/).first()).toBeVisible();
    await director.context().close();
  });

  await test.step('a rating is changed by a new one with a reason; both are shown', async () => {
    await manager.goto(`/evidence/${pm.item}`);
    await manager.getByRole('button', { name: 'Change my rating' }).click();
    await manager.getByRole('group').nth(1).getByRole('radio', { name: /^Meets/ }).check();
    await manager.getByRole('button', { name: 'Give the new rating' }).click();
    await expect(manager.getByText('Say why you change it, in at least 10 characters.')).toBeVisible();
    await manager.getByLabel('Why do you change it?').fill('The numbers came in since.');
    await expectAccessible(manager);
    await manager.getByRole('button', { name: 'Give the new rating' }).click();
    await expect(manager.getByText('Your new rating is in. The earlier one stays on record.')).toBeVisible();
    await pm.page.goto(`/evidence/${pm.item}`);
    await expect(pm.page.getByText(/Partly shown \(replaced since\)/)).toBeVisible();
    await expect(pm.page.getByText(/Changed because: “The numbers came in since.”/).first()).toBeVisible();
  });

  await test.step('what speaks against it is named, dated, weighed for both, and answered once', async () => {
    await manager.getByText('Record what speaks against an indicator').click();
    await manager.getByLabel('How serious').selectOption('serious');
    await manager.getByLabel('What happened').fill(FACTS);
    await manager.getByRole('button', { name: 'Record it' }).click();
    await expect(manager.getByText(`Recorded. ${pm.name} sees it.`)).toBeVisible();
    await expect(manager.getByText(/^The index is \d+/)).toBeVisible();
    await pm.page.goto('/to-do');
    const observed = section(pm.page, /^Observed against your work/);
    await expect(observed).toContainText(`${PEOPLE.manager}, `);
    await expect(observed).toContainText(FACTS);
    await expect(observed.getByText(/contested\. Without it:/)).toBeVisible();
    await expect(observed.getByText(/^What clears it: the person’s answer/)).toBeVisible();
    await observed.getByLabel('Your answer').fill('Legal had agreed to send it a day later.');
    await pm.page.reload();
    await expect(observed.getByLabel('Your answer')).toHaveValue('Legal had agreed to send it a day later.');
    await expectAccessible(pm.page);
    await observed.getByRole('button', { name: 'Answer' }).click();
    await expect(pm.page.getByText('Answered. It stands beside the observation, at the item.')).toBeVisible();
    await pm.page.setViewportSize({ width: 360, height: 800 });
    await pm.page.goto(`/evidence/${pm.item}`);
    await expect(pm.page.getByText(/You answered on/)).toBeVisible();
    await expectFits(pm.page);
  });

  await leave(admin, pm.id);
  for (const page of [pm.page, manager, admin]) await page.context().close();
});
