import { expect, type Page } from '@playwright/test';

/** From the sheet that has just saved an item to the item's own page. */
export async function openSaved(page: Page, title: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Log evidence' });
  await expect(sheet.getByText('Saved. Private.')).toBeVisible();
  await sheet.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
