import type { Ladder } from '@nextrung/domain/ladder';
import type { LadderView } from './ladder.dto.js';
import type { PublishedLadder } from './ladders.repository.js';

/** Copies the published ladder into its API shape. */
export function ladderView({ id, version, ladder }: PublishedLadder): LadderView {
  return { id, version, ...(structuredClone(ladder) as Mutable<Ladder>) };
}

type Mutable<T> = T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
