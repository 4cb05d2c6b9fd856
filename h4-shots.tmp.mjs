import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const base = 'http://localhost:4040';
export async function as(name, opts = {}) {
  const ctx = await browser.newContext({ viewport: { width: opts.width ?? 1440, height: 900 }, colorScheme: opts.dark ? 'dark' : 'light', acceptDownloads: true });
  const page = await ctx.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()); });
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  await page.goto(base + '/sign-in');
  await page.getByRole('button', { name }).first().click();
  await page.waitForURL((u) => !u.pathname.includes('sign-in'));
  return page;
}
export const shot = async (page, file) => { await page.waitForTimeout(700); await page.screenshot({ path: `/tmp/h4-${file}.png`, fullPage: true }); };
export const done = () => browser.close();
