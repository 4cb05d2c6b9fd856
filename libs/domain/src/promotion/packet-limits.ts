/** What a committee can read in the time that it has. */
export const PACKET_LIMITS = {
  recommendationWords: 100,
  businessNeedWords: 400,
  /** Of the evidence table. */
  evidenceRows: 12,
  rowsOfCompetency: 3,
} as const;

/** No text of a packet has more characters a word on average, so that a script without spaces has a limit too. */
const LETTERS_OF_WORD = 12;

/** Each is a word, as word processors count Chinese and Japanese. */
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/** Where a link of Markdown leads is not read. */
const ADDRESSES = /\]\([^()\s]*\)/g;

const read = (markdown: string): string => markdown.replace(ADDRESSES, ']');

/** Words of a text in Markdown, counted the same everywhere: what stands between spaces and has a letter or a digit. */
export const wordCount = (markdown: string): number => read(markdown).replace(SIGNS, ' $& ').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a text is longer than so many words. */
export const tooManyWords = (markdown: string, most: number): boolean => wordCount(markdown) > most || read(markdown).length > most * LETTERS_OF_WORD;
