/** Invented words, of which a few stand in most texts and most in hardly any: the n-th is about n times as rare as the first (Zipf). */

const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'ra', 'su', 'ta', 've', 'do', 'ni', 'pe', 'fo', 'gu', 'ha', 'ju', 'wi', 'zo', 'ce', 'ty', 'xa'];
export const VOCABULARY = 30_000;

/** The word of a rank, from 0 up; every rank has its own. @param {number} rank */
export function word(rank) {
  let text = '';
  for (let rest = rank, at = 0; at < 4; at += 1) {
    text = (SYLLABLES[rest % SYLLABLES.length] ?? '') + text;
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return text;
}

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => word(rank));
const SPAN = Math.log(VOCABULARY + 1);

/** @param {() => number} random */
export const anyWord = (random) => WORDS[Math.floor(Math.exp(random() * SPAN)) - 1] ?? WORDS[0] ?? '';

/** @param {() => number} random @param {number} count */
export const text = (random, count) => Array.from({ length: count }, () => anyWord(random)).join(' ');

/** What is searched for: words that stand in about one item of 5,000, of 50, and in half of them. */
export const SEARCHED = { rare: word(20_000), medium: word(190), common: word(4) };

const RANKS = new Map(WORDS.map((one, rank) => [one, rank]));

/** The word of a text that stands in the fewest others. @param {string} words */
export const rarestOf = (words) => words.split(' ').toSorted((a, b) => (RANKS.get(b) ?? -1) - (RANKS.get(a) ?? -1))[0] ?? '';
