// Other than tab and line feed; the directional marks could make a text read differently from what it says.
const UNWANTED = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const UNSTORABLE = /(?![\t\n])\p{Cc}/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/**
 * Text as it may be kept: line ends as `\n`, NFC, without control characters, trimmed. Nothing is interpreted: tags and
 * scripts stay the text that they are, to be shown as text.
 */
export function cleanText(text: string): string {
  return storableText(text).replace(UNWANTED, '').normalize('NFC').trim();
}

/** Text exactly as it stands but for what cannot be stored: control characters and half characters. */
export function storableText(text: string): string {
  return unixLines(text).replace(UNSTORABLE, '').replace(HALF_CHARACTER, '\uFFFD');
}

/** {@link cleanText} on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Every kind of line end as `\n`, so that counting them gives the line of the file. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** A text as it is compared: in lower case, words and numbers only. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, ' ').trim();
}

/** A name as it is compared; one without any word, such as emoji, as it stands. */
export function nameKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A text as it is quoted in a message: on one line and short. */
export function quoted(text: string): string {
  const line = cleanLine(text);
  return line.length > 60 ? `“${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…”` : `“${line}”`;
}

/** Texts as a list in a sentence; many are cut with their number. */
export function listed(texts: readonly string[], most = 6): string {
  const shown = texts.slice(0, most).map(quoted).join(', ');
  return texts.length > most ? `${shown} and ${String(texts.length - most)} more` : shown;
}

/** `1 rung`, `2 rungs`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
