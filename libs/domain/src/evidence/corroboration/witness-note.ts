/** Words that what somebody saw, or would like to see grow, needs at least. */
export const leastWitnessWords = 10;

/** Of them, words that are neither agreement nor praise nor the small ones between. */
const LEAST_TELLING = 4;

/** What agrees or praises, and what holds a sentence together: a note of nothing else tells nothing. */
const EMPTY_WORDS = new Set(
  `a an the this that these those it its i we you he she they me us him her them my our your his their who which what as at by for from in into of on to with about and or but so if than then there here
   is are was were be been am do does did done has have had having can could will would should may might must not no nor yes yeah yep ok okay all any each every everything everyone everybody always never ever
   really very quite totally fully completely absolutely definitely certainly truly indeed exactly surely sure just also too much more most many lots lot only again still
   agree agreed agrees agreeing confirm confirmed confirms confirming confirmation support supported true correct right accurate fact facts statement statements claim claims described written above below said say says saying think thinks thought believe know known
   good great excellent amazing awesome fantastic outstanding wonderful brilliant perfect nice well best better super impressive incredible exceptional remarkable strong valuable helpful fine
   job work worked working effort thing things stuff person people colleague colleagues member part one time happy glad pleasure proud thanks thank congratulations kudos keep up way`.split(/\s+/),
);

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Also of languages that put no blanks between words. */
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment.toLowerCase());

/** What is wrong with what somebody says they saw; null when it tells something. */
export const witnessNoteProblem = (note: string): string | null =>
  problemOf(note, 'Say what you saw', 'This agrees or praises, and does not say what you saw. Name what was done, and what you saw come of it.');

/** What is wrong with what somebody would like to see grow; null when it tells something, or when there is nothing. */
export const growthPointProblem = (growth: string): string | null =>
  growth.trim() === '' ? null : problemOf(growth, 'Say what could be done better', 'This agrees or praises, and does not say what could be done better. Name one thing, and how you noticed.');

function problemOf(text: string, asked: string, empty: string): string | null {
  const words = wordsOf(text);
  if (words.length < leastWitnessWords) return `${asked}, in at least ten words; ${words.length === 0 ? 'there are none yet' : `so far there ${words.length === 1 ? 'is 1' : `are ${String(words.length)}`}`}.`;
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word))).size < LEAST_TELLING ? empty : null;
}
