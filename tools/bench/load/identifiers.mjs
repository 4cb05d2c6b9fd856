/** What an identifier is of; one digit each. */
export const OF = { organisation: 1, person: 2, account: 3, level: 4, line: 5, episode: 6, item: 7, revision: 8, visibility: 9, rating: 10, ask: 11, answer: 12 };

const hex = (/** @type {number} */ value, /** @type {number} */ digits) => value.toString(16).padStart(digits, '0');

/**
 * An identifier as the product makes them (v7): in the order of time, and here the same at every run.
 * @param {keyof typeof OF} kind @param {number} moment milliseconds since 1970 @param {number} person @param {number} [item] @param {number} [part]
 */
export function identifier(kind, moment, person, item = 0, part = 0) {
  const time = hex(moment, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(OF[kind], 1)}${hex(part, 2)}-8${hex(item, 3)}-${hex(person, 12)}`;
}
