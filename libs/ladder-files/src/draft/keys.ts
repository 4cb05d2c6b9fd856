import { folded } from '../text/clean-text.js';

/** Keys by the ids of items: the one of the file where it has one, else the name as a short text of letters and numbers; unique. */
export function keysFor<Item extends { readonly key: string }>(items: ReadonlyMap<string, Item>, nameOf: (item: Item) => string): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const [id, item] of items) {
    const wanted = item.key !== '' ? item.key : folded(nameOf(item)).replaceAll(' ', '-').slice(0, 60) || 'unnamed';
    let key = wanted;
    for (let times = 2; taken.has(key); times += 1) key = `${wanted}-${String(times)}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}
