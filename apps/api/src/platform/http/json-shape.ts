/** No form of ours nests half as deep. */
const DEEPEST = 32;

/** Some five times what the largest ladder holds. */
const MOST_VALUES = 300_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Whether a JSON text may be parsed: within bounds of depth and number of values, so that a few bytes become neither a
 * stack overflow in what walks over them, nor a hundred times their size in memory. It says nothing about whether it is JSON.
 */
export function isModest(json: Uint8Array, { deepest = DEEPEST, most = MOST_VALUES } = {}): boolean {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  let depth = 0;
  let values = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      values += 1;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    else if (byte === COMMA) values += 1;
    if (depth > deepest || values > most) return false;
  }
  return true;
}

/** Where the quote that ends a string stands; the end of the text where none does. */
function endOfString(bytes: Buffer, begin: number): number {
  let end = bytes.indexOf(QUOTE, begin + 1);
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end === -1 ? bytes.length : end;
}

function isEscaped(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === BACKSLASH) before -= 1;
  return (at - 1 - before) % 2 === 1;
}
