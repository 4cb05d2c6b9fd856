import { createHash } from 'node:crypto';
import { renderJson, signFile } from '@nextrung/packet';
import type { Tx } from '../../persistence/transaction.js';
import { CasePacketsRepository } from '../case-packets/case-packets.repository.js';
import { CitedEvidenceRepository } from '../case-packets/cited-evidence.repository.js';
import { FrozenPacketsRepository } from '../case-packets/frozen-packets.repository.js';
import { PacketComposer } from '../case-packets/packet-composer.js';
import { CasesRepository } from '../cases/cases.repository.js';
import { NeedsRepository } from '../cases/needs.repository.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { TargetsRepository } from '../ladders/targets.repository.js';
import { AssessmentInputRepository } from '../readiness/assessment-input.repository.js';
import { Dossiers } from '../readiness/dossiers.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { demoCases } from './content/index.js';
import { DEMO_ORGANISATION_ID, demoId } from './demo-rows.js';
import { caseIdOf } from './promotion-rows.js';

/** Freezes the packets of the cases that are locked, each as it stood on its day, signed like every other one. Their files are made later, when the server does such work. */
export async function freezeDemoPackets(tx: Tx, privateKey: string): Promise<void> {
  const [cases, needs, frozen] = [new CasesRepository(), new NeedsRepository(), new FrozenPacketsRepository()];
  const [ladders, settings] = [new LaddersRepository(), new SettingsRepository()];
  const composer = new PacketComposer(new CasePacketsRepository(), new CitedEvidenceRepository(), ladders, settings, new Dossiers(new AssessmentInputRepository(), ladders, new TargetsRepository(ladders), settings));
  for (const one of demoCases) {
    const row = await cases.one(tx, DEMO_ORGANISATION_ID, caseIdOf(one));
    if (!row?.lockedOn) continue;
    const need = await needs.of(tx, DEMO_ORGANISATION_ID, row.id);
    const reader = { viewerId: demoId(one.presenter), relations: new Set(['manager', 'line_manager'] as const) };
    const composed = await composer.compose({ tx, organisationId: DEMO_ORGANISATION_ID, today: row.lockedOn }, { row, need, lockedOn: row.lockedOn }, reader);
    if (!composed) throw new Error(`The demo's case ${one.code} has no rung.`);
    const bytes = new TextEncoder().encode(renderJson(composed.packet));
    const signature = signFile(bytes, { privateKey, caseCode: row.code, signedAt: `${row.lockedOn}T09:00:00Z` });
    await frozen.keep(tx, DEMO_ORGANISATION_ID, row.id, { variant: 'full', format: 'json', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), signature });
  }
}
