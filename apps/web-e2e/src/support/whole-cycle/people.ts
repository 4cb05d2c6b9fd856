import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { overhear } from '../calls.js';
import { made } from '../newcomers.js';
import type { ClockedProduct } from './product.js';

const PASSWORD = 'carrot lantern harbour';

/** Somebody of the organisation, signed in. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly page: Page;
  /** Every answer of the API that their browser got. */
  readonly heard: readonly string[];
}

/** Twelve people in six roles. */
export interface Company {
  readonly admin: Member;
  /** Above the director, and the line manager of one candidate: answers the appeal, and sees pay. */
  readonly vp: Member;
  readonly director: Member;
  readonly facilitator: Member;
  /** Group PMs: two lead candidates, all three sit on the panel. */
  readonly gus: Member;
  readonly greta: Member;
  readonly mara: Member;
  readonly pms: readonly [Member, Member, Member, Member, Member];
}

const NAMES = { admin: 'Ada Brandt', vp: 'Vera Lindqvist', director: 'Dora Okafor', facilitator: 'Faye Moreau', gus: 'Gus Hartmann', greta: 'Greta Solberg', mara: 'Mara Ionescu' } as const;

/** A browser of somebody. Uncaught errors, and what the content security policy forbids, fail the test. */
async function open(browser: Browser, origin: string): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) throw new Error(message.text());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  // A page of the product's origin without the product: calls are made from it, and it costs nothing.
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Blank</title>' }));
  return { page, heard: await overhear(page) };
}

/** Calls that make somebody signed in, before there is a page of theirs. */
async function begin(context: BrowserContext, path: string, data: object): Promise<void> {
  const before = await context.request.get('/api/session');
  const xsrf = decodeURIComponent((await context.storageState()).cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '');
  const answer = await context.request.post(path, { data, headers: { 'X-XSRF-TOKEN': xsrf, Origin: new URL(before.url()).origin } });
  expect([path, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([path, answer.status(), '']);
}

async function setUp(browser: Browser, product: ClockedProduct): Promise<Member> {
  const { page, heard } = await open(browser, product.origin);
  // It is printed a moment after the server answers.
  await expect.poll(product.setUpToken).not.toBe('');
  await begin(page.context(), '/api/setup', { token: product.setUpToken(), organisationName: 'Northlight', timeZone: 'Europe/London', name: NAMES.admin, email: 'ada.brandt@northlight.example', password: PASSWORD });
  await page.goto('/blank');
  const { person } = await made<{ person: { id: string } }>(page, 'GET', '/api/session');
  return { id: person.id, name: NAMES.admin, page, heard };
}

const emailOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@northlight.example`;

/** A session does not last for days: they sign in again. */
export async function signInAgain({ page, name }: Member): Promise<void> {
  await page.context().clearCookies();
  await begin(page.context(), '/api/session', { email: emailOf(name), password: PASSWORD });
  await page.goto('/blank');
}

/** Makes the organisation and signs everyone in. */
export async function gather(browser: Browser, product: ClockedProduct): Promise<Company> {
  const admin = await setUp(browser, product);
  const join = async (name: string, rung: string, manager: Member | null, seesPay = false): Promise<Member> => {
    const { id, version } = await made<{ id: string; version: number }>(admin.page, 'POST', '/api/people', { name, email: emailOf(name), rung, levelSince: '2025-01-01', managerId: manager?.id ?? null });
    // Before they sign in: a changed permission ends sessions.
    if (seesPay) await made(admin.page, 'PUT', `/api/people/${id}/permissions`, { isAdmin: false, isAuditor: false, seesPay }, { 'If-Match': `"${String(version)}"` });
    const { url } = await made<{ url: string }>(admin.page, 'POST', `/api/people/${id}/invitation`, {});
    const { page, heard } = await open(browser, product.origin);
    await begin(page.context(), '/api/invitations/accept', { token: new URL(url).hash.slice(1), password: PASSWORD });
    await page.goto('/blank');
    return { id, name, page, heard };
  };
  const vp = await join(NAMES.vp, 'VP', null, true);
  const director = await join(NAMES.director, 'DIR', vp);
  const facilitator = await join(NAMES.facilitator, 'GPM', vp);
  const [gus, greta, mara] = [await join(NAMES.gus, 'GPM', director), await join(NAMES.greta, 'GPM', director), await join(NAMES.mara, 'GPM', director)];
  const pm = (name: string, manager: Member): Promise<Member> => join(name, 'PM', manager);
  return { admin, vp, director, facilitator, gus, greta, mara, pms: [await pm('Pia Castellanos', gus), await pm('Paul Weston', gus), await pm('Petra Novak', gus), await pm('Piotr Zielinski', greta), await pm('Pavel Horak', vp)] };
}

/** Work that the line manager has seen and rated. */
export async function showWork(pm: Member, manager: Member, startedOn: string): Promise<void> {
  const { id } = await made<{ id: string }>(pm.page, 'POST', `/api/people/${pm.id}/evidence`, {
    title: `Checkout rebuilt by ${pm.name.split(' ')[0] ?? ''}`, startedOn, impact: 'measured', contribution: 'I made the plan and led the work.', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, indicators: [{ id: 'SPM.S1', claim: 'meets' }],
  });
  await made(pm.page, 'POST', `/api/evidence/${id}/share`, { expectedState: 'private' });
  await made(manager.page, 'POST', `/api/evidence/${id}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the roadmap and the numbers in it.' });
}
