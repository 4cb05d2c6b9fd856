import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { fileKey } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { exportZip, type PersonalExport, type Section } from './export-files.js';
import { INVENTORY, LEFT_HERE, TECHNICAL } from './inventory/index.js';
import type { KeptKind, PersonalDataView } from './personal-data.dto.js';
import { PersonalDataRepository } from './personal-data.repository.js';

export interface PersonalFile {
  readonly name: string;
  readonly content: Readable;
}

/** Tells people what is kept about them, and hands it to them. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly access: Access,
    private readonly repository: PersonalDataRepository,
    private readonly files: Files,
  ) {}

  kept(call: Call, personId: string): Promise<PersonalDataView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId }) => {
      const kept: KeptKind[] = [];
      for (const one of INVENTORY) {
        const count = await this.repository.count(tx, organisationId, personId, one);
        kept.push({ kind: one.table, what: one.what, count, except: [...(one.except ? [one.except] : []), ...new Set(Object.values(one.hidden ?? {}).filter((reason) => reason !== TECHNICAL))] });
      }
      return { kept, leftHere: Object.entries(LEFT_HERE).map(([kind, why]) => ({ kind, why })) };
    });
  }

  /** Made after the transaction, which is over by then, while it is sent. */
  async export(call: Call, personId: string): Promise<PersonalFile> {
    const given = await this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }): Promise<PersonalExport> => {
      const sections: Section[] = [];
      for (const kept of INVENTORY) sections.push({ kept, rows: await this.repository.rows(tx, organisationId, personId, kept) });
      return { ...(await this.repository.names(tx, organisationId, personId)), today, sections, files: await this.repository.files(tx, organisationId, personId) };
    });
    return { name: `nextrung-${given.today}.zip`, content: exportZip(given, async (fileId) => (await this.files.store?.get(fileKey(call.viewer.organisationId, fileId))) ?? null) };
  }
}
