import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { csvHead, csvOf } from './audit-csv.js';
import { type AuditEntryDetail, type AuditFilter, type AuditOperationView, type AuditPage, type AuditQuery, LOGGED_OPERATIONS, type OwnAuditPage } from './audit.dto.js';
import { changeView, entryView, ownEntry } from './audit.mapper.js';
import { AuditRepository, type EntryRow, type Slice } from './audit.repository.js';

const PAGE = 50;

/** Entries that one file holds, and that are read for it at once. */
const MOST = 50_000;
const BATCH = 2_000;

const ORGANISATION = { kind: 'organisation' } as const;

/** Reading the audit log: all of it, and the part that is about oneself. */
@Injectable()
export class AuditService {
  constructor(
    private readonly access: Access,
    private readonly repository: AuditRepository,
  ) {}

  page(call: Call, { before, ...filter }: AuditQuery): Promise<AuditPage> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      const { shown, next } = pageOf(await this.repository.entries(scope, { filter, limit: PAGE + 1, ...(before && { before }) }));
      return { entries: shown.map(entryView), next };
    });
  }

  entry(call: Call, id: string): Promise<AuditEntryDetail> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      const [row] = await this.repository.entries(scope, { id, limit: 1 });
      if (!row) throw Problem.notFound();
      const changes = await this.repository.changes(scope.tx, scope.organisationId, id);
      return { ...entryView(row), rows: changes.map(changeView) };
    });
  }

  own(call: Call, before: string | undefined): Promise<OwnAuditPage> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      const { shown, next } = pageOf(await this.repository.entries(scope, { own: true, limit: PAGE + 1, ...(before && { before }) }));
      return { entries: shown.map((row) => ownEntry(row, scope.viewerId)), next };
    });
  }

  operations(call: Call): Promise<AuditOperationView[]> {
    return this.access.perform(call, ORGANISATION, () =>
      Promise.resolve(Object.entries(LOGGED_OPERATIONS).map(([operation, words]) => ({ operation, words })).sort((a, b) => (a.words < b.words ? -1 : 1))),
    );
  }

  csv(call: Call, filter: AuditFilter): Promise<Uint8Array> {
    return this.access.perform(call, ORGANISATION, async (scope) => {
      const parts = [csvHead()];
      let slice: Slice = { filter, limit: BATCH };
      for (let count = 0; ; ) {
        const rows = await this.repository.entries(scope, slice);
        count += rows.length;
        if (count > MOST) throw Problem.refused('too_many_entries', `More than ${MOST.toLocaleString('en-GB')} entries match. Narrow them down by days, and take them along in parts.`);
        parts.push(csvOf(rows));
        const last = rows.at(-1);
        if (rows.length < BATCH || !last) return Buffer.from(parts.join(''));
        slice = { ...slice, before: last.id };
      }
    });
  }
}

function pageOf(rows: readonly EntryRow[]): { shown: readonly EntryRow[]; next: string | null } {
  const shown = rows.slice(0, PAGE);
  return { shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
