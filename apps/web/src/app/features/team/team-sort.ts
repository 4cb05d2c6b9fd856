/** One key of an order, as the address has it. */
export interface SortKey {
  readonly by: string;
  /** The other way round. */
  readonly reversed: boolean;
}

export const MOST_KEYS = 4;

/** Keys whose natural order begins with the smallest. */
const ASCENDING: ReadonlySet<string> = new Set(['name', 'lapses', 'manager', 'team']);

export function keysOf(sort: string | undefined): readonly SortKey[] {
  if (!sort) return [];
  return sort.split(',').map((part) => ({ by: part.replace(/^-/, ''), reversed: part.startsWith('-') }));
}

/** Null for the natural order of the page. */
export const sortText = (keys: readonly SortKey[]): string | null => keys.map(({ by, reversed }) => (reversed ? '-' : '') + by).join(',') || null;

/** Pressed once: by this alone; again: the other way round. With Shift beside the others, and the third time not at all. */
export function pressed(keys: readonly SortKey[], by: string, beside: boolean): readonly SortKey[] {
  const at = keys.findIndex((key) => key.by === by);
  const known = keys[at];
  if (!beside) return [{ by, reversed: known !== undefined && keys.length === 1 && !known.reversed }];
  if (known === undefined) return keys.length >= MOST_KEYS ? keys : [...keys, { by, reversed: false }];
  return known.reversed ? keys.toSpliced(at, 1) : keys.with(at, { by, reversed: true });
}

/** How a column is sorted, for screen readers. */
export function ariaSort(key: SortKey | undefined): 'ascending' | 'descending' | null {
  if (key === undefined) return null;
  return ASCENDING.has(key.by) === key.reversed ? 'descending' : 'ascending';
}
