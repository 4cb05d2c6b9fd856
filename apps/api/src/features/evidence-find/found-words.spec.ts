import { describe, expect, it } from '@jest/globals';
import { foldedWord, marksIn, snippetOf, wordsAsked } from './found-words.js';

const marked = (text: string, q: string): string[] => marksIn(text, wordsAsked(q)).map(({ start, end }) => text.slice(start, end));

describe('words that are found', () => {
  it.each([['Überprüfung', 'uberprufung'], ['STRASSE', 'strasse'], ['Straße', 'strasse'], ['Bjørn', 'bjorn'], ['Łódź', 'lodz'], ['ﬁnal', 'final'], ['Москва', 'москва']])('folds %s to %s', (word, folded) => {
    expect(foldedWord(word)).toBe(folded);
  });

  it('marks whole words, also those that only begin with what was asked, wherever the accents are', () => {
    expect(marked('The café, the CAFÉS and a decaf', 'cafe')).toEqual(['café', 'CAFÉS']);
    expect(marked('cafe\u0301 <b>café</b>', 'CAFÉ')).toEqual(['cafe\u0301', 'café']);
  });

  it('asks for short words as they are', () => {
    expect(marked('An AI aid', 'ai')).toEqual(['AI']);
  });

  it('finds nothing by signs alone', () => {
    expect(wordsAsked(`!!! ' & | : * ( )`)).toEqual([]);
    expect(marked('a & b', '&')).toEqual([]);
  });
});

describe('the piece of a text that is shown', () => {
  const LONG = `${'before '.repeat(40)}the needle 🙂${' after'.repeat(60)}`;

  it('is of the first text that holds a word, around it, and says where', () => {
    const snippet = snippetOf([['situation', 'Nothing here'], ['result', LONG]], wordsAsked('needle'));
    expect(snippet).toMatchObject({ field: 'result', text: expect.stringMatching(/^… before .* the needle 🙂 after.* …$/) });
    expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['needle']);
    expect(snippet?.text.length).toBeLessThan(260);
  });

  it('is the whole of a short one', () => {
    expect(snippetOf([['seenBy', 'Ida Holm']], ['ida'])).toEqual({ field: 'seenBy', text: 'Ida Holm', marks: [{ start: 0, end: 3 }] });
  });

  it('breaks no character in two', () => {
    for (let pad = 60; pad < 90; pad += 1) {
      const text = snippetOf([['result', `${'🙂'.repeat(pad)}x needle${'🙂'.repeat(300)}`]], ['needle'])?.text ?? '';
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it('is none where nothing stands, or nothing was asked', () => {
    expect(snippetOf([['result', 'text']], ['other'])).toBeNull();
    expect(snippetOf([['result', 'text']], [])).toBeNull();
  });
});
