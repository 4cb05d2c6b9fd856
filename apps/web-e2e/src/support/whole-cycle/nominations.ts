import { expect, type Locator, type Page } from '@playwright/test';
import { made } from '../newcomers.js';
import { completePacket } from '../packets.js';
import { type Company, type Member, showWork } from './people.js';
import type { ClockedProduct } from './product.js';

/** A promotion case with those who bring it about. */
export interface Nominee {
  readonly id: string;
  readonly code: string;
  readonly person: Member;
  readonly presenter: Member;
}

/** The cycle, its panel, and one case for each candidate: three to be promoted, one deferred, one ready without money. */
export interface Round {
  readonly cycleId: string;
  readonly panelId: string;
  readonly promoted: readonly [Nominee, Nominee, Nominee];
  readonly deferred: Nominee;
  readonly unfunded: Nominee;
  readonly all: readonly Nominee[];
}

export const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });
const now = (page: Page): Locator => section(page, 'Now');
const needOf = (person: Member): string => `Market ${String(person.name.length)} of ${person.id.slice(-4)} opens in spring, and nobody owns it.`;

/** A cycle that ends with calibration within a month, and its panel: two members and an alternate. */
export async function openCycle({ admin, director, facilitator, gus, greta, mara }: Company, { day }: ClockedProduct): Promise<Pick<Round, 'cycleId' | 'panelId'>> {
  const { id: cycleId } = await made<{ id: string }>(admin.page, 'POST', '/api/cycles', { name: 'Spring promotions', timeZone: 'Europe/London', opensOn: day(0), nominateUntil: day(7), lockUntil: day(14), rateUntil: day(21), calibrateUntil: day(28), deliverUntil: day(35), rungs: ['SPM'], teamIds: [] });
  const { panels } = await made<{ panels: { id: string }[] }>(admin.page, 'POST', `/api/cycles/${cycleId}/panels`, { name: 'Senior panel', rungs: ['SPM'], facilitatorId: facilitator.id, deciderId: director.id, memberIds: [gus.id, mara.id], alternateIds: [greta.id], quorum: 2 });
  const { page } = admin;
  await page.goto(`/cycles/${cycleId}`);
  await page.getByRole('button', { name: 'Open it now' }).click();
  await expect(page.getByText('are frozen for its cases', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Open it now' }).click();
  await expect(page.getByText('It is open.')).toBeVisible();
  return { cycleId, panelId: panels[0]?.id ?? '' };
}

/** One nominated on the page of the cycle by the manager, one by themselves, the others the same way without the page. */
export async function nominateAll({ gus, greta, vp, pms }: Company, { cycleId, panelId }: Pick<Round, 'cycleId' | 'panelId'>, { day }: ClockedProduct): Promise<Round> {
  const [pia, paul, petra, piotr, pavel] = pms;
  for (const [pm, manager] of [[pia, gus], [paul, gus], [petra, gus], [piotr, greta], [pavel, vp]] as const) await showWork(pm, manager, day(-60));
  const { page } = gus;
  await page.goto(`/cycles/${cycleId}`);
  await page.getByRole('button', { name: 'Nominate somebody' }).click();
  await page.getByLabel('Whom do you nominate?').selectOption({ label: pia.name });
  await page.getByRole('button', { name: 'Nominate', exact: true }).click();
  await expect(page.getByText(/^Nominated\. The case is C-/)).toBeVisible();
  const { cases } = await made<{ cases: { id: string; code: string }[] }>(page, 'GET', '/api/cases');
  const nominate = async (by: Member, person: Member, presenter: Member): Promise<Nominee> => {
    const { id, code } = await made<{ id: string; code: string }>(by.page, 'POST', `/api/people/${person.id}/cases`, { targetRung: 'SPM', cycleId });
    return { id, code, person, presenter };
  };
  const promoted = [{ id: cases[0]?.id ?? '', code: cases[0]?.code ?? '', person: pia, presenter: gus }, await nominate(gus, paul, gus), await nominate(gus, petra, gus)] as const;
  const [deferred, unfunded] = [await nominate(greta, piotr, greta), await nominate(pavel, pavel, vp)];
  return { cycleId, panelId, promoted, deferred, unfunded, all: [...promoted, deferred, unfunded] };
}

/** What somebody does to a case without its page. */
export async function move(by: Member, { id }: Nominee, action: string, expectedState: string): Promise<void> {
  await made(by.page, 'POST', `/api/cases/${id}/moves`, { action, expectedState });
}

/** The first is written and locked on its page. */
export async function writeAndLockAll({ promoted: [first], all }: Round): Promise<void> {
  const { page } = first.presenter;
  await page.getByRole('link', { name: first.code }).click();
  await now(page).getByRole('button', { name: 'Begin writing' }).click();
  await now(page).getByRole('button', { name: 'Write the business need' }).click();
  await page.getByLabel(/^Why does the organisation need/).fill(needOf(first.person));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await completePacket(page, first.id);
  await now(page).getByRole('button', { name: 'Finish the writing' }).click();
  await now(page).getByRole('button', { name: 'Lock the packet' }).click();
  await now(page).getByRole('button', { name: 'Lock it now' }).click();
  await expect(now(page)).toContainText('The business need is decided first, without the name.');
  for (const one of all.slice(1)) {
    const { page: desk } = one.presenter;
    await move(one.person, one, 'draft', 'intent');
    await made(desk, 'PUT', `/api/cases/${one.id}/business-need`, { need: needOf(one.person) }, { 'If-Match': '"0"' });
    await completePacket(desk, one.id);
    await move(one.presenter, one, 'submit', 'drafting');
    await move(one.presenter, one, 'lock', 'manager_review');
  }
}

/** The director decides all needs, the first on the page, and reads no name while doing so. */
export async function decideNeeds({ director, pms }: Company, { promoted: [first] }: Round): Promise<void> {
  const { page } = director;
  await page.goto('/cases');
  await expect(page.getByRole('heading', { name: 'Business needs to decide 5' })).toBeVisible();
  for (const { name } of pms) await expect(page.getByRole('main')).not.toContainText(name);
  const card = page.getByRole('listitem').filter({ hasText: needOf(first.person) });
  await card.getByRole('radio', { name: 'It is needed' }).check();
  await card.getByLabel('Why?').fill('The market opens in spring.');
  await card.getByRole('button', { name: 'Decide the need' }).click();
  await expect(page.getByRole('heading', { name: 'Business needs to decide 4' })).toBeVisible();
  const { needs } = await made<{ needs: { id: string; version: number }[] }>(page, 'GET', '/api/business-needs');
  for (const { id, version } of needs) await made(page, 'POST', `/api/business-needs/${id}/decide`, { outcome: 'needed', reason: 'The market opens in spring.' }, { 'If-Match': `"${String(version)}"` });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Under way 5' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Business needs to decide/ })).toHaveCount(0);
}

/** The facilitator opens the first review on the page of the case. */
export async function openReviews({ admin, facilitator }: Company, { cycleId, promoted: [first], all }: Round): Promise<void> {
  for (const expectedState of ['nominating', 'drafting']) await made(admin.page, 'POST', `/api/cycles/${cycleId}/advance`, { expectedState });
  const { page } = facilitator;
  await page.goto('/cases');
  await page.getByRole('link', { name: new RegExp(first.person.name) }).click();
  await now(page).getByRole('button', { name: 'Open the review' }).click();
  await expect(now(page)).toContainText('The panel rates, each alone.');
  for (const one of all.slice(1)) await move(facilitator, one, 'review', 'locked');
}
