import { describe, expect, it } from '@jest/globals';
import type { FileInspection, FileQuestion } from '@nextrung/api-client';

import { answerOf, formOf, movedTo, namesProblem, questionsAfter } from './answers';

const asked = (id: string, given: Partial<FileQuestion> = {}): FileQuestion => ({ id, kind: 'rank_order', words: id, options: ['A', 'B'], suggestion: ['A', 'B'], ordered: true, ...given });
const inspection = (...questions: FileQuestion[]): FileInspection => ({ format: 'csv-long', ladders: [], warnings: [], questions });

describe('questions about a file', () => {
  it('are answered by a choice, an order or names', () => {
    expect([formOf(asked('q')), formOf(asked('q', { ordered: false, suggestion: ['A'] })), formOf(asked('q', { options: [] }))]).toEqual(['order', 'choice', 'names']);
  });

  it('stay when they are answered, in their place, and go when the file does not ask any more', () => {
    const shown = questionsAfter([], {}, inspection(asked('rank'), asked('column')));
    expect(shown.map(({ id }) => id)).toEqual(['rank', 'column']);
    expect(questionsAfter(shown, { rank: ['B', 'A'] }, inspection(asked('names'))).map(({ id }) => id)).toEqual(['rank', 'names']);
  });

  it('hold the answer, or the suggestion until there is one', () => {
    expect([answerOf(asked('q'), {}), answerOf(asked('q'), { q: ['B', 'A'] }), answerOf(asked('q'), { q: 'B' })]).toEqual([['A', 'B'], ['B', 'A'], ['B']]);
  });

  it('move an entry within the list only', () => {
    expect([movedTo(['a', 'b', 'c'], 0, 2), movedTo(['a', 'b', 'c'], 2, 1), movedTo(['a', 'b'], 0, -1), movedTo(['a', 'b'], 1, 2)]).toEqual([['b', 'c', 'a'], ['a', 'c', 'b'], ['a', 'b'], ['a', 'b']]);
  });

  it.each([[['Junior', ' junior '], 'Give each of them another name.'], [['Junior', ''], 'Give every one a name.'], [['Junior', 'Senior'], '']])('say what is wrong with the names %j', (names, words) => expect(namesProblem(names)).toBe(words));
});
