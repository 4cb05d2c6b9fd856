import { packetFonts } from './fonts.js';

const REPLACEMENT = '\ufffd';
const BREAK_HERE = '\u200b';
/** Longer words break after punctuation, longer runs of letters every few, so that no column overflows. */
const LONGEST_WORD = 20;
const LETTERS_TO_BREAK = 6;
/** A text of more characters is cut, with an ellipsis: the typesetter cannot tag page-long paragraphs. */
const LONGEST_TEXT = 1000;
const AFTER_PUNCTUATION = /(?<=[-/_.?&=@:,;])(?=[^-/_.?&=@:,;])/u;
/** Characters without a shape of their own: joiners, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** The same without joiners, which give the letters beside them another shape: of Persian and Hindi, of a family of emoji. */
const SHAPELESS = /(?![\u200c\u200d])[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Written without spaces, and broken by rules of their own. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** Most texts: every font has all of these, and each is a character of its own. */
const SIMPLE = /^[\x20-\x7e\u00a0]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A sign as it can be printed: with its joiners where a font knows them and can join. */
function printedSign(sign: string): string {
  const joined = sign.replace(SHAPELESS, '');
  const visible = sign.replace(INVISIBLE, '');
  if (visible === '') return '';
  if (hasGlyphs(joined)) return joined;
  return hasGlyphs(visible) ? visible : REPLACEMENT;
}

function hasGlyphs(grapheme: string): boolean {
  const points = Array.from(grapheme, (character) => character.codePointAt(0) ?? 0);
  return packetFonts().coverage.some((family) => points.every((point) => family.has(point)));
}

/** Never between a letter and the marks on it. */
function broken(run: string): string {
  const signs = SIMPLE.test(run) ? Array.from(run) : Array.from(graphemes.segment(run), ({ segment }) => segment);
  return signs.map((sign, at) => (at > 0 && at % LETTERS_TO_BREAK === 0 ? BREAK_HERE + sign : sign)).join('');
}

function breakable(word: string): string {
  if (word.length <= LONGEST_WORD) {
    return word;
  }
  return word
    .split(AFTER_PUNCTUATION)
    .map((run) => (run.length <= LONGEST_WORD || UNSPACED.test(run) ? run : broken(run)))
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
    const sign = printedSign(segment);
    if (printed.length + sign.length >= LONGEST_TEXT) {
      printed += '…';
      break;
    }
    printed += sign;
  }
  return printed.replace(/\S+/gu, breakable);
}
