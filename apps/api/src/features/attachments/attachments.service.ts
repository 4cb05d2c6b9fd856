import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { fileKey } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { Problem } from '../../platform/http/problem.js';
import type { AttachFile, AttachmentList, AttachmentView } from './attachments.dto.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { fileName } from './content/file-name.js';
import { ACCEPTED_WORDS, kindOfName, KINDS } from './content/kinds.js';
import type { Readable } from 'node:stream';

const MOST_FILES = 10;
/** Bytes beside all items of one person. */
const MOST_OF_ONE = 500 * 1024 * 1024;

export interface TakenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

/** Lists, announces, hands out and removes the files beside an item. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly access: Access,
    private readonly repository: AttachmentsRepository,
    private readonly files: Files,
  ) {}

  list(call: Call, itemId: string): Promise<AttachmentList> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async ({ tx, organisationId, personId, relations }) => {
      const own = relations.has('self');
      const attachments = await this.repository.list(tx, organisationId, itemId, !own);
      const room = own ? Math.max(0, MOST_OF_ONE - (await this.repository.used(tx, organisationId, personId, itemId)).bytes) : 0;
      return { attachments, available: this.files.store !== null, room };
    });
  }

  announce(call: Call, itemId: string, { name: given, size }: AttachFile): Promise<AttachmentView> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      if (this.files.store === null) throw Problem.refused('no_attachments', 'Files cannot be attached here: no place for them is set up.');
      const name = fileName(given);
      const kind = kindOfName(name);
      if (kind === null) throw Problem.invalid({ field: 'name', message: `This kind of file cannot be attached. Attach ${ACCEPTED_WORDS}.` });
      await this.requireRoom(scope, itemId, size);
      const id = uuid();
      await this.repository.announce(tx, organisationId, { id, itemId, name, mediaType: KINDS[kind].mediaType, size, addedBy: viewerId });
      return this.there(scope, itemId, id);
    });
  }

  /** The content is opened once the transaction is over. */
  async take(call: Call, itemId: string, id: string): Promise<TakenFile> {
    const { fileId, ...found } = await this.access.perform(call, { kind: 'item', id: itemId }, async ({ tx, organisationId }) => {
      const ready = await this.repository.ready(tx, organisationId, itemId, id);
      if (!ready) throw Problem.notFound();
      return ready;
    });
    const content = await this.files.store?.get(fileKey(call.viewer.organisationId, fileId));
    if (!content) throw new Problem(410, 'file_missing', 'This file is not in the store any more. Ask whoever runs Nextrung.');
    return { ...found, content };
  }

  remove(call: Call, itemId: string, id: string): Promise<void> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async ({ tx, organisationId }) => {
      if (!(await this.repository.remove(tx, organisationId, itemId, id, true))) throw Problem.notFound();
    });
  }

  restore(call: Call, itemId: string, id: string): Promise<AttachmentView> {
    return this.access.perform(call, { kind: 'item', id: itemId }, async (scope) => {
      if (await this.repository.remove(scope.tx, scope.organisationId, itemId, id, false)) await this.requireRoom(scope, itemId, 0, MOST_FILES + 1);
      return this.there(scope, itemId, id);
    });
  }

  private async requireRoom({ tx, organisationId, personId }: Scope, itemId: string, size: number, most = MOST_FILES): Promise<void> {
    const { count, bytes } = await this.repository.used(tx, organisationId, personId, itemId);
    if (count >= most) throw Problem.refused('too_many_files', `An item has at most ${MOST_FILES} files. Remove one first.`);
    if (bytes + size > MOST_OF_ONE) throw Problem.refused('no_room', 'Your items together have at most 500 MB of files. Remove some first.');
  }

  private async there({ tx, organisationId }: Scope, itemId: string, id: string): Promise<AttachmentView> {
    const found = await this.repository.one(tx, organisationId, itemId, id);
    if (!found) throw Problem.notFound();
    return found;
  }
}
