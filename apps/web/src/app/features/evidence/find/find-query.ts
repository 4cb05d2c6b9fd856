import { dateText } from '@nextrung/ui';

import { impactWords } from '../../../shell/words/evidence-words';

/** What a search asks, as it stands in the address. */
export const FIND_KEYS = ['q', 'person', 'episode', 'indicator', 'from', 'to', 'impact', 'state', 'waiting'] as const;
export type FindKey = (typeof FIND_KEYS)[number];
export type FindQuery = Readonly<Partial<Record<FindKey, string>>>;
export type FindChange = Readonly<Partial<Record<FindKey, string | null>>>;

export const findStateWords: Readonly<Record<string, string>> = { draft: 'Imported draft', private: 'Private', shared: 'Shared', withdrawn: 'Withdrawn', merged: 'Merged into another item' };

/** Without what asks for nothing. */
export function asked(query: Readonly<Partial<Record<FindKey, string | undefined>>>): FindQuery {
  return Object.fromEntries(FIND_KEYS.flatMap((key) => (query[key]?.trim() ? [[key, query[key].trim()]] : [])));
}

/** As it is saved: the parameters in their order. */
export function queryText(query: FindQuery): string {
  return new URLSearchParams(Object.entries(query)).toString();
}

/** What a saved search asks; whatever is not a parameter of the search is left out. */
export function queryOf(text: string): FindQuery {
  const parameters = new URLSearchParams(text);
  return asked(Object.fromEntries(FIND_KEYS.map((key) => [key, parameters.get(key) ?? undefined])));
}

/** What narrows the search beside its words, each in words. */
export function chipsOf(query: FindQuery, names: { readonly person: string; readonly episode: string }): readonly { readonly key: FindKey; readonly words: string }[] {
  const said: Readonly<Record<FindKey, (value: string) => string>> = {
    q: (value) => `“${value}”`,
    person: () => names.person,
    episode: () => `Episode: ${names.episode}`,
    indicator: (value) => value,
    from: (value) => `From ${day(value)}`,
    to: (value) => `Until ${day(value)}`,
    impact: (value) => impactWords[value as keyof typeof impactWords] ?? value,
    state: (value) => findStateWords[value] ?? value,
    waiting: () => 'Waits for a rating',
  };
  return FIND_KEYS.flatMap((key) => (key !== 'q' && query[key] !== undefined ? [{ key, words: said[key](query[key]) }] : []));
}

const day = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value);

/** How many were found. */
export function countWords(total: number, more: boolean): string {
  if (total === 0) return 'Nothing found';
  const count = more ? `${total.toLocaleString('en')}+` : total.toLocaleString('en');
  return total === 1 && !more ? '1 item' : `${count} items`;
}
