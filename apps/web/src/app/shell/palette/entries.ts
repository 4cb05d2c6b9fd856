import type { IconName } from '@nextrung/ui';

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly word: string;
  readonly icon: IconName;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Other words under which it is found. */
  readonly also?: string;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly word: string;
  readonly entries: readonly Entry[];
}

const APART = /[\s-]+/;

/** Lower case and without accents, so that `kovar` finds Kovářová. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The entries in which every word of the query begins a word; those whose own word begins so come first. All of them without a query. */
export function found(entries: readonly Entry[], query: string): readonly Entry[] {
  const asked = plain(query.trim());
  if (asked === '') return entries;
  const words = asked.split(APART).filter((one) => one !== '');
  const fits = entries.filter(({ word, also = '' }) => {
    const own = plain(`${word} ${also}`).split(APART);
    return words.every((one) => own.some((start) => start.startsWith(one)));
  });
  return fits.toSorted((one, other) => Number(plain(other.word).startsWith(asked)) - Number(plain(one.word).startsWith(asked)));
}

/** The place after a step of an arrow key, round the ends; the first or last one for Home and End; null for another key. */
export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return count - 1;
    case 'PageUp':
      return 0;
    default:
      return null;
  }
}
