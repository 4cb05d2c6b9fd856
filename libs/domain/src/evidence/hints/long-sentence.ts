import { sentencesOf, wordsIn } from './sentences.js';
import { type Hint, hintFields, type HintRule, textOf } from './written.js';

/** Words that a sentence may have. */
export const longestSentence = 30;

/** A sentence that a reader in a hurry has to read twice; the longest of each text. */
export const longSentence: HintRule = (written): readonly Hint[] =>
  hintFields.flatMap((field) => {
    const [longest] = sentencesOf(textOf(written, field)).map((sentence) => ({ ...sentence, words: wordsIn(sentence.text).length })).sort((a, b) => b.words - a.words);
    if (longest === undefined || longest.words <= longestSentence) return [];
    return [{ id: 'long_sentence' as const, field, from: longest.from, to: longest.to, reason: `This sentence has ${String(longest.words)} words. A committee reads many pages: make two of it.` }];
  });
