import { expect, test } from '@playwright/test';
import { callAs } from './support/calls.js';
import { expectAccessible, expectFits, signInAs } from './support/people.js';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('an item with marked words, named links and files, and what others get of it', async ({ browser }) => {
  const pm = await signInAs(browser, 'pm');
  const { body: { person } } = await callAs<{ person: { id: string } }>(pm, 'GET', '/api/session');
  const { body: item } = await callAs<{ id: string }>(pm, 'POST', `/api/people/${person.id}/evidence`, { title: 'Moved refunds to one place', links: [{ label: 'The launch report', url: 'https://wiki.example/refunds' }] }, { 'Idempotency-Key': crypto.randomUUID() });
  await pm.goto(`/evidence/${item.id}`);
  await expect(pm.getByRole('link', { name: 'The launch report' })).toHaveAttribute('href', 'https://wiki.example/refunds');

  await test.step('words are marked with a key or a button, and looked at before they are saved', async () => {
    await pm.getByRole('button', { name: 'Edit' }).click();
    const field = pm.getByLabel('What did you do?');
    await field.fill('I chose one queue. <img src=x onerror=alert(1)> [no](javascript:alert(1))');
    await field.evaluate((area: HTMLTextAreaElement) => { area.setSelectionRange(8, 17); });
    await field.press('Control+b');
    await expect(field).toHaveValue(/^I chose \*\*one queue\*\*\. /);
    await pm.getByRole('toolbar', { name: 'Formatting' }).nth(2).getByRole('button', { name: 'Bold' }).press('ArrowRight');
    await expect(pm.getByRole('button', { name: 'Italic' }).nth(2)).toBeFocused();
    await pm.getByRole('button', { name: 'Preview' }).nth(2).click();
    const preview = pm.getByRole('region', { name: 'Preview' });
    await expect(preview.getByText('one queue', { exact: true })).toHaveCSS('font-weight', '700');
    await expect(preview).toContainText('<img src=x onerror=alert(1)>');
    await expect(preview.getByRole('link')).toHaveCount(0);
    await pm.getByRole('button', { name: 'Add another link' }).click();
    await pm.getByLabel('Link 2', { exact: true }).fill('ftp://files.example/a');
    await pm.getByRole('button', { name: 'Save as a new revision' }).click();
    await expect(pm.getByText('A link begins with https://').last()).toBeVisible();
    await pm.getByLabel('Link 2', { exact: true }).fill('https://wiki.example/two');
    await expectAccessible(pm);
    await pm.getByRole('button', { name: 'Save as a new revision' }).click();
    await expect(pm.getByText('Saved as a new revision.')).toBeVisible();
    await expect(pm.getByRole('link', { name: 'https://wiki.example/two' })).toBeVisible();
  });

  const files = pm.getByRole('region', { name: 'Files' });
  await test.step('files are chosen, pasted and dropped; what cannot be kept says why', async () => {
    await files.getByLabel('Files to attach').setInputFiles([{ name: 'report.pdf', mimeType: 'application/pdf', buffer: PDF }, { name: 'page.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }, { name: 'not.png', mimeType: 'image/png', buffer: PDF }]);
    await expect(files.getByRole('status')).toHaveText('Attached: report.pdf.');
    await expect(files.getByText('This kind of file cannot be attached.')).toBeVisible();
    await expect(files.getByText('The content is another one than the name says')).toBeVisible();
    await files.getByRole('button', { name: 'Leave out page.svg' }).click();
    await files.getByRole('button', { name: 'Leave out not.png' }).click();
    for (const kind of ['paste', 'drop'] as const) {
      await pm.evaluate(({ kind, base64 }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], `${kind}.png`, { type: 'image/png' }));
        if (kind === 'paste') document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        else document.querySelector('section[aria-label="Files"]')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, { kind, base64: PNG.toString('base64') });
      await expect(files.getByRole('link', { name: `${kind}.png` })).toBeVisible();
    }
  });

  await test.step('a line that goes dead keeps the file for another try', async () => {
    await pm.route('**/attachments/*/content', (route) => route.abort());
    await files.getByLabel('Files to attach').setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes') });
    await expect(files.getByText('Nextrung cannot be reached')).toBeVisible();
    await pm.unroute('**/attachments/*/content');
    await files.getByRole('button', { name: 'Try again, notes.md' }).click();
    await expect(files.getByRole('link', { name: 'notes.md' })).toBeVisible();
  });

  await test.step('one is removed, and back with one step', async () => {
    await files.getByRole('button', { name: 'Remove paste.png' }).click();
    await expect(files.getByRole('status')).toHaveText('Removed: paste.png.');
    await expect(files.getByRole('link', { name: 'paste.png' })).toHaveCount(0);
    await files.getByRole('button', { name: 'Undo' }).click();
    await expect(files.getByRole('link', { name: 'paste.png' })).toBeVisible();
    await pm.setViewportSize({ width: 360, height: 800 });
    await expectFits(pm);
    await expectAccessible(pm);
  });

  await test.step('the manager takes a shared item’s file along, and can change none', async () => {
    await callAs(pm, 'POST', `/api/evidence/${item.id}/share`, { expectedState: 'private' });
    const manager = await signInAs(browser, 'manager', { theme: 'dark', at: `/evidence/${item.id}` });
    const theirs = manager.getByRole('region', { name: 'Files' });
    await expect(theirs.getByRole('button')).toHaveCount(0);
    const [download] = await Promise.all([manager.waitForEvent('download'), theirs.getByRole('link', { name: 'report.pdf' }).click()]);
    expect(download.suggestedFilename()).toBe('report.pdf');
    await expectAccessible(manager);
  });

  await callAs(pm, 'POST', `/api/evidence/${item.id}/unshare`, { expectedState: 'shared' });
});
