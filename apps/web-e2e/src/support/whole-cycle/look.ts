import type { Page } from '@playwright/test';
export const look = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'] && name > '33') await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` });
};
