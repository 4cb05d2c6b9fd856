import { ownWords } from './sentences.js';
import { type Hint, type HintField, type HintRule, textOf } from './written.js';

const LOOKED_AT: readonly HintField[] = ['title', 'situation', 'mandate', 'happened', 'contribution', 'result'];
const STOP = new Set(
  'the and for with from that this their there them they into onto over under about what which when where while have has had was were are been being will would can could should its our your his her who whom how why not but all any each every own other another more most than then also very just one two three work works working product manager team teams'.split(' '),
);
/** Shared words from which a text is said to match, the share of the indicator that they make, and how far ahead of the chosen ones. */
const LEAST = { shared: 4, share: 0.5, ahead: 2 } as const;

/** Words that match an indicator of the person's present rung better than any that is chosen. */
export const presentRung: HintRule = (written): readonly Hint[] => {
  if (written.chosen.length === 0) return [];
  const texts = LOOKED_AT.map((field) => ({ field, text: ownWords(textOf(written, field)) }));
  const said = new Set(texts.flatMap(({ text }) => stemsOf(text)));
  const sharedWith = (indicator: string): string[] => [...new Set(stemsOf(indicator))].filter((stem) => said.has(stem));
  const chosen = Math.max(...written.chosen.map((indicator) => sharedWith(indicator).length));
  const [best] = written.present
    .filter((indicator) => !written.chosen.includes(indicator))
    .map((indicator) => ({ indicator, shared: sharedWith(indicator), of: new Set(stemsOf(indicator)).size }))
    .sort((a, b) => b.shared.length - a.shared.length);
  if (best === undefined || best.shared.length < LEAST.shared || best.shared.length < LEAST.share * best.of || best.shared.length < chosen + LEAST.ahead) return [];
  const place = placeOf(texts, new Set(best.shared));
  return place === null ? [] : [{ id: 'present_rung', ...place, reason: `This reads like what your present rung asks for already: “${best.indicator}” Say what went beyond it.` }];
};

/** The first shared word, in the text that has most of them. */
function placeOf(texts: readonly { field: HintField; text: string }[], shared: ReadonlySet<string>): Pick<Hint, 'field' | 'from' | 'to'> | null {
  const [best] = texts
    .map(({ field, text }) => ({ field, words: wordsOf(text).filter(({ word }) => shared.has(stem(word))) }))
    .sort((a, b) => b.words.length - a.words.length);
  const word = best?.words[0];
  return best === undefined || word === undefined ? null : { field: best.field, from: word.from, to: word.from + word.word.length };
}

const wordsOf = (text: string): { word: string; from: number }[] => [...text.matchAll(/\p{L}{3,}/gu)].map(({ 0: word, index }) => ({ word, from: index }));
const stemsOf = (text: string): string[] => wordsOf(text).map(({ word }) => stem(word)).filter((one) => one !== '');

/** A word without its ending; nothing for words that every text has. */
function stem(word: string): string {
  const lower = word.toLowerCase();
  if (STOP.has(lower)) return '';
  const cut = lower.replace(/(?:ations?|ings?|edly|ed|ies|es|s|ly|e)$/u, '');
  return cut.length >= 3 ? cut : lower;
}
