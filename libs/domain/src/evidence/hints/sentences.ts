/** A piece of a text with its place `[from, to)`. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/giu;
// What someone else said, between quotation marks on one line.
const QUOTED = /“[^”\n]*”|„[^“\n]*“|"[^"\n]*"|«[^»\n]*»/gu;
const SHORTENED = /\b(?:e\.g|i\.e|etc|vs|approx|no|dr|mr|mrs|ms|st|inc|ltd|co)\.$/iu;
const BULLET = /^\s*(?:[-*•–]|\d+[.)])\s+/u;

/** A text of the same length without what others said and without addresses, so that places stay. */
export const ownWords = (text: string): string => text.replace(QUOTED, blank).replace(ADDRESS, blank);

export const withoutAddresses = (text: string): string => text.replace(ADDRESS, blank);

export const addressesIn = (text: string): Piece[] => [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({ text: found, from: index, to: index + found.length }));

/** The sentences of a text; a line, a bullet and a semicolon end one, a full stop within a number or after "e.g" does not. */
export function sentencesOf(text: string): Piece[] {
  const sentences: Piece[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const bullet = BULLET.exec(text.slice(from, to))?.[0].length ?? 0;
    const piece = text.slice(from + bullet, to);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim();
    if (trimmed !== '') sentences.push({ text: trimmed, from: from + bullet + lead, to: from + bullet + lead + trimmed.length });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+["”’)\]]*(?=\s|$)|[;\n]/gu)) {
    const end = index + mark.length;
    if (mark.startsWith('.') && SHORTENED.test(text.slice(from, index + 1))) continue;
    cut(end);
  }
  cut(text.length);
  return sentences;
}

/** Words with a letter or a digit; an address is one. */
export const wordsIn = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

function blank(found: string): string {
  return ' '.repeat(found.length);
}
