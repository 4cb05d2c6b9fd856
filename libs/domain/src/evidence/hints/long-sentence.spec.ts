import { describe, expect, it } from '@jest/globals';
import { longSentence } from './long-sentence.js';
import { written } from './testing/written.js';

const words = (count: number, word = 'word'): string => Array.from({ length: count }, () => word).join(' ');

describe('a long sentence', () => {
  it.each([
    ['31 words', words(31)],
    ['40 words and an end', `${words(40)}.`],
    ['with commas', words(33, 'one,')],
    ['after a short one', `Short. ${words(31)}`],
    ['before a short one', `${words(31)}. Short.`],
    ['with a decimal number', `${words(16)} 3.5 ${words(16)}`],
    ['with an abbreviation', `${words(16)} e.g. ${words(16)}`],
    ['with vs.', `${words(16)} vs. ${words(16)}`],
    ['in a bullet', `- ${words(31)}`],
    ['with a quote', `${words(15)} “${words(10)}” ${words(10)}`],
    ['with brackets', `${words(15)} (${words(10)}) ${words(10)}`],
    ['with a dash', `${words(16)} – ${words(16)}`],
  ])('is asked to be two: %s', (_, happened) => {
    const [hint] = longSentence(written({ happened }));
    expect(hint?.reason).toMatch(/^This sentence has 3[1-5] words|has 40 words/);
  });

  it.each([
    ['30 words', `${words(30)}.`],
    ['two sentences', `${words(20)}. ${words(20)}.`],
    ['a question and an answer', `${words(20)}? ${words(20)}!`],
    ['lines', `${words(20)}\n${words(20)}`],
    ['bullets', `- ${words(20)}\n- ${words(20)}`],
    ['a numbered list', `1. ${words(20)}\n2. ${words(20)}`],
    ['a semicolon', `${words(20)}; ${words(20)}`],
    ['an address of many parts', `${words(20)} https://example.com/${words(30, 'a').replaceAll(' ', '/')}`],
    ['an end in quotes', `${words(10)} “${words(15)}.” ${words(20)}`],
    ['dashes for words', words(40, '–')],
    ['an ellipsis', `${words(20)}… ${words(20)}`],
    ['nothing', ''],
  ])('is none: %s', (_, happened) => {
    expect(longSentence(written({ happened }))).toEqual([]);
  });

  it('marks the longest of a text, without its bullet', () => {
    const happened = `- ${words(31)}\n- ${words(35, 'more')}`;
    const [hint, ...others] = longSentence(written({ happened }));
    expect([others, hint && happened.slice(hint.from, hint.to)]).toEqual([[], words(35, 'more')]);
  });
});
