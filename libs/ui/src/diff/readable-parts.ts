import type { WordsPart } from './diff-model';

/** Below this share of letters that stayed, words between the changes do not help the eye any more. */
const LEAST_SAME = 0.3;

/** The words that changed; where almost nothing stayed, the whole text before and the whole text after. */
export function readableParts(parts: readonly WordsPart[]): readonly WordsPart[] {
  const textOf = (leftOut: WordsPart['kind']): string => parts.filter(({ kind }) => kind !== leftOut).map(({ text }) => text).join('');
  const [before, after] = [textOf('added'), textOf('removed')];
  const same = letters(parts.filter(({ kind }) => kind === 'same').map(({ text }) => text).join(''));
  const shorter = Math.min(letters(before), letters(after));
  if (shorter === 0 || same / shorter >= LEAST_SAME) return parts;
  return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
}

function letters(text: string): number {
  return text.replaceAll(/[\s\p{P}]/gu, '').length;
}
