// Other than tab and line feed; the directional marks could make a text read differently from what it says.
const UNWANTED = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/**
 * Text of a file as it may be kept: line ends as `\n`, NFC, without control characters, trimmed. Nothing is interpreted:
 * markup and a leading `=` stay as they are.
 */
export function cleanText(text: string): string {
  return unixLines(text).replace(UNWANTED, '').replace(HALF_CHARACTER, '\uFFFD').normalize('NFC').trim();
}

/** {@link cleanText} on one line: every run of white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Every kind of line end as `\n`, so that counting them gives the physical line. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** At most `limit` UTF-16 units without half a character at the end. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A value as it is quoted in a message: on one line and short. */
export function quoted(text: string): string {
  const line = cleanLine(text);
  return line.length > 60 ? `“${cutTo(line, 59)}…”` : `“${line}”`;
}
