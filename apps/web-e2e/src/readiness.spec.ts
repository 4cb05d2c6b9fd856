import { expect, type Page, type Response, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, PEOPLE, signInAs } from './support/people.js';

/** People of the demo organisation whose readiness is special. */
const CONTESTED = 'Eilidh Macrae';
const STALE = 'Mateus Carvalhais';

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto('/team?scope=all');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('table', { name: /Gates of the target rung/ })).toBeVisible();
}

const panel = (page: Page) => page.getByRole('complementary');

/** Every answer of the readiness API from now on, as sent. */
function overheard(page: Page): { readonly url: string; readonly body: Promise<string> }[] {
  const heard: { url: string; body: Promise<string> }[] = [];
  page.on('response', (response: Response) => {
    if (response.url().includes('/readiness')) heard.push({ url: response.url(), body: response.text().catch(() => '') });
  });
  return heard;
}

test('the index leads to a gate, an indicator, its items and the arithmetic, and back, by keyboard', async ({ browser }) => {
  const page = await signInAs(browser, 'director');
  await openPerson(page, CONTESTED);
  await page.getByRole('button', { name: 'Why? Index' }).press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Index' })).toBeFocused();
  await panel(page).getByRole('button', { name: /Communication/ }).press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Communication' })).toBeFocused();
  await expect(panel(page).getByRole('heading', { name: 'What clears it' })).toBeVisible();
  await panel(page).getByRole('button', { name: /SPM\.C1/ }).press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name: 'SPM.C1' })).toBeFocused();
  await expect(panel(page).getByText('The person’s answer clears it')).toBeVisible();
  await expect(panel(page).getByRole('heading', { name: 'What speaks against it' })).toBeVisible();
  const arithmetic = panel(page).getByRole('button', { name: /Show the arithmetic of SPM\.C1/ });
  await arithmetic.press('Enter');
  await expect(panel(page).getByRole('button', { name: /Hide the arithmetic of SPM\.C1/ })).toHaveAttribute('aria-expanded', 'true');
  await expect(panel(page).getByRole('listitem').filter({ hasText: /=/ }).first()).toBeVisible();
  await panel(page).getByRole('button', { name: 'Back to communication' }).press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Communication' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Why? Index' })).toBeFocused();
  await page.context().close();
});

test('a cell of the team leads to its reasons in full', async ({ browser }) => {
  const page = await signInAs(browser, 'director', { at: '/team?scope=all' });
  await page.getByRole('button', { name: new RegExp(`${STALE}, Product Strategy`) }).click();
  await panel(page).getByRole('link', { name: 'Why in full' }).click();
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Product Strategy' })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Close the panel' }).click();
  await expect(page).not.toHaveURL(/why=/);
  await expect(page.getByText('Pace of evidence, not of decisions', { exact: false }).first()).toBeAttached();
  await page.context().close();
});

test('the pace stands as a drawing with a table beside it, without breaking the content security policy', async ({ browser }) => {
  const page = await signInAs(browser, 'director');
  await openPerson(page, STALE);
  await page.getByRole('heading', { name: 'Trend and forecast' }).scrollIntoViewIfNeeded();
  await expect(page.locator('nr-chart svg path').first()).toBeAttached();
  await expect(page.getByRole('table', { name: 'Index every 30 active days' }).getByRole('row')).toHaveCount(8);
  await page.context().close();
});

test('the person tries things out without a request, and starts over', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { at: '/people/me' });
  await page.getByRole('link', { name: 'Try out what if' }).click();
  const outcome = page.getByRole('region', { name: /^Index/ });
  await expect(page.getByText('Nothing here is stored, and no one sees it.', { exact: false })).toBeVisible();
  await expect(outcome.getByRole('table')).toBeVisible();
  const before = await outcome.getByRole('heading', { level: 2 }).textContent();
  await page.context().setOffline(true);
  const requests: string[] = [];
  // Code that comes ahead is of other pages.
  page.on('request', (request) => new URL(request.url()).pathname.startsWith('/api/') && requests.push(request.url()));
  await page.getByRole('group', { name: /Spot market scan/ }).getByLabel('The line manager rates it “meets”').check();
  await expect(outcome.getByRole('status')).toContainText('the gate is met');
  await expect(outcome.getByRole('heading', { level: 2 })).toHaveText(/Index \d+ → \d+/);
  await page.getByRole('slider', { name: 'Days that pass' }).press('End');
  await expect(page.getByText('900 days: as of', { exact: false })).toBeVisible();
  await page.getByLabel('Indicator that it shows').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Add the item' }).click();
  await expect(outcome.getByText('done in 90 days')).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(outcome.getByRole('heading', { level: 2 })).toHaveText(before ?? '');
  expect(requests).toEqual([]);
  await page.context().close();
});

