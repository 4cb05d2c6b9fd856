import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { made } from '../newcomers.js';
import { DUE_AFTER } from './decisions.js';
import { type Round, section } from './nominations.js';
import { type Company, type Member, signInAgain } from './people.js';
import type { ClockedProduct } from './product.js';

const CHECKOUT = join(import.meta.dirname, '../../../../..');
const run = promisify(execFile);

interface Profile {
  readonly rung: string;
  readonly targetRung: string | null;
  readonly levels: readonly { readonly rung: string; readonly effectiveFrom: string; readonly reason: string }[];
}

const profileOf = (reader: Member, { id }: Member): Promise<Profile> => made<Profile>(reader.page, 'GET', `/api/people/${id}`);
const statesOf = async ({ page, id }: Member): Promise<string[]> => (await made<{ actions: { state: string }[] }>(page, 'GET', `/api/people/${id}/plan`)).actions.map(({ state }) => state);

/** The rung changes on the day that was decided and not before, and with it what hangs on it. */
export async function promoteOnItsDay({ vp }: Company, { promoted: [{ person, code }, second], deferred, unfunded }: Round, product: ClockedProduct): Promise<void> {
  const { page } = person;
  const rungs = section(page, 'Rungs').getByRole('row');
  await page.goto(`/people/${person.id}/history`);
  await expect(rungs.filter({ hasText: 'today' })).toContainText('Product Manager');
  await expect(rungs).toHaveCount(2);
  expect(await profileOf(vp, person)).toMatchObject({ rung: 'PM', targetRung: 'SPM' });
  expect(await statesOf(person)).toEqual(['proposed']);

  // Every start looks for what is due by then.
  await product.stop();
  await product.startOn(DUE_AFTER);
  for (const one of [vp, person]) await signInAgain(one);
  await expect.poll(async () => (await profileOf(vp, person)).rung).toBe('SPM');
  const { targetRung, levels } = await profileOf(vp, person);
  expect([targetRung, levels.map(({ rung, effectiveFrom }) => [rung, effectiveFrom])]).toEqual(['GPM', [['SPM', product.day(DUE_AFTER)], ['PM', '2025-01-01']]]);
  await page.goto(`/people/${person.id}/history`);
  await expect(rungs.filter({ hasText: 'today' })).toContainText(`Promoted, case ${code}`);
  await expect(rungs).toHaveCount(3);
  await page.goto(`/people/${person.id}/plan`);
  await expect(page.getByText('Nothing is open.')).toBeVisible();
  await page.getByText('Done and dropped').click();
  await expect(page.getByText('Promoted to Senior Product Manager.')).toBeVisible();
  await page.goto(`/people/${person.id}`);
  await expect(page.getByText('Senior Product Manager, on the way to Group PM / Product Lead')).toBeVisible();
  for (const other of [second.person, deferred.person, unfunded.person]) expect([other.name, (await profileOf(vp, other)).rung]).toEqual([other.name, 'PM']);

  // What was deferred comes back by itself.
  await expect.poll(async () => (await made<{ cases: { state: string }[] }>(vp.page, 'GET', `/api/people/${deferred.person.id}/cases`)).cases.map(({ state }) => state)).toEqual(['intent', 'acknowledged']);
}

/** Says what `npm run packet:verify` says of a file, with the key of the installation. */
async function verified(file: string, { folder }: ClockedProduct, signature = `${file}.sig.json`): Promise<{ status: number; said: string }> {
  const env = { ...process.env, DATA_DIR: folder, PACKET_SIGNING_KEY: '', PACKET_SIGNING_KEY_FILE: '' };
  return run(process.execPath, [join(CHECKOUT, 'tools/packet-verify.mjs'), file, signature], { env }).then(({ stdout }) => ({ status: 0, said: stdout }), ({ code, stdout }: { code: number; stdout: string }) => ({ status: code, said: stdout }));
}

async function download(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.body();
}

/** Every file of every case is the one that was locked, by its signature; one with another byte is not. */
export async function verifyPackets({ director }: Company, { all }: Round, product: ClockedProduct, at: (name: string) => string): Promise<void> {
  const { page } = director;
  for (const { id, code } of all) {
    await expect.poll(async () => (await made<{ files: { state: string }[] }>(page, 'GET', `/api/cases/${id}/packet`)).files.every(({ state }) => state === 'ready')).toBe(true);
    await Promise.all(['pdf', 'docx', 'md', 'json', 'html'].map(async (format) => {
      const [path, file] = [`/api/cases/${id}/packet/files/full/${format}`, at(`${code}.${format}`)];
      await writeFile(file, await download(page, path));
      await writeFile(`${file}.sig.json`, await download(page, `${path}/signature`));
      const { status, said } = await verified(file, product);
      expect([file, status, said]).toEqual([file, 0, expect.stringMatching(`signed for case ${code} .* with the key of your installation`)]);
    }));
  }
  const [{ code } = { code: '' }] = all;
  const [file, altered] = [at(`${code}.pdf`), at('altered.pdf')];
  const bytes = await download(page, `/api/cases/${all[0]?.id ?? ''}/packet/files/full/pdf`);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(altered, bytes);
  expect(await verified(altered, product, `${file}.sig.json`)).toMatchObject({ status: 1, said: expect.stringContaining('This is not the file that was signed') });

  await page.goto('/verify');
  for (const [chosen, words] of [[file, `of case ${code}, locked on`], [altered, 'Not known here.']] as const) {
    await page.getByLabel('A file of the packet').setInputFiles(chosen);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(page.getByRole('main').getByRole('status')).toContainText(words);
  }
}
