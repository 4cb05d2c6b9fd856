import { Injectable } from '@nestjs/common';
import { earlier } from '@nextrung/domain/kernel';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceFile, EvidenceImportPreview, EvidenceImportResult } from './evidence-import.dto.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { parseWorkLog, type ParsedItem, type WorkLog } from './parse/index.js';

const SHOWN_ROWS = 50;
const SHOWN_ERRORS = 200;

/** Brings work in from files, as drafts that the person accepts or dismisses. */
@Injectable()
export class EvidenceImportService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceImportRepository,
  ) {}

  /** What was understood of a file; stores nothing. */
  preview(call: Call, personId: string, file: EvidenceFile): Promise<EvidenceImportPreview> {
    const log = read(file);
    const source = file.source ?? log.source;
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId }) => {
      const known = await this.repository.known(tx, organisationId, personId, source, log.items.map(({ externalId }) => externalId));
      return {
        format: log.format,
        source,
        columns: log.columns,
        mapping: log.mapping,
        rows: log.items.slice(0, SHOWN_ROWS).map((item) => ({ ...item, alreadyHere: known.has(item.externalId) })),
        total: log.items.length,
        alreadyHere: known.size,
        errors: log.errors.slice(0, SHOWN_ERRORS),
        warnings: log.warnings.slice(0, SHOWN_ERRORS),
      };
    });
  }

  /** Keeps what is new as drafts, in one transaction. */
  import(call: Call, personId: string, file: EvidenceFile): Promise<EvidenceImportResult> {
    const log = read(file);
    refuseIfEmpty(log);
    const source = file.source ?? log.source;
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const drafts = log.items.map((item) => ({ ...item, ...period(item, today) }));
      const created = await this.repository.insertDrafts(tx, organisationId, personId, source, today, drafts);
      return { created, alreadyHere: drafts.length - created, errors: log.errors.slice(0, SHOWN_ERRORS) };
    });
  }
}

const read = ({ fileName, text, mapping }: EvidenceFile): WorkLog => parseWorkLog({ fileName, text, ...(mapping && { mapping }) });

/** The preview shows such a file with its columns, so that the mapping can be corrected; there is nothing to keep of it. */
function refuseIfEmpty({ items, errors }: WorkLog): void {
  if (items.length > 0 || errors.length === 0) return;
  throw Problem.invalid(...errors.slice(0, SHOWN_ERRORS).map(({ line, field, message }) => ({ field: field ?? 'text', message: `Line ${line}: ${message}`, line })));
}

/**
 * A file that says one day says when it was done; one that says none is dated today, for the person to correct.
 * A quarter or a plan may end after today: what is kept ends today.
 */
function period({ startedOn, endedOn }: ParsedItem, today: string): { startedOn: string; endedOn: string } {
  const end = earlier(endedOn ?? startedOn ?? today, today);
  return { startedOn: earlier(startedOn ?? end, end), endedOn: end };
}
