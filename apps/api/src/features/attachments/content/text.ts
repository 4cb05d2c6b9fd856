import { TextDecoder } from 'node:util';
import type { FileBytes } from './file-bytes.js';
import { ContentRefusal } from './kinds.js';

const STEP = 65_536;
/** As far as anything looks that guesses what a file is. */
const GUESSED = 2_048;
const CONTROL = /[\0-\b\v\x0e-\x1f\x7f]/;
/** The beginning of something that is more than text. */
const MORE_THAN_TEXT = /^\s*(?:<[!?a-z/]|#!|\{\\rtf|MZ|mime-version:)/i;
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|style|meta|link|\?xml)\b/i;

/** Text in UTF-8 that nothing takes for a page, a program or a document. */
export async function checkText(bytes: FileBytes): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let place = 0; place < bytes.size; place += STEP) {
    const text = decoded(decoder, await bytes.at(place, STEP), place + STEP < bytes.size);
    if (CONTROL.test(text)) throw new ContentRefusal('This is not a text: it holds characters that no text has.');
    if (place > 0) continue;
    const begin = text.slice(0, GUESSED);
    if (MORE_THAN_TEXT.test(begin) || MARKUP.test(begin) || begin.includes('%PDF-')) throw new ContentRefusal('This begins like a web page, a program or another document, not like a text.');
  }
}

function decoded(decoder: TextDecoder, bytes: Buffer, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch (cause) {
    throw new ContentRefusal('This text is not in UTF-8. Save it as UTF-8 and attach it again.', { cause });
  }
}
