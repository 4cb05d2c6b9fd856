import type { FoundSnippet, MarkedRange, SnippetField } from './find.dto.js';

const AROUND = 70;
const LONGEST = 220;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't' };

/** A word without case, accents and letters of one language only, as the search folds it. */
export function foldedWord(word: string): string {
  return word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[ßæœþłøđðħıŧ]/g, (letter) => OTHER_LETTERS[letter] ?? letter);
}

/** The words of what was typed, folded. */
export function wordsAsked(q: string): string[] {
  return [...q.matchAll(WORD)].map(([word]) => foldedWord(word)).filter((word) => word !== '').slice(0, 20);
}

/** Where the words asked stand in a text. */
export function marksIn(text: string, asked: readonly string[]): MarkedRange[] {
  if (asked.length === 0) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const folded = foldedWord(word);
    return asked.some((one) => (one.length >= 3 ? folded.startsWith(one) : folded === one)) ? [{ start: index, end: index + word.length }] : [];
  });
}

/** The first text that holds any of the words, cut to what is around the first one. */
export function snippetOf(texts: readonly (readonly [SnippetField, string])[], asked: readonly string[]): FoundSnippet | null {
  for (const [field, text] of texts) {
    const [first] = marksIn(text, asked);
    if (!first) continue;
    const from = wordStart(text, Math.max(0, first.start - AROUND));
    const cut = text.slice(from, wordEnd(text, Math.min(text.length, Math.max(from + LONGEST, first.end))));
    const shown = `${from > 0 ? '… ' : ''}${cut}${from + cut.length < text.length ? ' …' : ''}`;
    return { field, text: shown, marks: marksIn(shown, asked) };
  }
  return null;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at - 40, at).search(/\s\S*$/);
  return space < 0 ? whole(text, at) : at - 40 + space;
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number => (/^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at);
