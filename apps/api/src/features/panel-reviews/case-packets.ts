import { Injectable } from '@nestjs/common';
import { masked, type Packet } from '@nextrung/packet';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import type { CaseRow } from '../cases/cases.repository.js';
import { itemsInTable, packetCase } from '../packets/packet-case.js';
import { PacketsRepository } from '../packets/packets.repository.js';
import { assessed, type Dossier } from '../readiness/assessment-input.js';
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
    private readonly packets: PacketsRepository,
    private readonly repository: ReviewsRepository,
  ) {}

  /** As of the day of locking. Refused (409 `no_packet`) where the ladder has no such rung any more. */
  async read(scope: Scope, row: CaseRow, { mask }: { mask: boolean }): Promise<CasePacket> {
    const { tx, organisationId } = scope;
    const today = row.lockedOn ?? scope.today;
    // Whoever judges a case reads what a manager above would; what is sealed for themselves stays so.
    const relations = new Set([...scope.relations, 'manager'] as const);
    const { published, candidates } = await this.dossiers.of({ ...scope, today }, [row.person.id], () => relations);
    const [candidate] = candidates;
    const dossier = candidate?.triedFor(row.targetRung)?.dossier;
    if (!candidate || !dossier) throw Problem.refused('no_packet', 'The ladder in force has no such rung, so the packet is not shown here.');
    const assessment = assessed(dossier);
    const { organisation } = await this.packets.names(tx, organisationId, scope.viewerId);
    const packet = packetCase({
      organisation,
      preparedBy: row.presenter?.name ?? row.nominatedBy.name,
      published,
      target: { ...candidate.target, targetRung: row.targetRung },
      dossier,
      assessment,
      texts: await this.packets.texts(tx, organisationId, itemsInTable(assessment)),
    });
    const named: Packet = { ...packet, header: { ...packet.header, caseCode: row.code, policyVersion: row.policyVersion, lockedOn: row.lockedOn } };
    const others = { person: await this.repository.otherNames(tx, organisationId, row.person.id), colleagues: dossier.waivers.flatMap(({ proposedBy, signedBy }) => [proposedBy.name, signedBy.name]) };
    return { packet: mask ? masked(named, others) : named, dossier };
  }
}
