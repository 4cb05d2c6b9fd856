import { isIsoDate } from '@nextrung/domain/kernel';
import type { DraftEntry, DraftEntryFault } from './draft-entries.dto.js';
import { takeable } from './drafts.js';
import { type Candidate, type ParsedItem, settleItems } from './parse/index.js';

/** An entry that can be kept, or what stands against it. */
export type SettledEntry = { readonly item: ParsedItem; readonly remarks: readonly string[] } | { readonly faults: readonly DraftEntryFault[] };

/** Checks entries as the rows of a file are checked, one result for each in their order. */
export function settleEntries(entries: readonly DraftEntry[], today: string): SettledEntry[] {
  const faults = new Map<number, DraftEntryFault[]>();
  const candidates = entries.flatMap((entry, index): Candidate[] => {
    const { externalId = '', title, happened = '', startedOn = null, endedOn = null, link = '', episode = '' } = entry;
    const wrong = (['startedOn', 'endedOn'] as const).filter((field) => !isIsoDate(entry[field] ?? today));
    if (wrong.length > 0) {
      faults.set(index + 1, wrong.map((field) => ({ field, message: 'Write a day that exists as year-month-day, like 2027-03-14.' })));
      return [];
    }
    return [{ line: index + 1, externalId: externalId ?? '', title, happened: happened ?? '', startedOn, endedOn, link: link ?? '', episode: episode ?? '' }];
  });
  const settled = settleItems(candidates, 'entry');
  const { items, errors } = takeable(settled, today);
  for (const { line, field, message } of errors) faults.set(line, [...(faults.get(line) ?? []), { field: field ?? '', message }]);
  const byLine = new Map(items.map((item) => [item.line, item]));
  return entries.map((_, index) => {
    const item = byLine.get(index + 1);
    if (item === undefined) return { faults: faults.get(index + 1) ?? [] };
    return { item, remarks: settled.remarks.filter(({ line }) => line === index + 1).map(({ message }) => message) };
  });
}
