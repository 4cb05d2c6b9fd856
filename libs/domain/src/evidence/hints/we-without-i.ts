import { ownWords, sentencesOf } from './sentences.js';
import { type Hint, type HintField, type HintRule, textOf } from './written.js';

const WE = /\b(?:we|we['’](?:ve|d|re|ll))\b/iu;
const I = /\b(?:I|I['’](?:ve|d|m|ll)|my|mine|myself)\b|\bme\b/u;
// "Led the talks": a sentence without a subject, as many write of themselves.
const UNSAID = /^(?:\w+ly\s+)?(?:\w{2,}ed|led|ran|wrote|built|made|took|set|drove|held|met|chose|found|got|gave|brought|put|sold|won|cut|kept|taught|spoke|owned|did)\b/iu;

/** Where a person's own part is told as what "we" did, without a word of themselves. */
export const weWithoutI: HintRule = (written): readonly Hint[] => {
  const part = textOf(written, 'contribution');
  const field: HintField = part.trim() === '' ? 'happened' : 'contribution';
  const own = ownWords(textOf(written, field));
  const found = WE.exec(own);
  if (found === null || I.test(own) || sentencesOf(own).some(({ text }) => UNSAID.test(text))) return [];
  // Said with the name of someone who did it, or as a summary beside one's own part.
  if (field === 'happened' && I.test(ownWords(textOf(written, 'title')))) return [];
  return [{ id: 'we_without_i', field, from: found.index, to: found.index + found[0].length, reason: 'A committee looks at one person. Say what you did yourself, beside what the team did.' }];
};
