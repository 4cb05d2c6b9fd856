import type { Page } from '@playwright/test';
import { made } from './calls.js';

interface Packet {
  readonly version: number;
  readonly desk: {
    readonly recommendation: string;
    readonly needVersion: number;
    readonly rows: readonly { readonly itemId: string; readonly revision: number; readonly competency: string }[];
    readonly proposals: readonly { readonly itemId: string; readonly revision: number; readonly competency: string }[];
    readonly points: readonly { readonly about: string }[];
  };
}

/** Writes whatever still stands against locking the packet of a case, as whoever presents it. */
export async function completePacket(presenter: Page, caseId: string): Promise<void> {
  const path = `/api/cases/${caseId}/packet`;
  const { version, desk } = await made<Packet>(presenter, 'GET', path);
  if (desk.needVersion === 0) await made(presenter, 'PUT', `/api/cases/${caseId}/business-need`, { need: 'The second market opens in spring, and nobody owns it.' }, { 'If-Match': '"0"' });
  const rows = (desk.rows.length > 0 ? desk.rows : desk.proposals).map(({ itemId, revision, competency }) => ({ itemId, revision, competency }));
  await made(presenter, 'PUT', path, { recommendation: desk.recommendation || 'Promote: the work of this level is done already.', rows, answers: desk.points.map(({ about }) => ({ about, text: 'There is a plan for it.' })) }, { 'If-Match': `"${String(version)}"` });
}
