import { expect, type Locator, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectAccessibleInBothThemes, signInAs } from './support/people.js';

// Last of all: the demo's ladder is another one afterwards. One indicator is retired, one reworded, every other code stays.
interface Stated { id: string; text: string; must: boolean }
interface Draft { id: string; version: number; content: { title: string; expectations: Record<string, Record<string, Stated[]>> } }
interface Item { id: string; title: string; indicators: { id: string; text: string }[]; ratings: { indicator: string; level: string; note: string }[] }

const RETIRED = 'SPM.C3';
const REWORDED = 'SPM.S1';
const step = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });

async function saved(page: Page, draft: Draft, headers: Readonly<Record<string, string>> = { 'If-Match': `"${String(draft.version)}"` }): Promise<Draft> {
  const { status, body } = await callAs<Draft>(page, 'PUT', `/api/ladder/drafts/${draft.id}`, { content: draft.content }, headers);
  expect(status).toBe(200);
  return body;
}

test.describe.configure({ mode: 'serial' });

test('a draft is reviewed, decided, previewed and published, and nothing recorded is lost', async ({ browser }) => {
  test.setTimeout(180_000);
  const pm = await signInAs(browser, 'pm');
  const me = (await callAs<{ person: { id: string } }>(pm, 'GET', '/api/session')).body.person.id;
  const { items } = (await callAs<{ items: Item[] }>(pm, 'GET', `/api/people/${me}/evidence`)).body;
  const item = items.find(({ ratings }) => ratings.some(({ indicator }) => indicator === RETIRED));
  if (!item) throw new Error(`no item of the demo is rated for ${RETIRED}`);

  const admin = await signInAs(browser, 'admin', { at: '/ladder/versions' });
  await expect(admin.getByText(/There is one version so far/)).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Begin a draft from it: version 1' }).click();
  await expect(admin).toHaveURL(/\/ladder\/drafts\/[0-9a-f-]{36}$/);
  const id = admin.url().split('/').at(-1) ?? '';

  await test.step('a draft that was not changed says that nothing differs', async () => {
    await admin.goto(`/ladder/drafts/${id}/review`);
    await expect(step(admin, /What changes/)).toContainText('Nothing differs');
    await expect(step(admin, /Where indicators go/)).toContainText('There is nothing to decide');
  });

  let draft = (await callAs<Draft>(admin, 'GET', `/api/ladder/drafts/${id}`)).body;
  const { strategy = [], communication = [] } = draft.content.expectations['SPM'] ?? {};
  const reworded = strategy.find((one) => one.id === REWORDED);
  if (!reworded) throw new Error('the demo has another ladder');
  const before = reworded.text;
  reworded.text = `${before}, and says what it leaves out`;
  communication.splice(communication.findIndex((one) => one.id === RETIRED), 1);
  draft.content.title = '';
  draft = await saved(admin, draft);

  await test.step('what stops it is said, with a way into the editor', async () => {
    await admin.reload();
    await expect(step(admin, /What stops it/).getByRole('link', { name: /Edit it/ }).first()).toHaveAttribute('href', new RegExp(`/ladder/drafts/${id}\\?section=notes`));
    await expect(admin.getByRole('button', { name: 'Publish version 2' })).toBeDisabled();
    draft.content.title = 'Product management';
    draft = await saved(admin, draft);
    await admin.reload();
    await expect(step(admin, /What stops it/)).toContainText('Nothing stops it');
  });

  await test.step('every word that changes is marked, by more than its colour', async () => {
    const changes = step(admin, /What changes/);
    await expect(changes.locator('ins').filter({ hasText: 'and says what it leaves out' })).toBeVisible();
    await expect(changes.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
    await expect(changes.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through');
    await expect(changes.getByRole('navigation', { name: 'What changed' }).getByRole('link')).toHaveText(['Senior PM']);
  });

  await test.step('a retirement and a rewording are decided by keyboard', async () => {
    const asked = step(admin, /Where indicators go/);
    await expect(asked).toContainText('2 indicators change; 2 of them are suggested');
    await asked.getByRole('button', { name: `Agree: ${REWORDED}: Reworded` }).press('Enter');
    await expect(asked.getByRole('button', { name: `Take it back: ${REWORDED}` })).toBeVisible();
    await asked.getByRole('button', { name: `Decide otherwise about ${RETIRED}` }).press('Enter');
    await expect(asked.getByRole('radio', { name: /Retired/ })).toBeFocused();
    await admin.keyboard.press('ArrowUp');
    await expect(asked.getByRole('radio', { name: /Merged/ })).toBeChecked();
    await asked.getByRole('button', { name: 'Decide', exact: true }).press('Enter');
    await expect(asked.getByText('Choose the new statement.')).toBeVisible();
    await expectAccessible(admin);
    await asked.getByRole('radio', { name: /Merged/ }).press('ArrowDown');
    await asked.getByRole('button', { name: 'Decide', exact: true }).press('Enter');
    await expect(asked.getByRole('button', { name: `Decide otherwise about ${RETIRED}` })).toBeFocused();
    await expect(asked).toContainText('2 indicators change, all decided.');
    await expect(asked).toContainText(/stays visible with its ratings, and counts for nothing/);
  });

  await test.step('a decision that someone else made in between is said, and both hold', async () => {
    const other = await admin.context().newPage();
    await other.goto(`/ladder/drafts/${id}/review`);
    await expect(step(other, /Where rungs go/).getByRole('combobox').first()).toBeVisible();
    await step(admin, /Where rungs go/).getByLabel('Where VP of Product goes').selectOption({ label: 'Nowhere' });
    await expect(admin.getByRole('navigation', { name: 'Steps' })).toContainText('1 nowhere');
    await step(other, /Where rungs go/).getByLabel('Where Chief Product Officer goes').selectOption({ label: 'Nowhere' });
    await expect(other.getByRole('alert').filter({ hasText: 'Decided: rung VP goes to nowhere.' })).toBeVisible();
    await expect(other.getByRole('navigation', { name: 'Steps' })).toContainText('2 nowhere');
    for (const [name, label] of [['VP of Product', 'VP of Product'], ['Chief Product Officer', 'Chief Product Officer']] as const) {
      await step(other, /Where rungs go/).getByLabel(`Where ${name} goes`).selectOption({ label });
    }
    await expect(other.getByRole('navigation', { name: 'Steps' })).toContainText('each has its place');
    await other.close();
    await admin.reload();
  });

  await test.step('the preview names whose state would move', async () => {
    await admin.getByRole('button', { name: 'Show whose state would move' }).click();
    await expect(admin.getByText(/\d+ people were assessed both ways\./)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(admin);
  });

  await test.step('it is published with a reason, a tick and a question', async () => {
    const form = step(admin, /^6 Publish/);
    await form.getByLabel('Why is it published?').fill('Short');
    await form.getByRole('button', { name: 'Publish version 2' }).click();
    await expect(form.getByText('Say why, in 10 to 1,000 characters.')).toBeVisible();
    await expect(form.getByText('Tick this first.')).toBeVisible();
    await form.getByLabel('Why is it published?').fill('Roadmaps say what they leave out; dependencies are asked for elsewhere.');
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'Publish version 2' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click();
    await expect(form.getByRole('button', { name: 'Publish version 2' })).toBeFocused();
    await form.getByRole('button', { name: 'Publish version 2' }).click();
    await expectAccessible(admin);
    await admin.getByRole('dialog').getByRole('button', { name: 'Publish it' }).click();
    await expect(admin.getByText('Version 2 is in force.')).toBeVisible();
  });

  await test.step('a product manager reads what changed', async () => {
    await pm.goto('/ladder/versions');
    await expect(pm.getByText('Roadmaps say what they leave out; dependencies are asked for elsewhere.')).toBeVisible();
    await expect(pm.getByRole('button', { name: /Begin a draft/ })).toHaveCount(0);
    await expectAccessible(pm);
    await pm.getByRole('link', { name: 'What changed in version 2' }).click();
    await expect(pm.getByRole('heading', { level: 1, name: 'What changed from version 1 to 2' })).toBeVisible();
    await expect(pm.getByText('added: , and says what it leaves out')).toBeAttached();
    await pm.getByRole('navigation', { name: 'What changed' }).getByRole('link', { name: 'Senior PM' }).click();
    await expect(pm.getByRole('region', { name: 'Senior PM' })).toBeInViewport();
    await expectAccessible(pm);
    await pm.goto('/ladder/versions/2/2');
    await expect(pm.getByText('Nothing differs: the two say the same, word for word.')).toBeVisible();
  });

  await test.step('an item that names the retired indicator still shows, and keeps its rating', async () => {
    await pm.goto(`/evidence/${item.id}`);
    await expect(pm.getByRole('heading', { level: 1, name: item.title })).toBeVisible();
    await expect(pm.getByText(RETIRED, { exact: true })).toBeVisible();
    await expect(pm.getByText(/Retired: counts for nothing any more/)).toBeVisible();
    const note = item.ratings.find(({ indicator }) => indicator === RETIRED)?.note ?? '';
    await expect(pm.getByText(note.slice(0, 60)).first()).toBeVisible();
    const after = (await callAs<Item>(pm, 'GET', `/api/evidence/${item.id}`)).body;
    const kept = (ratings: Item['ratings']): object[] => ratings.map(({ indicator, level, note: words }) => ({ indicator, level, words }));
    expect(kept(after.ratings)).toEqual(kept(item.ratings));
  });
  await pm.context().close();
  await admin.context().close();
});

test('a file becomes a draft after its questions are answered', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { at: '/ladder/versions' });
  await admin.getByRole('link', { name: 'Bring in a file' }).click();
  const choose = async (name: string, text: string): Promise<void> => admin.getByLabel('Choose a file, or drop it here').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await choose('bad.csv', 'a,b\n1,2\n');
  await expect(admin.getByRole('alert').filter({ hasText: 'No ladder was found in the file' })).toBeVisible();
  await expectAccessible(admin);

  await choose('ours.csv', 'Level,Competency,Statement\nAlpha,Craft,Writes\nAlpha,Data,Counts\nBeta,Craft,Decides\n');
  await expect(admin.getByText('Read as a CSV list, one statement a row. 1 ladder was found.')).toBeVisible();
  await expect(admin.getByRole('list', { name: 'Rungs, lowest first' }).getByRole('listitem')).toHaveText(['Alpha', 'Beta']);
  await admin.getByRole('button', { name: 'Move up: Beta' }).press('Enter');
  await expect(admin.getByRole('list', { name: 'Rungs, lowest first' }).getByRole('listitem')).toHaveText(['Beta', 'Alpha']);
  await expect(admin.getByRole('button', { name: 'Move down: Beta' })).toBeFocused();
  await admin.getByRole('button', { name: 'Open Data, Alpha: 1 statement' }).click();
  await expect(admin.getByRole('complementary', { name: 'Data, Alpha' })).toContainText('Counts');
  await expect(admin.getByRole('complementary', { name: 'Data, Alpha' })).toContainText('line 3');
  await expectAccessible(admin);
  await admin.keyboard.press('Escape');
  await admin.getByRole('button', { name: 'Make a draft from it' }).click();
  await expect(admin).toHaveURL(/\/ladder\/drafts\/[0-9a-f-]{36}$/);

  await admin.goto(`${admin.url()}/review`);
  await expect(step(admin, /Where rungs go/)).toContainText('a rung that is not on the ladder any more');
  await expect(step(admin, /Where indicators go/).getByRole('button', { name: /^Show more cells/ })).toBeVisible();
  await expectAccessible(admin);
  await admin.context().close();
});

test('versions, changes, review and import: axe finds nothing, and nothing is wider than a phone, light and dark', async ({ browser }) => {
  const admin = await signInAs(browser, 'admin', { width: 360 });
  const drafts = (await callAs<{ id: string }[]>(admin, 'GET', '/api/ladder/drafts')).body;
  for (const path of ['/ladder/versions', '/ladder/versions/1/2', '/ladder/import', ...drafts.slice(0, 1).map(({ id }) => `/ladder/drafts/${id}/review`)]) {
    await admin.goto(path);
    await expect(admin.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(admin.locator('ui-skeleton')).toHaveCount(0);
    await expectAccessibleInBothThemes(admin);
    const overflow = await admin.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    expect([path, overflow]).toEqual([path, 0]);
  }
  await admin.context().close();
});
