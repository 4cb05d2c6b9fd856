import { quoted } from './tabular/index.js';

const YES = ['yes', 'y', 'true', '1', 'x'];
const NO = ['no', 'n', 'false', '0', '-'];
const MOST_ADDRESSES = 20;

type Refuse = (message: string) => void;

/** Whether the text is one plain e-mail address. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+$/.test(text);
}

/** The addresses of a cell, in lower case, each once; separated by spaces, semicolons or commas. */
export function addressesIn(text: string, refuse: Refuse): string[] {
  const parts = [...new Set(text.toLowerCase().split(/[\s;,]+/).filter((part) => part !== ''))];
  const wrong = parts.find((part) => !isAddress(part));
  if (wrong !== undefined) refuse(`${quoted(wrong)} is not an e-mail address. Give addresses, separated by a space or a semicolon.`);
  else if (parts.length > MOST_ADDRESSES) refuse(`There are more than ${String(MOST_ADDRESSES)} dotted lines.`);
  return parts;
}

/** Whole percent, such as `80` or `80 %`; null for an empty cell. */
export function readPercent(text: string, refuse: Refuse): number | null {
  if (text === '') return null;
  const percent = /^(\d{1,3})(?:[.,]0+)?\s*%?$/.exec(text)?.[1];
  const share = percent === undefined ? Number.NaN : Number(percent);
  if (share >= 1 && share <= 100) return share;
  refuse(`${quoted(text)} is not a working share. Give whole percent of full time, from 1 to 100.`);
  return null;
}

/** Null for an empty cell. */
export function readYesNo(text: string, refuse: Refuse): boolean | null {
  if (text === '') return null;
  const answer = text.toLowerCase();
  if (YES.includes(answer)) return true;
  if (!NO.includes(answer)) refuse(`${quoted(text)} is neither yes nor no.`);
  return NO.includes(answer) ? false : null;
}
