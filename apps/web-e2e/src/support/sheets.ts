import type { Page } from '@playwright/test';

/** Waits until the code of the sheet for evidence is there, so that it opens without a connection too: it is loaded a little after the first page. */
export async function sheetsLoaded(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const sheet = performance.getEntriesByType('resource').find(({ name }) => /\/log-sheet-[\w-]+\.js$/.test(name));
    if (sheet === undefined) return false;
    await import(sheet.name);
    return true;
  });
}
