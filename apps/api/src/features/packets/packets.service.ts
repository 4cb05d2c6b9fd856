import { Injectable, type StreamableFile } from '@nestjs/common';
import { assess } from '@nextrung/domain/readiness';
import { numberByFirstMention, type Packet, packetDigest, renderMarkdown, renderPdf, renderWord } from '@nextrung/packet';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { Dossiers } from '../readiness/dossiers.js';
import { packetCase } from './packet-case.js';
import type { PacketView } from './packet.dto.js';
import { MARKDOWN, packetDownload, PDF, WORD } from './packet-file.js';
import { PacketsRepository } from './packets.repository.js';
import { Turnstile } from './turnstile.js';

/** Makes promotion cases from the evidence. Typesetting runs after the transaction, two at a time. */
@Injectable()
export class PacketsService {
  private readonly typesetting = new Turnstile(2);

  constructor(
    private readonly access: Access,
    private readonly dossiers: Dossiers,
    private readonly repository: PacketsRepository,
  ) {}

  async view(call: Call, personId: string): Promise<PacketView> {
    const packet = numberByFirstMention(await this.packet(call, personId));
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
    const packet = await this.packet(call, personId);
    return packetDownload(packet, 'pdf', PDF, await this.typesetting.pass(() => renderPdf(packet)));
  }

  async markdown(call: Call, personId: string): Promise<StreamableFile> {
    const packet = await this.packet(call, personId);
    return packetDownload(packet, 'md', MARKDOWN, new TextEncoder().encode(renderMarkdown(packet)));
  }

  async word(call: Call, personId: string): Promise<StreamableFile> {
    const packet = await this.packet(call, personId);
    return packetDownload(packet, 'docx', WORD, await this.typesetting.pass(() => renderWord(packet)));
  }

  private async packet(call: Call, personId: string): Promise<Packet> {
    const { found, names } = await this.access.perform(call, { kind: 'person', id: personId }, async (scope) => ({
      found: await this.dossiers.of(scope, [personId], () => scope.relations),
      names: await this.repository.names(scope.tx, scope.organisationId, scope.viewerId),
    }));
    const candidate = found.candidates[0];
    if (!candidate) throw Problem.notFound();
    const { dossier, target } = candidate;
    const { targetRung } = target;
    if (!dossier || targetRung === null) throw Problem.refused('no_target', 'There is no next rung above this one, so there is no case to write.');
    return packetCase({
      organisation: names.organisation,
      preparedBy: names.viewer,
      published: found.published,
      target: { ...target, targetRung },
      dossier,
      assessment: assess(dossier.input),
    });
  }
}
