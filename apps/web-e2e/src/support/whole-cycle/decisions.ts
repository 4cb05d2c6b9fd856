import { expect, type Locator, type Page } from '@playwright/test';
import { made } from '../newcomers.js';
import { type Nominee, type Round, section } from './nominations.js';
import type { Company, Member } from './people.js';
import type { ClockedProduct } from './product.js';

/** When the first is promoted, and the deferred one is looked at again. */
export const DUE_AFTER = 10;
/** When the other two are promoted. */
const LATER = 20;
const REASON = 'The panel saw the work of this rung, done for half a year.';
const now = (page: Page): Locator => section(page, 'Now');

/** From the room to the form: the first is promoted. */
export async function promoteFirst({ director, pms }: Company, { promoted: [first] }: Round, { day }: ClockedProduct): Promise<void> {
  const { page } = director;
  await page.getByRole('link', { name: `Decide the case of ${first.person.name}` }).click();
  await now(page).getByRole('radio', { name: /^Promote/ }).check();
  await now(page).getByLabel('From which day does it hold?').fill(day(DUE_AFTER));
  await now(page).getByLabel('Why?').fill(REASON);
  await now(page).getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: `Decided. ${first.presenter.name} tells ${pms[0].name} by` })).toBeVisible();
}

/** Deferred, with a condition for a cell of the ladder, somebody who looks after it and a day. */
async function deferOne({ director }: Company, { deferred }: Round, { day }: ClockedProduct): Promise<void> {
  const { page } = director;
  await page.goto('/cases');
  await section(page, /^To decide/).getByRole('link', { name: new RegExp(deferred.person.name) }).click();
  await now(page).getByRole('radio', { name: /^Defer/ }).check();
  await now(page).getByLabel('Competency').selectOption({ index: 1 });
  await now(page).getByLabel('What has to be shown?').fill('A strategy that another team follows.');
  await now(page).getByRole('radio', { name: deferred.presenter.name }).check();
  await now(page).getByLabel('When is it looked at again?').fill(day(DUE_AFTER));
  await now(page).getByLabel('Why?').fill('The strategy was not shown for long enough.');
  await now(page).getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Decided.' })).toBeVisible();
  await expect(section(page, 'Decision')).toContainText('A strategy that another team follows.');
}

/** Two more promotions, a deferral and one without money. */
export async function decideOthers(company: Company, round: Round, product: ClockedProduct): Promise<void> {
  await deferOne(company, round, product);
  const { page } = company.director;
  const decide = (one: Nominee, body: object): Promise<unknown> => made(page, 'POST', `/api/cases/${one.id}/decision`, { expectedState: 'calibration', outcome: 'promote', reason: REASON, ...body });
  for (const one of round.promoted.slice(1)) await decide(one, { funded: true, effectiveOn: product.day(LATER) });
  await decide(round.unfunded, { funded: false });
}

/** Until they are told, people learn that it is decided and no more; then they read it, and say so. */
export async function tellAll({ pms }: Company, { promoted: [first, ...others], deferred, unfunded }: Round): Promise<void> {
  const [{ page: own }] = pms;
  await own.goto(`/cases/${first.id}`);
  await expect(now(own)).toContainText(`It is decided. ${first.presenter.name} tells you by`);
  await expect(own.getByRole('main')).not.toContainText(REASON);
  const { page } = first.presenter;
  await page.goto('/to-do');
  await section(page, /^Promotion cases/).getByRole('link', { name: new RegExp(first.person.name) }).click();
  await now(page).getByLabel('Talking points').fill('Begin with the launch.');
  await now(page).getByRole('button', { name: 'I have told them' }).click();
  await now(page).getByRole('button', { name: `${first.person.name} has been told` }).click();
  await expect(now(page)).toContainText('It waits for their acknowledgement.');
  await own.reload();
  await expect(section(own, 'Decision')).toContainText(REASON);
  await expect(own.getByRole('main')).not.toContainText('Begin with the launch.');
  await now(own).getByRole('button', { name: 'I have been told' }).click();
  await expect(now(own)).toContainText('The case is closed.');

  const tell = (one: Nominee, expectedState: string): Promise<unknown> => made(one.presenter.page, 'POST', `/api/cases/${one.id}/deliver`, { expectedState });
  const acknowledge = (one: Nominee, expectedState: string): Promise<unknown> => made(one.person.page, 'POST', `/api/cases/${one.id}/acknowledge`, { expectedState });
  for (const one of others) {
    await tell(one, 'decided');
    await acknowledge(one, 'delivered');
  }
  await tell(deferred, 'decided');
  await tell(unfunded, 'ready_not_funded');
  await acknowledge(unfunded, 'ready_not_funded');
}

/** The deferred one appeals on grounds; somebody who had no hand in the decision answers with a reason. */
export async function appeal({ vp }: Company, { deferred }: Round): Promise<void> {
  const { page } = deferred.person;
  await page.goto(`/cases/${deferred.id}`);
  await page.getByRole('button', { name: 'Appeal against the decision' }).click();
  await page.getByRole('radio', { name: 'Something it rests on is wrong' }).check();
  await page.getByLabel('What was wrong?').fill('The strategy has been followed by two teams since June.');
  await page.getByRole('button', { name: 'File the appeal' }).click();
  await expect(section(page, 'Appeal')).toContainText(`${vp.name} answers by`);
  await vp.page.goto('/cases');
  await vp.page.getByRole('link', { name: new RegExp(deferred.person.name) }).click();
  await vp.page.getByRole('radio', { name: /^Dismiss it/ }).check();
  await section(vp.page, 'Appeal').getByLabel('Why?').fill('Both teams began in autumn, which is too short a time.');
  await vp.page.getByRole('button', { name: 'Answer the appeal' }).click();
  await expect(vp.page.getByText('Answered: the decision stands.')).toBeVisible();
  await page.reload();
  await expect(section(page, 'Appeal')).toContainText('Both teams began in autumn, which is too short a time.');
  await now(page).getByRole('button', { name: 'I have been told' }).click();
  await expect(now(page)).toContainText('The case is closed.');
}

/** Whoever sees pay finds the one who waits for money with the pay of the cycle. */
export async function readCyclePay({ vp }: Company, { cycleId, promoted: [first], unfunded }: Round): Promise<void> {
  const { page } = vp;
  await page.goto(`/pay/cycles/${cycleId}`);
  const waiting = page.getByRole('table', { name: 'Ready, not funded' }).getByRole('rowheader');
  await expect(waiting).toHaveCount(1);
  await expect(waiting).toContainText(unfunded.person.name);
  await expect(page.getByRole('table', { name: 'Promoted' })).toContainText(first.person.name);
}

/** Whom the promotion will change on its day: the plan towards the rung is open still. */
export const planAction = async (person: Member, { day }: ClockedProduct): Promise<void> => {
  await made(person.page, 'POST', `/api/people/${person.id}/actions`, { what: 'Own the launch of the second market', dueOn: day(30), owner: 'person', source: 'free' });
};