test('a manager never receives what a rating of theirs would change', async ({ browser }) => {
  const page = await signInAs(browser, 'manager', { at: '/team' });
  const heard = overheard(page);
  await page.getByRole('link', { name: PEOPLE.pm, exact: true }).click();
  await expect(page.getByRole('heading', { name: /wait for a rating|waits for a rating/ })).toBeVisible();
  const waiting = page.locator('nr-next-steps-section ul').getByRole('link');
  const titles = await waiting.allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  const ids = await waiting.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
  await page.getByRole('button', { name: 'Why? Index' }).click();
  for (const indicator of ['SPM.D2', 'SPM.L4']) {
    await page.goto(`${page.url().split('?')[0] ?? ''}?why=${indicator}`);
    await expect(panel(page).getByText('Waiting for your rating', { exact: false }).first()).toBeVisible();
  }
  await page.goto(`${page.url().split('?')[0] ?? ''}/what-if`);
  await expect(page.getByRole('region', { name: /^Index/ }).getByRole('table')).toBeVisible();
  await expect(page.getByLabel('The line manager rates it “meets”')).toHaveCount(0);
  await page.getByRole('group', { name: titles[0] ?? '' }).getByLabel('One more colleague confirms it').check();
  await expect(page.getByRole('heading', { level: 2, name: /Index \d+ → \d+/ })).toBeVisible();
  await page.waitForTimeout(800);

  const parts = new Set(heard.map(({ url }) => new URL(url).pathname.split('/readiness')[1]?.split('/')[1] ?? ''));
  expect([...parts].sort()).toEqual(['', 'forecast', 'history', 'next-steps', 'trace', 'what-if']);
  for (const { url, body } of heard) {
    const text = await body;
    expect([url, /"(claim|selfClaims?)":/.test(text)]).toEqual([url, false]);
    if (text === '' || !text.startsWith('{')) continue;
    for (const part of objectsIn(JSON.parse(text))) {
      expect(part['action']).not.toBe('verify');
      if (typeof part['gain'] === 'number') expect(ids).not.toContain(part['ref']);
      if (ids.includes(String(part['evidenceId']))) for (const name of ['quality', 'recency', 'value', 'grade', 'added']) expect(part[name] ?? null).toBeNull();
    }
  }
  // History and forecast end where the sealed assessment stands, so they tell no more than it does.
  const indices = async (part: string): Promise<readonly unknown[]> => {
    const answers = await Promise.all(heard.filter(({ url }) => new URL(url).pathname.endsWith(part)).map(({ body }) => body));
    // One that the page left before it came is empty.
    return objectsIn(JSON.parse(answers.find((text) => text !== '') ?? 'null')).flatMap(({ rawIndex }) => (rawIndex === undefined ? [] : [rawIndex]));
  };
  const [today] = await indices('/readiness');
  expect([(await indices('/history')).at(-1), (await indices('/forecast')).at(-1)]).toEqual([today, today]);
  const refused = await asked(page, `/api/people/${idIn(page)}/readiness/what-if`, { hypotheses: [{ kind: 'verify', item: ids[0] }] });
  expect(refused).toEqual({ status: 400, text: expect.stringContaining('hypotheses.0.kind') });
  await page.context().close();
});

test('axe finds nothing on reasons and what-if, light and dark', async ({ browser }) => {
  const page = await signInAs(browser, 'director');
  await openPerson(page, CONTESTED);
  await page.getByRole('heading', { name: 'Trend and forecast' }).scrollIntoViewIfNeeded();
  await expect(page.locator('nr-chart svg')).toBeAttached();
  await page.getByRole('button', { name: 'Why? Communication' }).click();
  await expect(panel(page).getByRole('button', { name: /Show the arithmetic/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await panel(page).getByRole('button', { name: /SPM\.C1/ }).click();
  await expect(panel(page).getByRole('heading', { name: 'What speaks against it' })).toBeVisible();
  await panel(page).getByRole('button', { name: /Show the arithmetic of SPM\.C1/ }).click();
  await expectAccessibleInBothThemes(page);
  await page.goto(`${page.url().split('?')[0] ?? ''}/what-if`);
  await expect(page.getByRole('region', { name: /^Index/ }).getByRole('table')).toBeVisible();
  await page.getByLabel('One more colleague confirms it').first().check();
  await expect(page.getByRole('heading', { level: 2, name: /Index \d+ → \d+/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.context().close();
});

test('on a phone the reasons fill the screen and nothing is wider than it', async ({ browser }) => {
  const page = await signInAs(browser, 'pm', { width: 360 });
  const fits = async (): Promise<void> => {
    const overflow = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
    expect([page.url(), overflow]).toEqual([page.url(), 0]);
  };
  await page.goto('/people/me');
  await expect(page.getByRole('table', { name: /Gates/ })).toBeVisible();
  await fits();
  await page.getByRole('button', { name: 'Why? Leadership' }).click();
  const sheet = page.getByRole('dialog', { name: 'Leadership' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('button', { name: /SPM\.L1/ })).toBeVisible();
  // The gutter of the scrollbar stays free.
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(340);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Why? Leadership' })).toBeFocused();
  await page.getByRole('link', { name: 'Try out what if' }).click();
  await page.getByLabel('One more colleague confirms it').first().check();
  await expect(page.getByRole('button', { name: 'Start over' })).toBeVisible();
  await fits();
  await expectAccessible(page);
  await page.context().close();
});

/** Every object inside parsed JSON. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

function idIn(page: Page): string {
  return /people\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
}

/** What the server answers to a body that the page itself would never send. */
function asked(page: Page, url: string, body: object): Promise<{ status: number; text: string }> {
  return page.evaluate(
    async ([to, sent]) => {
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '');
      const response = await fetch(to, { method: 'POST', body: sent, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token } });
      return { status: response.status, text: await response.text() };
    },
    [url, JSON.stringify(body)] as const,
  );
}
