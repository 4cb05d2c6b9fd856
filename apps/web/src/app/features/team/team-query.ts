import { counted } from '@nextrung/ui';

/** What narrows the team, as it stands in the address and as the server is asked. */
export const FILTER_KEYS = ['q', 'rung', 'target', 'state', 'team', 'manager', 'lapses', 'missing', 'waiting', 'stale'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const QUERY_KEYS = ['scope', 'sort', ...FILTER_KEYS] as const;
/** What the page shows beside it: which columns. */
export const VIEW_KEYS = [...QUERY_KEYS, 'columns'] as const;
export type ViewKey = (typeof VIEW_KEYS)[number];
export type TeamAddress = Readonly<Partial<Record<ViewKey, string>>>;
export type TeamChange = Readonly<Partial<Record<ViewKey, string | null>>>;

/** Filters that take several values at once. */
const SEVERAL: ReadonlySet<FilterKey> = new Set<FilterKey>(['rung', 'target', 'state', 'team', 'manager']);

/** Without what asks for nothing. */
export function addressOf(given: Readonly<Partial<Record<ViewKey, string | undefined>>>): TeamAddress {
  return Object.fromEntries(VIEW_KEYS.flatMap((key) => (given[key]?.trim() ? [[key, given[key].trim()]] : [])));
}

/** What the server is asked: the address without what concerns the page only. */
export function askedOf(address: TeamAddress): Readonly<Record<string, string>> {
  return Object.fromEntries(QUERY_KEYS.flatMap((key) => (address[key] === undefined ? [] : [[key, address[key]]])));
}

export const isNarrowed = (address: TeamAddress): boolean => FILTER_KEYS.some((key) => address[key] !== undefined);

/** As it is kept under a name. */
export const addressText = (address: TeamAddress): string => new URLSearchParams(Object.entries(address)).toString();

/** What a kept view asks; whatever is not a part of the address of this page is left out. */
export function addressFrom(text: string): TeamAddress {
  const parameters = new URLSearchParams(text);
  return addressOf(Object.fromEntries(VIEW_KEYS.map((key) => [key, parameters.get(key) ?? undefined])));
}

/** One filter more: beside those of its kind, or in their place. */
export function withFilter(address: TeamAddress, key: FilterKey, value: string): TeamChange {
  const before = SEVERAL.has(key) ? (address[key]?.split(',') ?? []) : [];
  return { [key]: [...new Set([...before, value])].join(',') };
}

/** Words for codes and ids. */
export interface FilterNames {
  readonly rung: (id: string) => string;
  readonly competency: (id: string) => string;
  readonly team: (id: string) => string;
  readonly manager: (id: string) => string;
}

/** One filter in words, and what takes it away. */
export interface Chip {
  readonly key: FilterKey;
  readonly words: string;
  readonly without: TeamChange;
}

const STATES: Readonly<Record<string, string>> = { ready: 'Ready', close: 'Close', building: 'Building', no_evidence: 'No evidence' };

export function chipsOf(address: TeamAddress, names: FilterNames): readonly Chip[] {
  const said: Readonly<Record<FilterKey, (value: string) => string>> = {
    q: (value) => `Name: “${value}”`,
    rung: (value) => `Rung: ${value === 'none' ? 'none' : names.rung(value)}`,
    target: (value) => `Target: ${names.rung(value)}`,
    state: (value) => `State: ${STATES[value] ?? value}`,
    team: (value) => `Team: ${names.team(value)}`,
    manager: (value) => `Manager: ${names.manager(value)}`,
    lapses: (value) => `Lapses within ${counted(Number(value), 'day')}`,
    missing: (value) => `No evidence for ${names.competency(value)}`,
    waiting: () => 'Waits for me',
    stale: () => 'Gone stale',
  };
  return FILTER_KEYS.flatMap((key) => {
    const values = (SEVERAL.has(key) ? address[key]?.split(',') : [address[key]]) ?? [];
    return values.flatMap((value) => (value === undefined ? [] : [{ key, words: said[key](value), without: { [key]: values.filter((one) => one !== value).join(',') || null } }]));
  });
}
