import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { masked, type Packet, renderHtml, renderJson, renderMarkdown } from '@nextrung/packet';
import { DataSource } from 'typeorm';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Typesetter } from '../packets/typesetter.js';
import { FrozenPacketsRepository } from './frozen-packets.repository.js';
import { ALL_FILES, type PacketFileFormat } from './packet-formats.js';
import { MAKE_PACKET_FILES } from './packet-files-queue.js';
import { PacketSigner } from './packet-signer.js';

/** For jobs that a restored or broken server never did. */
const EVERY_QUARTER = '*/15 * * * *';

/** Makes the files of locked packets from the frozen document, each once; no transaction is open while it is rendered. */
@Injectable()
export class PacketFilesWorker implements OnModuleInit {
  private readonly logger = new Logger('Packets');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly transactions: TenantTransactions,
    private readonly frozen: FrozenPacketsRepository,
    private readonly typesetter: Typesetter,
    private readonly signer: PacketSigner,
  ) {}

  onModuleInit(): void {
    this.jobs.work(MAKE_PACKET_FILES, ({ organisationId }, stop) =>
      organisationId === undefined ? eachOrganisation(this.dataSource, this.logger, 'packet files', stop, ({ id }) => this.make(id, stop)) : this.make(organisationId, stop));
    this.jobs.repeat(MAKE_PACKET_FILES, EVERY_QUARTER, {});
  }

  /** Whatever is missing in one organisation, looked up anew after each packet: somebody waits for what was locked last. */
  async make(organisationId: string, stop: AbortSignal): Promise<void> {
    if (!this.signer.canSign) return;
    const tried = new Set<string>();
    for (;;) {
      stop.throwIfAborted();
      const one = await this.transactions.run(organisationId, (tx) => this.frozen.unfinished(tx, organisationId, ALL_FILES.length));
      if (one === null || tried.has(one.caseId)) return;
      tried.add(one.caseId);
      await this.makeFor(organisationId, one, stop);
    }
  }

  private async makeFor(organisationId: string, { caseId, code, personId }: { caseId: string; code: string; personId: string }, stop: AbortSignal): Promise<void> {
    const found = await this.transactions.run(organisationId, async (tx) => ({
      source: await this.frozen.bytes(tx, organisationId, caseId, 'full', 'json'),
      made: await this.frozen.files(tx, organisationId, caseId),
      names: await this.frozen.otherNames(tx, organisationId, personId),
    }));
    if (!found.source) return;
    const full = JSON.parse(found.source.toString('utf8')) as Packet;
    const packets = { full, masked: masked(full, found.names) };
    for (const { variant, format } of ALL_FILES) {
      if (found.made.some((file) => file.variant === variant && file.format === format)) continue;
      stop.throwIfAborted();
      const bytes = await this.render(packets[variant], format);
      await this.transactions.run(organisationId, (tx) => this.frozen.keep(tx, organisationId, caseId, this.signer.sign({ variant, format, bytes }, code)));
    }
  }

  private async render(packet: Packet, format: PacketFileFormat): Promise<Uint8Array> {
    switch (format) {
      case 'json':
        return new TextEncoder().encode(renderJson(packet));
      case 'md':
        return new TextEncoder().encode(renderMarkdown(packet));
      case 'html':
        return new TextEncoder().encode(renderHtml(packet));
      case 'pdf':
        return this.typesetter.typeset('pdf', packet);
      case 'pdf_letter':
        return this.typesetter.typeset('letter', packet);
      case 'docx':
        return this.typesetter.typeset('docx', packet);
      case 'docx_letter':
        return this.typesetter.typeset('docx_letter', packet);
    }
  }
}
