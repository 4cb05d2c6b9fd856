import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { draftOf, takeable } from './drafts.js';
import type { EvidenceFile, EvidenceImportPreview, EvidenceImportResult, EvidenceSelection, ImportMapping } from './evidence-import.dto.js';
import { previewRow } from './evidence-import.mapper.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { LogReader } from './log-reader.js';
import type { ImportError, ParsedItem, WorkLog } from './parse/index.js';

/** Reasons listed when nothing at all can be imported. */
const SHOWN_ERRORS = 200;

/** Brings work in from files, as drafts that the person accepts, merges or dismisses. */
@Injectable()
export class EvidenceImportService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceImportRepository,
    private readonly reader: LogReader,
  ) {}

  /** What was understood of a file; stores nothing. Never refused for what is in the file, so that columns can still be chosen. */
  async preview(call: Call, personId: string, file: EvidenceFile): Promise<EvidenceImportPreview> {
    const { log, source } = await this.readFor(call, personId, file);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const { items, errors } = takeable(log, today);
      const known = await this.repository.known(tx, organisationId, personId, source, items);
      const address = log.format === 'calendar' ? await this.repository.addressOf(tx, organisationId, personId) : null;
      const { format, unit, sheets, sheet, columns, mapping, unused, warnings } = log;
      return { format, source, unit, sheets, sheet, columns, mapping, unused, rows: items.map((item) => previewRow(item, known, address)), total: items.length, alreadyHere: known.size, errors, warnings };
    });
  }

  /** Keeps what is new and chosen as drafts, in one transaction. Refused with every reason when nothing can be taken. */
  async import(call: Call, personId: string, file: EvidenceSelection): Promise<EvidenceImportResult> {
    const { log, source } = await this.readFor(call, personId, file);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const { items, errors } = takeable(log, today);
      if (items.length === 0 && errors.length > 0) throw Problem.invalid(...errors.slice(0, SHOWN_ERRORS).map(fieldError(log)));
      const chosen = chosenOf(items, log, file.chosen);
      const known = await this.repository.known(tx, organisationId, personId, source, chosen);
      const fresh = chosen.filter(({ externalId }) => !known.has(externalId)).map((item) => draftOf(item, today));
      const kept = await this.repository.insertDrafts(tx, organisationId, personId, source, today, fresh);
      return { created: kept.size, alreadyHere: chosen.length - kept.size, errors };
    });
  }

  /** Reads the file while no transaction is open, and nothing for someone who may not. The same name typed with other spaces is the same source. */
  private async readFor(call: Call, personId: string, { fileName, text, base64, mapping, sheet, source = '' }: EvidenceFile): Promise<{ log: WorkLog; source: string }> {
    await this.access.perform({ ...call, idempotency: null }, { kind: 'person', id: personId }, () => Promise.resolve());
    if ((text === undefined) === (base64 === undefined)) throw Problem.invalid({ field: 'text', message: 'Send the file either as text or in base64.' });
    const content = base64 === undefined ? (text ?? '') : new Uint8Array(Buffer.from(base64, 'base64'));
    const read = await this.reader.read({ fileName, content, mapping: mapping && wholeMapping(mapping), sheet });
    if (!read.ok) throw Problem.invalid({ field: 'text', message: read.message });
    return { log: read.log, source: source.trim().replace(/\s+/g, ' ') || read.log.source };
  }
}

/** Of a calendar nothing comes in that was not chosen. */
function chosenOf(items: readonly ParsedItem[], { format }: WorkLog, chosen: readonly string[] | undefined): readonly ParsedItem[] {
  if (chosen === undefined) {
    if (format === 'calendar') throw Problem.invalid({ field: 'chosen', message: 'Choose which events to bring in.' });
    return items;
  }
  const wanted = new Set(chosen);
  const found = items.filter(({ externalId }) => wanted.has(externalId));
  if (found.length < wanted.size) throw Problem.invalid({ field: 'chosen', message: 'Some of the chosen rows are not in this file. Look at it again.' });
  return found;
}

const fieldError = ({ unit }: WorkLog) => ({ line, field, message }: ImportError) => ({ field: field ?? 'text', message: `${unit === 'row' ? 'Row' : 'Line'} ${line}: ${message}`, line });

/** A field that was not sent has no column. */
function wholeMapping(sent: Partial<ImportMapping>): ImportMapping {
  const { externalId = null, title = null, happened = null, startedOn = null, endedOn = null, link = null, episode = null } = sent;
  return { externalId, title, happened, startedOn, endedOn, link, episode };
}
