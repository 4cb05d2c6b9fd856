import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { settleEntries } from './draft-entries.js';
import type { AddDrafts, AddDraftsResult, DraftEntryResult } from './draft-entries.dto.js';
import { draftOf } from './drafts.js';
import { EvidenceImportRepository } from './evidence-import.repository.js';
import { cleanLine } from './parse/index.js';

/** Takes drafts from programs, entry by entry. */
@Injectable()
export class DraftEntriesService {
  constructor(
    private readonly access: Access,
    private readonly repository: EvidenceImportRepository,
  ) {}

  add(call: Call, personId: string, { source: named, entries }: AddDrafts): Promise<AddDraftsResult> {
    const source = cleanLine(named);
    if (source === '') throw Problem.invalid({ field: 'source', message: 'Name the source.' });
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, today }) => {
      const settled = settleEntries(entries, today);
      const items = settled.flatMap((entry) => ('item' in entry ? [entry.item] : []));
      const known = await this.repository.known(tx, organisationId, personId, source, items);
      const fresh = items.filter(({ externalId }) => !known.has(externalId));
      const kept = await this.repository.insertDrafts(tx, organisationId, personId, source, today, fresh.map((item) => draftOf(item, today)));
      const results = settled.map((entry, index): DraftEntryResult => {
        if (!('item' in entry)) return { outcome: 'refused', externalId: cleanLine(entries[index]?.externalId ?? ''), itemId: null, faults: [...entry.faults], remarks: [] };
        const { externalId } = entry.item;
        const itemId = kept.get(externalId) ?? null;
        return { outcome: itemId === null ? 'already_here' : 'created', externalId, itemId, faults: [], remarks: itemId === null ? [] : [...entry.remarks] };
      });
      const count = (outcome: DraftEntryResult['outcome']): number => results.filter((one) => one.outcome === outcome).length;
      return { created: count('created'), alreadyHere: count('already_here'), refused: count('refused'), results };
    });
  }
}
