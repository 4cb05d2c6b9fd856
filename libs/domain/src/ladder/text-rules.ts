import { ladderLimits } from './limits.js';

// What no screen shows and no database keeps: half characters, and control characters other than line breaks and tabs.
const UNREADABLE = /[^\P{Cc}\n\t]|\p{Cs}/u;
const IN_CODE = '\\p{L}\\p{N}_-';
const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The id of a rung, a competency, an overlay or a skill, of any script. */
export const CODE_PATTERN = new RegExp(`^[${IN_CODE}]{1,${String(ladderLimits.id)}}$`, 'u');

/** The id of an indicator, which begins with that of its rung. */
export const INDICATOR_ID_PATTERN = new RegExp(`^[${IN_CODE}][.${IN_CODE}]{0,${String(ladderLimits.indicatorId - 1)}}$`, 'u');

/** What is wrong with a text of a ladder, or null. */
export function textProblem(text: string): string | null {
  if (text.trim() === '') return 'must not be empty';
  return optionalTextProblem(text);
}

/** The same for a text that may be empty. */
export function optionalTextProblem(text: string): string | null {
  if (UNREADABLE.test(text)) return 'has characters that cannot be stored';
  // Code units first: counting characters of a huge text is slow.
  if (text.length > ladderLimits.text && [...text].length > ladderLimits.text) return `must have at most ${String(ladderLimits.text)} characters`;
  return null;
}

/** What is wrong with the id of a rung, a competency, an overlay or a skill, or null. */
export function codeProblem(id: string): string | null {
  return idProblem(id, CODE_PATTERN, 'must consist of letters, digits, "_" and "-"');
}

/** What is wrong with the id of an indicator, or null. */
export function indicatorIdProblem(id: string): string | null {
  return idProblem(id, INDICATOR_ID_PATTERN, 'must consist of letters, digits, ".", "_" and "-"', ladderLimits.indicatorId);
}

/** What is wrong with the name of a figure or a group of tools, which a file has as a key, or null. */
export function keyProblem(key: string): string | null {
  return idProblem(key, KEY, 'must begin with a letter and consist of letters, digits and "_"');
}

/** What is wrong with a currency, or null; empty is none. */
export function currencyProblem(currency: string): string | null {
  return currency === '' || /^[A-Z]{3}$/.test(currency) ? null : 'must be a code of three capital letters, for example USD';
}

/** What is wrong with a location factor, or null. */
export function factorProblem(factor: number): string | null {
  return factor > 0 && factor <= ladderLimits.locationFactor ? null : `must be above 0 and at most ${String(ladderLimits.locationFactor)}`;
}

function idProblem(id: string, pattern: RegExp, said: string, most: number = ladderLimits.id): string | null {
  if (id === '') return 'must not be empty';
  if ([...id].length > most) return `must have at most ${String(most)} characters`;
  return pattern.test(id) ? null : said;
}
