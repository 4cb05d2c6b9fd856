import type { EvidenceImportPreview, ImportedItem } from '@nextrung/api-client';

/** The rows that a file would add. */
export function freshIds(rows: readonly ImportedItem[]): readonly string[] {
  return rows.filter(({ alreadyHere }) => !alreadyHere).map(({ externalId }) => externalId);
}

/** What is chosen at first: everything that is new, but of a calendar nothing, since most of it is no evidence. */
export function startingChoice({ format, rows }: Pick<EvidenceImportPreview, 'format' | 'rows'>): ReadonlySet<string> {
  return new Set(format === 'calendar' ? [] : freshIds(rows));
}

/** The rows that have every one of the words in their texts; all of them without a word. */
export function withWords(rows: readonly ImportedItem[], words: string): readonly ImportedItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  return rows.filter(({ title, happened, episode, heading }) => {
    const text = `${title}\n${happened}\n${episode ?? ''}\n${heading ?? ''}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The choice with these rows added or taken away; what is here already cannot be chosen. */
export function choiceWith(choice: ReadonlySet<string>, rows: readonly ImportedItem[], chosen: boolean): ReadonlySet<string> {
  const next = new Set(choice);
  for (const id of freshIds(rows)) {
    if (chosen) next.add(id);
    else next.delete(id);
  }
  return next;
}
