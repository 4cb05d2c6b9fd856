import { type Browser, expect, type Page } from '@playwright/test';
import { made } from './calls.js';

export { made };

export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly page: Page;
}

/** Someone of one's own, signed in; nobody else's tests know them. */
export async function newcomer(browser: Browser, admin: Page, first: string, words: { readonly rung: string | null; readonly managerId: string | null; readonly at: string; readonly levelSince?: string }): Promise<Newcomer> {
  const { at, rung, ...given } = words;
  const name = `${first} Newcomer ${crypto.randomUUID().slice(0, 6)}`;
  const { id } = await made<{ id: string }>(admin, 'POST', '/api/people', { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, ...(rung !== null && { rung }), ...given });
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

/** Who is called so, as somebody sees it who may find them. */
export async function idOf(page: Page, name: string): Promise<string> {
  const { people } = await made<{ people: { id: string; name: string }[] }>(page, 'GET', `/api/people?q=${encodeURIComponent(name)}`);
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.id;
}

/** Ends newcomers with the present day, so that no list of a demo person holds them on. */
export async function leave(admin: Page, ...ids: readonly string[]): Promise<void> {
  const { organisation } = await made<{ organisation: { today: string } }>(admin, 'GET', '/api/session');
  for (const id of ids) {
    const { version } = await made<{ version: number }>(admin, 'GET', `/api/people/${id}`);
    await made(admin, 'POST', `/api/people/${id}/end`, { on: organisation.today }, { 'If-Match': `"${String(version)}"` });
  }
}

/** Logs an item of a newcomer and shares it with their managers. */
export async function shared(by: Newcomer, item: { readonly title: string } & Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await made<{ id: string }>(by.page, 'POST', `/api/people/${by.id}/evidence`, item);
  await made(by.page, 'POST', `/api/evidence/${id}/share`, { expectedState: 'private' });
  return id;
}
