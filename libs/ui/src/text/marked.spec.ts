import { describe, expect, it } from '@jest/globals';

import { markedParts, matchesQuery } from './marked';

const hits = (text: string, query: string) => markedParts(text, query).filter(({ hit }) => hit).map((part) => part.text);

describe('what is searched for', () => {
  it('is every word, in any order and case', () => {
    expect(hits('Writes a multi-quarter Roadmap for an area', 'roadmap WRITES')).toEqual(['Writes', 'Roadmap']);
    expect(matchesQuery('Writes a roadmap', 'roadmap vision')).toBe(false);
    expect(hits('Writes a roadmap', 'roadmap vision')).toEqual([]);
  });

  it('asks for nothing with fewer than two characters', () => {
    expect(matchesQuery('a b c', ' a ')).toBe(false);
    expect(markedParts('a b c', '')).toEqual([{ text: 'a b c', hit: false }]);
  });

  it('reads signs as signs, and keeps the text as it is', () => {
    expect(hits('fund / scale (or sunset)?', '(or')).toEqual(['(or']);
    expect(hits('100 % in C++', 'c++')).toEqual(['C++']);
    expect(hits('a\\b', 'a\\b')).toEqual(['a\\b']);
    expect(markedParts('Owns the P&L: the P&L is theirs', 'p&l').map(({ text }) => text).join('')).toBe('Owns the P&L: the P&L is theirs');
    expect(hits('الرؤية 🚀 vision', '🚀')).toEqual(['🚀']);
  });
});
