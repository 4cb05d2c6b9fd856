import { diffWordsWithSpace } from 'diff';

/** A stretch of a text that was changed: kept, added or removed. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many words and spaces added or removed, two texts have nothing in common that a reader would follow. */
const MOST_EDITS = 200;

/**
 * The words that differ between two texts. What is same or removed gives the text before, what is same or added the text
 * after, to the last space.
 */
export function textDiff(before: string, after: string): readonly TextPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}

/** The text before a change. */
export function textBefore(parts: readonly TextPart[]): string {
  return parts.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
}

/** The text after a change. */
export function textAfter(parts: readonly TextPart[]): string {
  return parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');
}
