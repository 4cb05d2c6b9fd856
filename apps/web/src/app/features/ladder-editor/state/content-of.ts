import { contentFromLadder, type Ladder } from '@nextrung/domain/ladder';

const known = new WeakMap<Ladder, Record<string, unknown>>();

/** A ladder in the file format. A ladder never changes, so it is printed once, however often it is kept and sent. */
export function contentOf(ladder: Ladder): Record<string, unknown> {
  const content = known.get(ladder) ?? { ...contentFromLadder(ladder) };
  known.set(ladder, content);
  return content;
}
