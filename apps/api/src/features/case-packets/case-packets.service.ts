import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { CasePacketView, PacketAddenda, PacketComments, WriteAddendum, WriteCasePacket, WriteComment } from './case-packets.dto.js';
import { CasePacketsReader, type PacketAtHand } from './case-packets.reader.js';
import { CasePacketsRepository } from './case-packets.repository.js';
import { CitedEvidenceRepository } from './cited-evidence.repository.js';
import { written } from './written-content.js';

/** The packet of a case while it is written together, and what is said beside it. */
@Injectable()
export class CasePacketsService {
  constructor(
    private readonly access: Access,
    private readonly reader: CasePacketsReader,
    private readonly repository: CasePacketsRepository,
    private readonly evidence: CitedEvidenceRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  read(call: Call, caseId: string): Promise<CasePacketView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => this.reader.view(scope, caseId));
  }

  write(call: Call, caseId: string, body: WriteCasePacket): Promise<CasePacketView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const hand = await this.open(scope, caseId);
      const { content, version } = await this.repository.draft(tx, organisationId, caseId);
      requireVersion(call, version);
      const errors = await this.errors(scope, hand, body);
      if (errors.length > 0) throw Problem.invalid(...errors);
      await this.repository.save(tx, organisationId, caseId, written(content, body, { by: viewerId, on: today }), { by: viewerId, on: today });
      return this.reader.view(scope, caseId);
    });
  }

  comment(call: Call, caseId: string, { section, text }: WriteComment): Promise<PacketComments> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      await this.open(scope, caseId);
      await this.repository.comment(tx, organisationId, caseId, { section, text, by: viewerId, on: today });
      return { comments: await this.repository.comments(tx, organisationId, caseId) };
    });
  }

  resolve(call: Call, caseId: string, commentId: string): Promise<PacketComments> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      await this.open(scope, caseId);
      if (!(await this.repository.resolve(tx, organisationId, caseId, commentId, { by: viewerId, on: today }))) throw Problem.notFound();
      return { comments: await this.repository.comments(tx, organisationId, caseId) };
    });
  }

  /** Refused (409 `not_locked`) while the packet itself can be written. */
  add(call: Call, caseId: string, { text }: WriteAddendum): Promise<PacketAddenda> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const { row } = await this.reader.atHand(scope, caseId);
      if (row.lockedOn === null) throw Problem.refused('not_locked', 'The packet is not locked yet: write it into the packet itself.');
      await this.repository.add(tx, organisationId, caseId, { text, by: viewerId, on: today });
      return { addenda: await this.repository.addenda(tx, organisationId, caseId) };
    });
  }

  private async open(scope: Scope, caseId: string): Promise<PacketAtHand> {
    const hand = await this.reader.atHand(scope, caseId);
    if (!hand.open) throw Problem.refused('locked', 'The packet is locked, so its words stay as they are. What is new is added beside it.');
    return hand;
  }

  private async errors({ tx, organisationId, relations }: Scope, { row }: PacketAtHand, { recommendation, rows = [], statements = [] }: WriteCasePacket): Promise<FieldError[]> {
    const { person: { id: personId }, ladderVersion } = row;
    const ladder = (await this.ladders.asInForce(tx, organisationId, ladderVersion))?.ladder;
    const cited = new Map((rows.length === 0 ? [] : await this.evidence.cited(tx, organisationId, personId, rows)).map(({ id, shared }) => [id, shared]));
    const said = new Set((statements.length === 0 ? [] : await this.evidence.statements(tx, organisationId, personId)).map(({ id }) => id));
    return [
      ...(recommendation !== undefined && !relations.has('presenter') && !relations.has('delegate') ? [{ field: 'recommendation', message: 'Whoever presents the case writes the recommendation.' }] : []),
      ...rows.flatMap(({ itemId, competency }, at) => [
        ...(cited.has(itemId) ? [] : [{ field: `rows.${String(at)}.itemId`, message: 'Choose one of the items from the list.' }]),
        ...(ladder?.competencies.some(({ id }) => id === competency) ? [] : [{ field: `rows.${String(at)}.competency`, message: 'The ladder of this case has no such competency.' }]),
      ]),
      ...statements.flatMap((id, at) => (said.has(id.toLowerCase()) ? [] : [{ field: `statements.${String(at)}`, message: 'Choose one of the confirmations from the list.' }])),
    ];
  }
}
