import { secretOf } from './app-config.js';

/** The fewest characters of the key: as many as 128 bits in hexadecimal. */
const SHORTEST = 32;

/** Seals secrets that the server has to read again; null where none was chosen. */
export function secretKeyOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const key = secretOf(environment, 'SECRET_KEY');
  if (key === undefined || key === '') return null;
  if (key.length < SHORTEST) throw new Error(`SECRET_KEY must have at least ${SHORTEST} characters.`);
  return key;
}
