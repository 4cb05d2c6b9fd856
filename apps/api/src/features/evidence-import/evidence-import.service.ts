import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { draftOf, takeable } from './drafts.js';
import type { EvidenceFile, EvidenceImportPreview, EvidenceImportResult, ImportMapping } from './evidence-import.dto.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { parseWorkLog, type WorkLog } from './parse/index.js';

const SHOWN_ROWS = 50;
/** Reasons listed when nothing at all can be imported. */
const SHOWN_ERRORS = 200;

/** Brings work in from files, as drafts that the person accepts or dismisses. */
@Injectable()
export class EvidenceImportService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceImportRepository,
  ) {}

  /** What was understood of a file; stores nothing. Never refused for what is in the file, so that columns can still be chosen. */
  preview(call: Call, personId: string, file: EvidenceFile): Promise<EvidenceImportPreview> {
    const { log, source } = read(file);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const { items, errors } = takeable(log, today);
      const known = await this.repository.known(tx, organisationId, personId, source, items.map(({ externalId }) => externalId));
      return {
        format: log.format,
        source,
        columns: log.columns,
        mapping: log.mapping,
        rows: items.slice(0, SHOWN_ROWS).map((item) => ({ ...item, alreadyHere: known.has(item.externalId) })),
        total: items.length,
        alreadyHere: known.size,
        errors,
        warnings: log.warnings,
      };
    });
  }

  /** Keeps what is new as drafts, in one transaction. Refused with every reason when nothing can be taken. */
  import(call: Call, personId: string, file: EvidenceFile): Promise<EvidenceImportResult> {
    const { log, source } = read(file);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const { items, errors } = takeable(log, today);
      if (items.length === 0 && errors.length > 0) {
        throw Problem.invalid(...errors.slice(0, SHOWN_ERRORS).map(({ line, field, message }) => ({ field: field ?? 'text', message: `Line ${line}: ${message}`, line })));
      }
      const created = await this.repository.insertDrafts(tx, organisationId, personId, source, today, items.map((item) => draftOf(item, today)));
      return { created, alreadyHere: items.length - created, errors };
    });
  }
}

/** Reads the file before any transaction is open. The same name typed with other spaces is the same source. */
function read({ fileName, text, mapping, source = '' }: EvidenceFile): { log: WorkLog; source: string } {
  const log = parseWorkLog({ fileName, text, mapping: mapping && wholeMapping(mapping) });
  return { log, source: source.trim().replace(/\s+/g, ' ') || log.source };
}

/** A field that was not sent has no column. */
function wholeMapping(sent: Partial<ImportMapping>): ImportMapping {
  const { externalId = null, title = null, happened = null, startedOn = null, endedOn = null, link = null, episode = null } = sent;
  return { externalId, title, happened, startedOn, endedOn, link, episode };
}
