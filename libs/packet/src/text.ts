/** Controls, non-characters, and marks that could reorder or hide the text around them. */
const UNSAFE =
  /[\p{Cc}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line of well-formed text without control characters, with its spaces: a piece of a line needs them. */
export function pieceOfLine(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(LINE_BREAKS, ' ').replace(UNSAFE, '');
}

/** The same, where it stands alone: every run of ordinary spaces is one. */
export function plainText(text: string): string {
  return pieceOfLine(text).replace(/ {2,}/g, ' ').trim();
}

/** Members whose texts are addresses to open rather than text to print. */
const ADDRESS = 'url';

/** A copy of plain data with every text changed but the addresses; keys, numbers and order stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map((member: unknown) => mapTexts(member, change));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, key === ADDRESS ? member : mapTexts(member, change)]),
    );
  }
  return value;
}

const FIRST_LETTER = /\p{L}/u;
const RTL = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** Whether a text is written from right to left: its first letter says so. */
export const isRtl = (text: string): boolean => RTL.test(FIRST_LETTER.exec(text)?.[0] ?? '');
