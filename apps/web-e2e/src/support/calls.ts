import type { Page } from '@playwright/test';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Calls the API as the person who is signed in on the page, as the page itself would. */
export async function callAs<Body>(page: Page, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
  const { status, text } = await page.evaluate(
    async (call) => {
      const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '');
      const answer = await fetch(call.path, { method: call.method, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...call.headers }, ...(call.body && { body: JSON.stringify(call.body) }) });
      return { status: answer.status, text: await answer.text() };
    },
    { method, path, body, headers },
  );
  return { status, body: (text === '' ? null : JSON.parse(text)) as Body };
}

/** Every answer of the API to a page from now on. They are read on their way, since a browser does not keep them all. */
export async function overhear(page: Page): Promise<string[]> {
  const texts: string[] = [];
  await page.route('**/api/**', async (route) => {
    try {
      const answer = await route.fetch();
      texts.push(await answer.text());
      await route.fulfill({ response: answer });
    } catch {
      // The page has gone on, and waits for it no more.
    }
  });
  return texts;
}

/** A header for one creating call. */
export const key = (): Record<string, string> => ({ 'Idempotency-Key': crypto.randomUUID() });

/** The body of an answer that must not be a refusal. */
export async function made<Body>(page: Page, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const answer = await callAs<Body>(page, method, path, body, { ...(method === 'POST' && key()), ...headers });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
