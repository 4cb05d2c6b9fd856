import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { fileKey } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { everythingMarkdown } from './everything-markdown.js';
import { dataJson, exportZip, type PersonalExport, type Section } from './export-files.js';
import { INVENTORY, LEFT_HERE, TECHNICAL } from './inventory/index.js';
import type { ExportFormat, KeptKind, PersonalDataView } from './personal-data.dto.js';
import { PersonalDataRepository } from './personal-data.repository.js';

export interface PersonalFile {
  readonly name: string;
  /** A text in pieces is made while it is sent. */
  readonly content: Readable | Iterable<string>;
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { zip: 'zip', markdown: 'md', json: 'json' };

const CONTENTS: Readonly<Record<ExportFormat, (given: PersonalExport, open: (fileId: string) => Promise<Readable | null>) => PersonalFile['content']>> = { zip: exportZip, markdown: everythingMarkdown, json: dataJson };

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
  async export(call: Call, personId: string, format: ExportFormat): Promise<PersonalFile> {
    const given = await this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }): Promise<PersonalExport> => {
      const sections: Section[] = [];
      for (const kept of INVENTORY) sections.push({ kept, rows: await this.repository.rows(tx, organisationId, personId, kept) });
      return { ...(await this.repository.names(tx, organisationId, personId)), today, sections, files: await this.repository.files(tx, organisationId, personId) };
    });
    const open = async (fileId: string): Promise<Readable | null> => (await this.files.store?.get(fileKey(call.viewer.organisationId, fileId))) ?? null;
    return { name: `nextrung-${given.today}.${EXTENSIONS[format]}`, content: CONTENTS[format](given, open) };
  }
}
