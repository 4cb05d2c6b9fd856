/** The list with one entry at another place. */
export function movedEntry<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moving = list.slice(from, from + 1);
  if (moving.length === 0 || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, ...moving);
}

/** The list with another entry at one place. */
export function withEntryAt<T>(list: readonly T[], at: number, entry: T): readonly T[] {
  return list.map((one, place) => (place === at ? entry : one));
}

/** The list without the entry at one place. */
export function withoutEntry<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, place) => place !== at);
}

/** An id made of a name, in small letters; with a number where it is taken. */
export function freshId(name: string, taken: readonly string[], fallback: string): string {
  const slug = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('_').slice(0, 32) || fallback;
  let id = slug;
  for (let number = 2; taken.includes(id); number += 1) id = `${slug}_${String(number)}`;
  return id;
}
