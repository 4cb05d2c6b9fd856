import { OUTCOME } from './outcome-words.js';
import { ownWords } from './sentences.js';
import { everything, type Hint, type HintField, type HintRule, textOf } from './written.js';

const DONE = String.raw`shipped|launched|released|delivered|deployed|rolled out|built|implemented|published|set up|introduced|migrated|rewrote|redesigned`;
// What can be built or delivered without being a piece of work that was put out.
const ABSTRACT = String.raw`trust|alignment|consensus|confidence|support|relationships?|bridges|momentum|consistently|results?|outcomes?|growth|savings|value`;
const OUTPUT = new RegExp(String.raw`\b(?:${DONE})\b(?!\s+(?:\w+\s+){0,2}(?:${ABSTRACT})\b)`, 'iu');
// "is to be launched", "was not shipped": nothing was put out yet.
const NOT_YET = /\b(?:not|never|will|would|to be|should|could|before|until|once|when|after|if|how)\s+(?:\S+\s+){0,3}$/iu;
const LOOKED_AT: readonly HintField[] = ['result', 'title', 'happened'];

/** Work that was put out, in an item that nowhere says what changed because of it. */
export const output: HintRule = (written): readonly Hint[] => {
  if (written.metric !== null || OUTCOME.test(everything(written))) return [];
  // A result in any words answers the question; whether it is one is for readers to say.
  const result = textOf(written, 'result').trim();
  for (const field of LOOKED_AT) {
    if (field !== 'result' && result !== '') return [];
    const found = putOut(ownWords(textOf(written, field)));
    if (found !== null) return [{ id: 'output', field, ...found, reason: 'This says what was put out. A committee asks: what changed because of it, and for whom?' }];
  }
  return [];
};

function putOut(text: string): { from: number; to: number } | null {
  const found = OUTPUT.exec(text);
  if (found === null || NOT_YET.test(text.slice(0, found.index))) return null;
  return { from: found.index, to: found.index + found[0].length };
}
