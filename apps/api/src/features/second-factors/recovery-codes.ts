import { createHash, randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;

/** Without those that are read as another one: I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 120 bits: more than can be tried out, so that a plain digest keeps them. */
const GROUPS = 6;
const GROUP_LENGTH = 4;

const newCode = (): string =>
  Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')).join('-');

/** Ten codes, such as 7K2M-9QXF-0BTA-HW3C-ZR81-4DNE. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newCode);

/** How a code is stored: whoever typed it may have left out the strokes, or taken an O for a zero. */
export function digestOf(accountId: string, code: string): string {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${accountId}\n${plain}`).digest('hex');
}
