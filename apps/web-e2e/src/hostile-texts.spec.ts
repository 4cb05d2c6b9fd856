import { type Browser, expect, type Page, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { signInAs } from './support/people.js';

/** Texts that would act if any page took them for more than text. */
const HOSTILE = [
  `<img src="http://canary.invalid/x.png" onerror="window.ran = 1">`,
  `<script src="http://canary.invalid/x.js"></script><script>window.ran = 1</script>`,
  `{{constructor.constructor('window.ran = 1')()}} \${window.ran = 1}`,
  `<svg onload="window.ran = 1"><a href="javascript:window.ran=1">x</a></svg>`,
  `"><iframe src="file:///etc/passwd"></iframe><base href="http://canary.invalid/">`,
  `[x](javascript:window.ran=1) ![x](http://canary.invalid/x.png) =HYPERLINK("http://canary.invalid")`,
] as const;
const ALL = HOSTILE.join('\n');

/** Signs in, and counts what the page asks of anyone but this site, and dialogs that it opens. */
async function watched(browser: Browser, who: Parameters<typeof signInAs>[1]): Promise<{ page: Page; strayed: string[] }> {
  const page = await signInAs(browser, who);
  const strayed: string[] = [];
  const { origin } = new URL(page.url());
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) strayed.push(request.url());
  });
  page.on('dialog', (dialog) => {
    strayed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, strayed };
}

async function expectInert(page: Page, strayed: readonly string[]): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(strayed).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined();
  expect(await page.locator('iframe, a[href^="javascript:"], a[href^="file:"], img[src*="canary"], script[src*="canary"]').count()).toBe(0);
}

const idOf = async (page: Page): Promise<string> => (await callAs<{ person: { id: string } }>(page, 'GET', '/api/session')).body.person.id;

test('hostile texts in evidence are shown as texts, to its author and in what is taken along', async ({ browser }) => {
  const { page, strayed } = await watched(browser, 'colleague');
  const person = await idOf(page);
  const { status, body } = await callAs<{ id: string }>(
    page, 'POST', `/api/people/${person}/evidence`,
    { title: HOSTILE[0], happened: ALL, contribution: ALL, episode: HOSTILE[1].slice(0, 90), counterfactual: ALL },
    { 'Idempotency-Key': crypto.randomUUID() },
  );
  expect(status).toBe(201);
  await page.goto(`/evidence/${body.id}`);
  await expect(page.getByRole('heading', { name: HOSTILE[0], exact: true })).toBeVisible();
  await expect(page.getByText(HOSTILE[3]).first()).toBeVisible();
  await expectInert(page, strayed);
  await page.goto('/evidence');
  await expect(page.getByText(HOSTILE[0]).first()).toBeVisible();
  await expectInert(page, strayed);
  for (const link of ['javascript:window.ran=1', 'data:text/html,<script>window.ran=1</script>', 'file:///etc/passwd', ' https://x\n.example']) {
    expect([link, (await callAs(page, 'POST', `/api/people/${person}/evidence`, { title: 'x', link }, { 'Idempotency-Key': crypto.randomUUID() })).status]).toEqual([link, 400]);
  }
  await page.context().close();
});

test('hostile names of people and teams are shown as names', async ({ browser }) => {
  const { page, strayed } = await watched(browser, 'admin');
  const key = { 'Idempotency-Key': crypto.randomUUID() };
  const team = await callAs<{ id: string }>(page, 'POST', '/api/teams', { name: HOSTILE[0] }, key);
  const made = await callAs<{ id: string; version: number }>(page, 'POST', '/api/people', { name: HOSTILE[3], email: `hostile-${String(Date.now())}@example.org` }, { 'Idempotency-Key': crypto.randomUUID() });
  expect([team.status, made.status]).toEqual([201, 201]);
  try {
    await page.goto('/organisation');
    await expect(page.getByText(HOSTILE[3]).first()).toBeVisible();
    await expectInert(page, strayed);
    await page.goto(`/organisation/people/${made.body.id}`);
    await expect(page.getByText(HOSTILE[3]).first()).toBeVisible();
    await expectInert(page, strayed);
    await page.goto('/organisation/teams');
    await expect(page.getByText(HOSTILE[0]).first()).toBeVisible();
    await expectInert(page, strayed);
  } finally {
    await callAs(page, 'DELETE', `/api/teams/${team.body.id}`);
    await callAs(page, 'POST', `/api/people/${made.body.id}/end`, { on: '2026-01-01' }, { 'If-Match': `"${String(made.body.version)}"` });
  }
  await page.context().close();
});

test('the page is taken out of other sites’ frames, and a file of ours is nobody’s script', async ({ browser }) => {
  const { page } = await watched(browser, 'pm');
  const answer = await page.request.get('/api/session');
  expect(answer.headers()).toMatchObject({ 'content-security-policy': expect.stringContaining('sandbox'), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  const served = await page.goto('/');
  expect(served?.headers()['content-security-policy']).toMatch(/script-src 'self'; style-src 'self' 'nonce-[^']+'/);
  await page.context().close();
});
