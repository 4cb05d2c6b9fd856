import { type Browser, expect, type Page } from '@playwright/test';
import { callAs } from './calls.js';

export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly page: Page;
}

/** The body of an answer that must not be a refusal. */
export async function made<Body>(page: Page, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const answer = await callAs<Body>(page, method, path, body, { ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }), ...headers });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Someone of one's own, signed in; nobody else's tests know them. */
export async function newcomer(browser: Browser, admin: Page, first: string, words: { readonly rung: string; readonly managerId: string | null; readonly at: string }): Promise<Newcomer> {
  const { at, ...given } = words;
  const name = `${first} Newcomer ${crypto.randomUUID().slice(0, 6)}`;
  const { id } = await made<{ id: string }>(admin, 'POST', '/api/people', { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, ...given });
  const { url } = await made<{ url: string }>(admin, 'POST', `/api/people/${id}/invitation`, {});
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const before = await context.request.get('/api/session');
  const xsrf = decodeURIComponent((await context.storageState()).cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '');
  expect((await context.request.post('/api/invitations/accept', { data: { token: new URL(url).hash.slice(1), password: 'a few words that are long' }, headers: { 'X-XSRF-TOKEN': xsrf, Origin: new URL(before.url()).origin } })).status()).toBeLessThan(300);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(at);
  return { id, name, page };
}
