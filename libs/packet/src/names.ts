/** Letters that have no decomposition, as people without them on the keyboard write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e', ς: 'σ', 'ـ': '' };
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}\p{Noncharacter_Code_Point}\p{Variation_Selector}]|(?![\t-\r\u0085])\p{Cc}/u;
/** Written without spaces, or with words of grammar joined to a name. */
const JOINED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const PREFIXED = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;
/** Fewer letters are a word as often as a name, unless they begin with a capital. */
const SHORT = 3;
/** A name of so many letters is found with the ending of a case, as in Tomaszem. */
const INFLECTED = 5;
const LONGEST_ENDING = 3;

/** A name to find, in letters without case and accents. */
interface Wanted {
  readonly letters: readonly string[];
  readonly exact: boolean;
  /** Found only where it begins with a capital letter. */
  readonly capital: boolean;
}

/** Who is looked for, and what stands in place of the name. */
export interface NameOf {
  readonly name: string;
  readonly instead: string;
  /** Every part by itself in any case; else parts only where they begin with a capital letter. */
  readonly insistent: boolean;
}

interface Letter {
  readonly text: string;
  /** Where it stands in the text that was searched. */
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
}

/** The text as letters that can be compared, and where each of them came from. */
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let from = 0;
  for (const sign of text) {
    const to = from + sign.length;
    for (const part of sign.normalize('NFKD')) {
      if (UNSEEN.test(part)) continue;
      const lower = part.toLowerCase();
      for (const letter of PLAIN_LETTERS[lower] ?? lower.normalize('NFD').replace(/\p{Mn}/gu, '')) letters.push({ text: letter, from, to, capital: part !== lower });
    }
    from = to;
  }
  return letters;
}

const folded = (text: string): string => lettersOf(text).map((letter) => letter.text).join('');
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);

/** The ways in which a name may be written: whole, its parts, without accents, with two letters for an umlaut. */
function spellingsOf({ name, insistent }: NameOf): Wanted[] {
  const written = name.normalize('NFC');
  const spellings = [written, written.replace(/[äöüåø]/giu, (letter) => TWO_LETTERS[letter.toLowerCase()] ?? letter)];
  const wanted = new Map<string, Wanted>();
  const want = (text: string, capital: boolean): void => {
    const letters = Array.from(folded(text)).filter(isLetter);
    const key = letters.join('');
    if (letters.length < 2) return;
    const exact = !JOINED.test(key) && !(PREFIXED.test(key) && letters.length >= SHORT);
    wanted.set(key, { letters, exact, capital: capital && (wanted.get(key)?.capital ?? true) });
  };
  for (const spelling of spellings) {
    const words = spelling.split(/[^\p{L}\p{M}\p{Cf}]+/u).filter((word) => word !== '');
    want(words.join(''), false);
    for (const word of [...words, ...spelling.split(/[\s,()]+/)]) {
      // Small words of a name (de, van, bin) say nothing by themselves.
      const small = word === word.toLowerCase() && word !== word.toUpperCase() && folded(word).length <= SHORT && words.length > 1;
      if (!small) want(word, word.toLowerCase() !== word.toUpperCase() && (!insistent || folded(word).length < SHORT));
    }
    const signs = Array.from(words.join(''));
    if (words.length === 1 && signs.length >= 3 && JOINED.test(signs[0] ?? '')) {
      want(signs.slice(0, 2).join(''), false);
      want(signs.slice(-2).join(''), false);
    }
  }
  return [...wanted.values()].sort((a, b) => b.letters.length - a.letters.length);
}

/** Signs that may stand between two letters of a name: between its parts, and marks of emphasis within one. */
const MOST_BETWEEN = 4;

/** Where the name ends that begins at a letter; null where it is another word. */
function endOf(letters: readonly Letter[], begin: number, { letters: name, exact, capital }: Wanted): number | null {
  if (capital && letters[begin]?.capital !== true) return null;
  if (exact && isLetter(letters[begin - 1]?.text) && !camel(letters, begin)) return null;
  let at = begin;
  for (const [index, sign] of name.entries()) {
    let between = 0;
    while (index > 0 && between < MOST_BETWEEN && at < letters.length && letters[at]?.text !== sign && !isLetter(letters[at]?.text)) {
      at += 1;
      between += 1;
    }
    if (letters[at]?.text !== sign) return null;
    at += 1;
  }
  if (!exact || !isLetter(letters[at]?.text) || letters[at]?.capital === true) return at;
  let ending = at;
  while (isLetter(letters[ending]?.text)) ending += 1;
  const genitive = ending === at + 1 && letters[at]?.text === 's';
  const inflected = letters[begin]?.capital === true && name.length >= INFLECTED && ending - at <= LONGEST_ENDING;
  return genitive ? at : inflected ? ending : null;
}

/** A capital letter behind a small one begins a word too, as in AmaraDiallo. */
const camel = (letters: readonly Letter[], at: number): boolean => letters[at]?.capital === true && letters[at - 1]?.capital === false;

/** Names by the letter with which they begin. */
type Index = ReadonlyMap<string, readonly { readonly name: Wanted; readonly instead: string }[]>;

function replaced(text: string, names: Index): string {
  const letters = lettersOf(text);
  let result = '';
  let kept = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const first = letters[at];
    const found = (names.get(first?.text ?? '') ?? []).flatMap(({ name, instead }) => {
      const end = endOf(letters, at, name);
      return end === null ? [] : [{ end, instead }];
    }).sort((a, b) => b.end - a.end)[0];
    const last = found ? letters[found.end - 1] : undefined;
    if (!found || !first || !last) continue;
    result += text.slice(kept, first.from) + found.instead;
    kept = last.to;
    at = found.end - 1;
  }
  return result + text.slice(kept);
}

/** Words, and what makes one an address or the name of an account. */
const WORDS = /[^\s()<>[\]"']+/gu;
const ACCOUNT = /@|:\/\/|www\./;

/**
 * A function that puts other words in place of names: whole and by part, whatever their case and accents, with the signs that a
 * reader does not see. A word like `adiallo@example.org` goes as a whole.
 */
export function withoutNames(all: readonly NameOf[]): (text: string) => string {
  const wanted = all.flatMap((one) => spellingsOf(one).map((name) => ({ name, instead: one.instead })));
  const names = Map.groupBy(wanted, ({ name }) => name.letters[0] ?? '');
  const within = wanted.filter(({ name: { letters, capital } }) => letters.length > SHORT && !capital).map(({ name, instead }) => ({ part: name.letters.join(''), instead }));
  const account = (word: string): string => {
    if (!ACCOUNT.test(word)) return word;
    const letters = folded(word).replace(/[^\p{L}]/gu, '');
    const found = within.find(({ part }) => letters.includes(part));
    return found ? found.instead + (/[.,;:!?]$/.exec(word)?.[0] ?? '') : word;
  };
  return (text) => replaced(text.replace(WORDS, account), names);
}

/** Whether an address holds a part of a name. */
export function namesIn(address: string, all: readonly NameOf[]): boolean {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // Not encoded as it should be: read as it is.
  }
  const letters = folded(decoded).replace(/[^\p{L}]/gu, '');
  return all.some((one) => spellingsOf(one).some(({ letters: name }) => name.length >= SHORT && letters.includes(name.join('')))) || withoutNames(all)(decoded) !== decoded;
}
