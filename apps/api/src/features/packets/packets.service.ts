import { Injectable, type StreamableFile } from '@nestjs/common';
import { findRung } from '@nextrung/domain/ladder';
import { type Packet, packetDigest, renderMarkdown } from '@nextrung/packet';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { download } from '../../platform/http/download.js';
import { Problem } from '../../platform/http/problem.js';
import { assessed } from '../readiness/assessment-input.js';
import { Dossiers } from '../readiness/dossiers.js';
import { itemsInTable, packetCase } from './packet-case.js';
import type { PacketView } from './packet.dto.js';
import { MARKDOWN, packetFileName, PDF, WORD } from './packet-file.js';
import { PacketsRepository } from './packets.repository.js';
import { Typesetter } from './typesetter.js';

interface WrittenCase {
  readonly packet: Packet;
  /** Without its extension. */
  readonly fileName: string;
}

/** Makes promotion cases from the evidence. Typesetting runs after the transaction. */
@Injectable()
export class PacketsService {
  constructor(
    private readonly access: Access,
    private readonly dossiers: Dossiers,
    private readonly repository: PacketsRepository,
    private readonly typesetter: Typesetter,
  ) {}

  async view(call: Call, personId: string): Promise<PacketView> {
    const { packet } = await this.write(call, personId);
    const { header } = packet;
    return {
      title: `${header.person}: ${header.targetRung.title}`,
      subtitle: header.presentRung ? `From ${header.presentRung.title} to ${header.targetRung.title}` : `To ${header.targetRung.title}`,
      asOf: header.asOf,
      digest: packetDigest(packet),
      sections: packet,
    };
  }

  async pdf(call: Call, personId: string): Promise<StreamableFile> {
    const { packet, fileName } = await this.write(call, personId);
    return download(`${fileName}.pdf`, PDF, await this.typesetter.typeset('pdf', packet));
  }

  async markdown(call: Call, personId: string): Promise<StreamableFile> {
    const { packet, fileName } = await this.write(call, personId);
    return download(`${fileName}.md`, MARKDOWN, new TextEncoder().encode(renderMarkdown(packet)));
  }

  async word(call: Call, personId: string): Promise<StreamableFile> {
    const { packet, fileName } = await this.write(call, personId);
    return download(`${fileName}.docx`, WORD, await this.typesetter.typeset('docx', packet));
  }

  /** Refused (409 `no_target`) at the top of the ladder. */
  private async write(call: Call, personId: string): Promise<WrittenCase> {
    const { found, assessment, names, texts } = await this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId } = scope;
      const found = await this.dossiers.of(scope, [personId], () => scope.relations);
      const dossier = found.candidates[0]?.dossier;
      const assessment = dossier ? assessed(dossier) : null;
      return {
        found,
        assessment,
        names: await this.repository.names(tx, organisationId, scope.viewerId),
        texts: await this.repository.texts(tx, organisationId, assessment ? itemsInTable(assessment) : []),
      };
    });
    const candidate = found.candidates[0];
    if (!candidate) throw Problem.notFound();
    const { dossier, target } = candidate;
    const { targetRung } = target;
    if (!dossier || !assessment || targetRung === null) throw Problem.refused('no_target', 'There is no next rung above this one, so there is no case to write.');
    const packet = packetCase({
      organisation: names.organisation,
      preparedBy: names.viewer,
      published: found.published,
      target: { ...target, targetRung },
      dossier,
      assessment,
      texts,
    });
    return { packet, fileName: packetFileName(dossier.person.name, findRung(found.published.ladder, targetRung)?.short ?? targetRung, packet.header.asOf) };
  }
}
