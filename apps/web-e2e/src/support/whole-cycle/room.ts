import { expect, type Locator, type Page } from '@playwright/test';
import { made } from '../newcomers.js';
import { type Round, section } from './nominations.js';
import type { Company } from './people.js';
import type { ClockedProduct } from './product.js';
import { CANARY, expectSealed } from './reviews.js';

const table = (page: Page, name: string): Locator => section(page, new RegExp(`^${name} → `));

/** The first case is put on the table; whoever presents it leaves; all ratings are shown at once. */
export async function reveal(company: Company, round: Round): Promise<void> {
  const { facilitator, mara, greta, gus, director } = company;
  const { panelId, promoted: [{ person, code }] } = round;
  for (const { page } of [mara, greta, gus, director]) await page.goto(`/panels/${panelId}/room`);
  await facilitator.page.getByRole('button', { name: `Put on the table ${code}` }).click();
  await expect(table(greta.page, person.name)).toContainText('The ratings are sealed until the facilitator shows them.');
  await table(gus.page, person.name).getByRole('button', { name: 'Leave the room' }).click();
  await expect(gus.page.getByText('A case in which you have no part is on the table.')).toBeVisible();
  await expectSealed(company, round);
  await table(facilitator.page, person.name).getByRole('button', { name: 'Show the ratings' }).click();
  for (const { page, heard } of [greta, director, facilitator]) {
    await expect(table(page, person.name).getByRole('cell', { name: mara.name })).toHaveCount(5);
    expect(heard.some((text) => text.includes(CANARY))).toBe(true);
  }
  for (const { name, heard } of [gus, company.admin, company.vp, ...company.pms]) expect([name, heard.filter((text) => text.includes(CANARY))]).toEqual([name, []]);
}

/** A member changes their own rating; the server is killed in the middle, and the room goes on by itself, with everything in it. */
export async function calibrateThroughCrash({ facilitator, greta, mara }: Company, { promoted: [{ person }] }: Round, product: ClockedProduct): Promise<void> {
  const mine = table(greta.page, person.name);
  await mine.getByLabel('New level').selectOption({ label: 'Meets (up)' });
  await mine.getByLabel('Why?').fill('I had not seen the second market in the annex.');
  await mine.getByRole('button', { name: 'Change my rating' }).click();
  await expect(greta.page.getByText('Your rating of The case as a whole is changed.')).toBeVisible();
  const notes = table(facilitator.page, person.name).getByLabel('Notes of the room');
  await notes.fill('The second market is the question.');
  await table(facilitator.page, person.name).getByRole('button', { name: 'Save the notes' }).click();
  await expect(facilitator.page.getByText('The notes are saved.')).toBeVisible();
  await mine.getByLabel('Dissent in writing').fill('I would have waited for the second market.');

  await product.kill();
  for (const { page } of [facilitator, greta, mara]) await expect(page.getByText('The connection is lost.', { exact: false })).toBeVisible();
  await product.startOn(0);
  for (const { page } of [facilitator, greta, mara]) {
    await expect(page.getByText('The connection is lost.', { exact: false })).toHaveCount(0);
    await expect(table(page, person.name)).toContainText(`Up: ${greta.name}, The case as a whole, from partly shown to meets. I had not seen the second market in the annex.`);
  }
  await expect(notes).toHaveValue('The second market is the question.');

  // What was being typed is there still, and what is done now reaches the others.
  await mine.getByRole('button', { name: 'Record my dissent' }).click();
  await expect(table(mara.page, person.name)).toContainText('I would have waited for the second market.');
}

/** The other cases come to the table the same way, without the page. */
export async function calibrateOthers({ facilitator }: Company, { all }: Round): Promise<void> {
  for (const { id } of all.slice(1)) for (const step of ['open', 'reveal']) await made(facilitator.page, 'POST', `/api/cases/${id}/calibration/${step}`, {});
}
