/** A business need has at most so many words. */
export const NEED_WORDS = 400;

/** How many words a text has: what stands between spaces and has a letter or a digit, so that signs of Markdown are none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
