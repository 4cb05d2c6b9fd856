import { expect, type Page } from '@playwright/test';
import { callAs } from '../calls.js';
import { made } from '../newcomers.js';
import type { Nominee, Round } from './nominations.js';
import type { Company, Member } from './people.js';

/** Words that are in the first member's ratings and nowhere else. */
export const CANARY = 'saffron lighthouse';

interface Sheet {
  readonly version: number;
  readonly ratings: readonly { readonly competency: string }[];
  readonly items: readonly { readonly id: string }[];
}

/** Rates a case and seals it, without its page. */
async function rate({ page, name }: Member, { id }: Nominee, level: string): Promise<void> {
  const path = `/api/cases/${id}/review`;
  const sheet = await made<Sheet>(page, 'GET', path);
  const given = { level, reason: `${name} read it twice, and found the roadmap followed.`, cites: sheet.items.map((item) => item.id) };
  const { version } = await made<Sheet>(page, 'PUT', path, { ratings: sheet.ratings.map(({ competency }) => ({ competency, ...given })), overall: given }, { 'If-Match': `"${String(sheet.version)}"` });
  await made(page, 'POST', `${path}/submit`, {}, { 'If-Match': `"${String(version)}"` });
}

/** The first member rates by hand: each competency, the whole last; the words of one reason are the canary's. */
async function rateOnPage(page: Page, { id, person }: Nominee): Promise<void> {
  await page.goto(`/cases/${id}/review`);
  const blocks = page.getByRole('region', { name: 'Your ratings' }).getByRole('group').filter({ has: page.getByRole('radio') });
  await expect(blocks.first()).toBeVisible();
  const last = (await blocks.count()) - 1;
  await expect(blocks.nth(last).getByRole('radio').first()).toBeDisabled();
  for (let at = 0; at <= last; at += 1) {
    const block = blocks.nth(at);
    await block.getByRole('radio', { name: at === last ? 'Exceeds' : 'Meets' }).check();
    await block.getByLabel('Reason').fill(`A ${CANARY} of a roadmap, number ${String(at)}.`);
    await block.getByRole('checkbox').first().check();
  }
  await page.getByRole('button', { name: 'Submit and seal' }).click();
  await expect(page.getByText('Your ratings are sealed.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name);
}

/** Asks for everything near a case, as somebody's browser would. */
async function readAround({ page }: Member, { cycleId, panelId }: Round, { id, person }: Nominee): Promise<void> {
  const near = [...['', '/brief', '/review', '/seats', '/packet', '/appeals'].map((part) => `/api/cases/${id}${part}`), `/api/panels/${panelId}/room`, `/api/panels/${panelId}/movements`, '/api/cases', '/api/to-do', `/api/cycles/${cycleId}`, `/api/people/${person.id}/cases`];
  await page.evaluate((paths) => Promise.all(paths.map((path) => fetch(path).then((answer) => answer.text()))), near);
}

/** What the first member sealed has reached nobody else, whatever they ask for. */
export async function expectSealed({ greta, gus, director, facilitator, admin, vp, pms }: Company, round: Round): Promise<void> {
  const [first] = round.promoted;
  const others = [greta, gus, director, facilitator, admin, first.person];
  for (const one of others) await readAround(one, round, first);
  for (const { name, heard } of [...others, vp, ...pms]) expect([name, heard.length > 0, heard.filter((text) => text.includes(CANARY))]).toEqual([name, true, []]);
}

/** The first member rates alone; nothing of it reaches anybody else, neither before they submit nor afterwards. */
export async function rateFirst(company: Company, round: Round): Promise<void> {
  const { mara, greta, facilitator, director, gus } = company;
  const [first] = round.promoted;
  await rateOnPage(mara.page, first);
  for (const [{ page }, path] of [[greta, `/cases/${first.id}/review`], [facilitator, `/panels/${round.panelId}/room`], [director, `/cases/${first.id}/review`], [gus, `/panels/${round.panelId}/room`]] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(first.code).first()).toBeVisible();
  }
  await expectSealed(company, round);
  expect(mara.heard.some((text) => text.includes(CANARY))).toBe(true);
}

/** One of the panel says that they should not judge a case: it is not there for them any more, and the alternate takes the place. */
export async function recuse({ mara, greta, facilitator }: Company, { panelId, unfunded }: Round): Promise<void> {
  const { page } = mara;
  await page.goto(`/cases/${unfunded.id}/review`);
  await page.getByText('I have a conflict of interest').click();
  await page.getByLabel('What is it?').fill('We share a flat, so I should not judge this.');
  await page.getByRole('button', { name: 'Leave this case' }).click();
  await expect(page.getByRole('heading', { name: 'You have left this case' })).toBeVisible();
  expect((await callAs(page, 'GET', `/api/cases/${unfunded.id}`)).status).toBe(404);
  await facilitator.page.goto(`/panels/${panelId}/room`);
  await facilitator.page.getByText(`Who judges ${unfunded.code}`).click();
  const line = (name: string): ReturnType<Page['getByText']> => facilitator.page.getByRole('listitem').getByText(new RegExp(`^${name}: `));
  await expect(line(mara.name)).toContainText('declared a conflict of interest. “We share a flat');
  await expect(line(greta.name)).toContainText(`judges, in place of ${mara.name}`);
}

/** The rest is rated by those who judge it: the line managers have left the vote, the alternate rates for them. */
export async function rateOthers({ gus, greta, mara, pms }: Company, { promoted: [first, second, third], deferred, unfunded }: Round): Promise<void> {
  for (const [who, one, level] of [[greta, first, 'partial'], [mara, second, 'meets'], [greta, second, 'meets'], [mara, third, 'meets'], [greta, third, 'exceeds'], [gus, deferred, 'partial'], [mara, deferred, 'partial'], [gus, unfunded, 'meets'], [greta, unfunded, 'meets']] as const) await rate(who, one, level);
  for (const [who, one] of [[gus, first], [greta, deferred], [pms[0], first], [mara, unfunded]] as const) expect([who.name, (await callAs(who.page, 'GET', `/api/cases/${one.id}/review`)).status]).toEqual([who.name, 404]);
}
