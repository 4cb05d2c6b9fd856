import { Injectable } from '@nestjs/common';
import { masked, type Packet } from '@nextrung/packet';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { FrozenPacketsRepository } from '../case-packets/frozen-packets.repository.js';
import type { CaseRow } from '../cases/cases.repository.js';
import type { Dossier } from '../readiness/assessment-input.js';
import { Dossiers } from '../readiness/dossiers.js';
import { ReviewsRepository } from './reviews.repository.js';

export interface CasePacket {
  readonly packet: Packet;
  readonly dossier: Dossier;
}

/** The packet of a case as its panel reads it. */
@Injectable()
export class CasePackets {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly frozen: FrozenPacketsRepository,
    private readonly repository: ReviewsRepository,
  ) {}

  /** As it was locked, word for word. Refused (409 `no_packet`) where its bytes were destroyed, or the ladder has no such rung any more. */
  async read(scope: Scope, row: CaseRow, { mask }: { mask: boolean }): Promise<CasePacket> {
    const { tx, organisationId } = scope;
    const bytes = await this.frozen.bytes(tx, organisationId, row.id, 'full', 'json');
    // Whoever judges a case reads what a manager above would; what is sealed for themselves stays so.
    const relations = new Set([...scope.relations, 'manager'] as const);
    const { candidates } = await this.dossiers.of({ ...scope, today: row.lockedOn ?? scope.today }, [row.person.id], () => relations);
    const dossier = candidates[0]?.triedFor(row.targetRung)?.dossier;
    if (bytes === null || !dossier) throw Problem.refused('no_packet', 'The packet of this case is not here any more.');
    const packet = JSON.parse(bytes.toString('utf8')) as Packet;
    const others = { person: await this.repository.otherNames(tx, organisationId, row.person.id), colleagues: dossier.waivers.flatMap(({ proposedBy, signedBy }) => [proposedBy.name, signedBy.name]) };
    return { packet: mask ? masked(packet, others) : packet, dossier };
  }
}
