import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { type FileStore, fileKey } from '../../platform/files/file-store.js';
import { Files, TooMuch } from '../../platform/files/files.js';
import { createReadStream } from 'node:fs';
import { Problem } from '../../platform/http/problem.js';
import { problemOfStatus } from '../../platform/http/problem-document.js';
import type { AttachmentView } from './attachments.dto.js';
import { type Arriving, AttachmentsRepository, type KeptFile } from './attachments.repository.js';
import { examine } from './content/examine.js';
import { keptContent } from './content/kept-content.js';
import { ContentRefusal, KINDS } from './content/kinds.js';
import { DoomedFilesRepository } from './doomed-files.repository.js';

const refused = (message: string): Problem => Problem.invalid({ field: 'file', message });

/** Takes the content of an announced file in: onto the disk, looked at, cleaned, scanned, and into the store. No transaction is open meanwhile. */
@Injectable()
export class ArrivalService {
  private readonly logger = new Logger('Attachments');

  constructor(
    private readonly access: Access,
    private readonly repository: AttachmentsRepository,
    private readonly doomed: DoomedFilesRepository,
    private readonly files: Files,
  ) {}

  async receive(call: Call, itemId: string, id: string, body: unknown): Promise<AttachmentView> {
    const { store } = this.files;
    const fileId = uuid();
    const arriving = await this.access.perform(call, { kind: 'item', id: itemId }, async ({ tx, organisationId }) => {
      const found = await this.repository.arriving(tx, organisationId, itemId, id);
      if (!found) throw Problem.notFound();
      if (found.stored) throw Problem.refused('already_there', 'This file has arrived already.');
      if (store === null) throw Problem.refused('no_attachments', 'Files cannot be attached here: no place for them is set up.');
      if (!(body instanceof Readable)) throw problemOfStatus(415);
      await this.doomed.expect(tx, organisationId, fileId);
      return { ...found, body, store };
    });
    try {
      const file = await this.takeIn(arriving, arriving.body, arriving.store, fileKey(call.viewer.organisationId, fileId));
      return await this.keep(call, itemId, id, { ...file, fileId });
    } catch (error) {
      // What was refused is not half there. What broke off can be sent again.
      if (error instanceof Problem && error.status < 500) await this.forget(call, itemId, id);
      throw error;
    }
  }

  private async takeIn({ name, size: announced }: Arriving, body: Readable, store: FileStore, key: string): Promise<Omit<KeptFile, 'fileId'>> {
    try {
      return await this.files.withArrived(body, announced, async (path, size) => {
        if (size < announced) throw refused('This file did not arrive whole. Attach it again.');
        const { kind, pieces } = await examine(path, size, name);
        const content = await keptContent(path, pieces);
        const scan = await this.look(path);
        await store.put(key, content);
        return { mediaType: KINDS[kind].mediaType, size: content.size, sha256: content.sha256, scan };
      });
    } catch (error) {
      if (error instanceof TooMuch) throw new Problem(413, 'too_large', 'This file is larger than was announced, or than 25 MB.');
      if (error instanceof ContentRefusal) throw refused(error.message);
      throw error;
    }
  }

  /** Where nobody can say now, it is asked again later, and the file is handed out to nobody until then. */
  private async look(path: string): Promise<KeptFile['scan']> {
    if (this.files.scan === null) return 'none';
    const verdict = await this.files.scan(createReadStream(path)).catch((error: unknown) => {
      this.logger.warn(`The look for viruses failed and will be repeated: ${error instanceof Error ? error.message : String(error)}`);
      return 'waiting' as const;
    });
    if (verdict === 'refused') throw refused('The look for viruses refused this file.');
    return verdict;
  }

  private keep(call: Call, itemId: string, id: string, file: KeptFile): Promise<AttachmentView> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async ({ tx, organisationId }) => {
      if (!(await this.repository.keep(tx, organisationId, itemId, id, file))) throw Problem.refused('already_there', 'This file has arrived already, or was removed meanwhile.');
      await this.doomed.spare(tx, organisationId, file.fileId);
      const kept = await this.repository.one(tx, organisationId, itemId, id);
      if (!kept) throw Problem.notFound();
      return kept;
    });
  }

  private async forget(call: Call, itemId: string, id: string): Promise<void> {
    await this.access.perform(call, { kind: 'item', id: itemId }, ({ tx, organisationId }) => this.repository.forget(tx, organisationId, itemId, id));
  }
}
