import { Injectable, type StreamableFile } from '@nestjs/common';
import { renderSignature } from '@nextrung/packet';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { asciiSlug, download } from '../../platform/http/download.js';
import { Problem } from '../../platform/http/problem.js';
import { Typesetter } from '../packets/typesetter.js';
import type { PacketDigestView } from './case-packets.dto.js';
import { CasePacketsReader } from './case-packets.reader.js';
import { type FrozenFile, FrozenPacketsRepository } from './frozen-packets.repository.js';
import { PacketComposer } from './packet-composer.js';
import { FILE_KINDS, type PacketFileFormat, type PacketVariant } from './packet-formats.js';

interface AskedFile {
  readonly variant: PacketVariant;
  readonly format: PacketFileFormat;
}

const UNKNOWN: PacketDigestView = { known: false, caseId: null, code: null, lockedOn: null, variant: null, format: null };

/** Files of packets: as they stand, as they were locked, and whether a file is one of those. */
@Injectable()
export class PacketFilesService {
  constructor(
    private readonly access: Access,
    private readonly reader: CasePacketsReader,
    private readonly frozen: FrozenPacketsRepository,
    private readonly composer: PacketComposer,
    private readonly typesetter: Typesetter,
  ) {}

  /** The draft as a PDF, typeset after the transaction. Refused (409 `locked`) once there is the locked one. */
  async preview(call: Call, caseId: string): Promise<StreamableFile> {
    const { packet, code } = await this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { row, need } = await this.reader.atHand(scope, caseId);
      if (row.lockedOn !== null) throw Problem.refused('locked', 'The packet is locked: take the file that was locked.');
      const composed = await this.composer.compose(scope, { row, need }, scope);
      if (!composed) throw Problem.refused('no_rung', 'The ladder of this case does not have its rung any more.');
      return { packet: composed.packet, code: row.code };
    });
    return download(`${nameOf(code)}-draft.pdf`, FILE_KINDS.pdf.type, await this.typesetter.typeset('pdf', packet));
  }

  /** Refused (409) while it is being made, and once it is destroyed. */
  async file(call: Call, caseId: string, asked: AskedFile): Promise<StreamableFile> {
    const { code, bytes } = await this.found(call, caseId, asked, async (file, { tx, organisationId }) => {
      if (file.destroyed) throw Problem.refused('destroyed', 'This file was destroyed when the person was erased. Its digest and its signature are kept.');
      return this.frozen.bytes(tx, organisationId, caseId, file.variant, file.format);
    });
    if (!bytes) throw Problem.notFound();
    return download(fileName(code, asked), FILE_KINDS[asked.format].type, bytes);
  }

  async signature(call: Call, caseId: string, asked: AskedFile): Promise<StreamableFile> {
    const { code, bytes } = await this.found(call, caseId, asked, (file) => Promise.resolve(new TextEncoder().encode(renderSignature(file.signature))));
    return download(`${fileName(code, asked)}.sig.json`, 'application/json', bytes);
  }

  /** What is known of a digest, to whoever may read the case; to everybody else it is not known. */
  async verify(call: Call, digest: string): Promise<PacketDigestView> {
    const known = await this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId }) => this.frozen.known(tx, organisationId, digest));
    if (!known) return UNKNOWN;
    try {
      await this.access.perform({ ...call, operation: 'case-packet.read' }, { kind: 'case', id: known.caseId }, (scope) => this.reader.atHand(scope, known.caseId));
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return UNKNOWN;
      throw error;
    }
    return { known: true, ...known };
  }

  private found<T>(call: Call, caseId: string, { variant, format }: AskedFile, read: (file: FrozenFile, scope: Scope) => Promise<T>): Promise<{ code: string; bytes: T }> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { row } = await this.reader.atHand(scope, caseId);
      const files = await this.frozen.files(scope.tx, scope.organisationId, caseId);
      if (files.length === 0) throw Problem.refused('not_locked', 'The packet is not locked yet, so there is no file of it.');
      const file = files.find((one) => one.variant === variant && one.format === format);
      if (!file) throw Problem.refused('being_made', 'This file is being made. It will be here in a moment.');
      return { code: row.code, bytes: await read(file, scope) };
    });
  }
}

const nameOf = (code: string): string => `packet-${asciiSlug(code)}`;
const fileName = (code: string, { variant, format }: AskedFile): string => `${nameOf(code)}${variant === 'masked' ? '-masked' : ''}${FILE_KINDS[format].ending}`;
