import type { CasePacketView, WriteCasePacket } from '../features/case-packets/case-packets.dto.js';
import type { TestClient } from './test-client.js';

/** Writes whatever still stands against locking the packet of a case but its business need: the recommendation, rows and answers. By whoever presents it. */
export async function completePacket(presenter: TestClient, caseId: string): Promise<CasePacketView> {
  const { body: { version, desk } } = await presenter.get<CasePacketView>(`/api/cases/${caseId}/packet`);
  const body: WriteCasePacket = {
    recommendation: 'Promote: the work of this level is done already.',
    rows: (desk?.rows.length ? desk.rows : (desk?.proposals ?? [])).map(({ itemId, revision, competency }) => ({ itemId, revision, competency })),
    answers: desk?.points.map(({ about }) => ({ about, text: 'There is a plan for it.' })) ?? [],
  };
  const { status, body: view, text } = await presenter.send<CasePacketView>('PUT', `/api/cases/${caseId}/packet`, body, { headers: { 'if-match': `"${String(version)}"` } });
  if (status !== 200) throw new Error(`${String(status)} ${text}`);
  return view;
}
