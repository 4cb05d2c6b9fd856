/**
 * How alike two indicators read, by the three-letter groups of their words. A word stands for itself with its edges, so
 * that "write" and "writes" share most of their groups; case and punctuation do not count.
 */
export class Likeness {
  private readonly known = new Map<string, Grams>();

  /**
   * Dice: twice the shared groups over all groups of both. 1 for the same words, 0 for none in common, and 0 where it
   * would be below `least`.
   */
  between(one: string, other: string, least = 0): number {
    const [a, b] = [this.gramsOf(one), this.gramsOf(other)];
    const all = a.sorted.length + b.sorted.length;
    if (all === 0 || (least > 0 && (2 * mostShared(a, b)) / all < least)) return 0;
    const dice = (2 * shared(a.sorted, b.sorted)) / all;
    return dice < least ? 0 : dice;
  }

  /** The share of the part's groups that the whole has: 1 when all of its words are there. */
  containedIn(part: string, whole: string): number {
    const [a, b] = [this.gramsOf(part).sorted, this.gramsOf(whole).sorted];
    return a.length === 0 ? 0 : shared(a, b) / a.length;
  }

  private gramsOf(text: string): Grams {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const grams = new Set<number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      let [first, second] = [SPACE, word.charCodeAt(0)];
      for (let at = 1; at <= word.length; at += 1) {
        const third = at < word.length ? word.charCodeAt(at) : SPACE;
        grams.add((first * CODES + second) * CODES + third);
        [first, second] = [second, third];
      }
    }
    const read = { sorted: Float64Array.from(grams).sort(), marks: marksOf(grams) };
    this.known.set(text, read);
    return read;
  }
}

const SPACE = 32;
/** Above every code unit: three of them make one exact number. */
const CODES = 0x10000;

interface Grams {
  readonly sorted: Float64Array;
  /** 256 bits, each set by some of the groups: tells cheaply that two texts cannot be alike. */
  readonly marks: Uint32Array;
}

const WORDS_OF_MARKS = 8;

function marksOf(grams: ReadonlySet<number>): Uint32Array {
  const marks = new Uint32Array(WORDS_OF_MARKS);
  for (const gram of grams) {
    const bit = Math.imul(gram % 0xffffffff, 0x9e3779b1) >>> 24;
    marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return marks;
}

/** No fewer groups than both share: a mark that the other text lacks stands for at least one group that it lacks. */
function mostShared(a: Grams, b: Grams): number {
  let [onlyA, onlyB] = [0, 0];
  for (let at = 0; at < WORDS_OF_MARKS; at += 1) {
    const [left, right] = [a.marks[at] ?? 0, b.marks[at] ?? 0];
    onlyA += bitsIn(left & ~right);
    onlyB += bitsIn(right & ~left);
  }
  return Math.min(a.sorted.length - onlyA, b.sorted.length - onlyB);
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function shared(a: Float64Array, b: Float64Array): number {
  let count = 0;
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return count;
}
