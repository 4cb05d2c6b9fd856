import { packetFonts } from './fonts.js';

const REPLACEMENT = '\ufffd';
const BREAK_HERE = '\u200b';
/** Longer words break after punctuation, longer runs of letters every few, so that no column overflows. */
const LONGEST_WORD = 20;
const LETTERS_TO_BREAK = /.{6}(?=.)/gu;
/** A text of more characters is cut, with an ellipsis: the typesetter cannot tag page-long paragraphs. */
const LONGEST_TEXT = 1000;
const AFTER_PUNCTUATION = /(?<=[-/_.?&=@:,;])(?=[^-/_.?&=@:,;])/u;
/** Characters without a shape of their own: joiners, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Most texts: every font has all of these, and each is a character of its own. */
const SIMPLE = /^[\x20-\x7e\u00a0]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function hasGlyphs(grapheme: string): boolean {
  const points = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0);
  return packetFonts().coverage.some((family) => points.every((point) => family.has(point)));
}

function breakable(word: string): string {
  if (word.length <= LONGEST_WORD) {
    return word;
  }
  return word
    .split(AFTER_PUNCTUATION)
    .map((run) => (run.length <= LONGEST_WORD ? run : run.replace(LETTERS_TO_BREAK, `$&${BREAK_HERE}`)))
    .join(BREAK_HERE);
}

/**
 * Plain text as the packet's fonts can print it: a character without a glyph becomes � instead of
 * stopping the typesetter, long words get invisible places to break, and endless texts are cut.
 */
export function printable(text: string): string {
  if (text.length < LONGEST_TEXT && SIMPLE.test(text)) {
    return text.replace(/\S+/gu, breakable);
  }
  let printed = '';
  for (const { segment } of graphemes.segment(text)) {
    const visible = segment.replace(INVISIBLE, '');
    if (printed.length + visible.length >= LONGEST_TEXT) {
      printed += '…';
      break;
    }
    if (visible !== '') {
      printed += hasGlyphs(visible) ? visible : REPLACEMENT;
    }
  }
  return printed.replace(/\S+/gu, breakable);
}
