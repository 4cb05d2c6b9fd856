import { wordsIn } from './hints/sentences.js';

/** Words that agree, praise or only hold a sentence together: a note of nothing else names nothing that was seen. */
const SAYS_NOTHING = new Set(
  `a an and are agree agreed agreeing all also amazing as at awesome be been brilliant by but can comment comments concur correct could definitely did do does doing done
  everything exactly excellent exceeds exceed expected expectations fair fantastic fine for from good great had happy has have he her his how i impressive in incredible is it its job just
  lgtm like looks lot made make me meet meets met more much my nice no none not nothing of ok okay on or our outstanding overall partial partially partly perfect person pretty quite
  rated rating really right say see seems she should shown so solid strong super sure than thank thanks that the their them they thing things think this to too true very was we well were what
  which with work worked works would wow yes you your +1`.split(/\s+/),
);

/** Fewest letters that a note without spaces, as in Japanese, needs. */
const LETTERS = 8;

/** Whether a note names something that one could have seen, rather than only agreeing or praising. */
export function namesWhatWasSeen(note: string): boolean {
  const told = wordsIn(note).filter((word) => !SAYS_NOTHING.has(word.toLowerCase().replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '')));
  return told.length >= 2 || told.join('').length >= LETTERS;
}
