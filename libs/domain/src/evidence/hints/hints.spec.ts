import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hintFields, hintKinds, hintKindWords, hintsFor } from './index.js';
import { written } from './testing/written.js';

const WORDS = ['we', 'I', 'shipped', 'huge', 'increased', 'by', '12 %', 'from', 'https://a.example/b', '“', '”', '.', ';', '\n', '- ', 'dashboard', 'Q2', 'success', '😀', 'é', '3.5'];
const text = fc.oneof(fc.string({ maxLength: 200 }), fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')));
const texts = fc.record(Object.fromEntries(hintFields.map((field) => [field, text])));

describe('hints', () => {
  it('have a place within their text, a reason that ends, and at most one of a kind a text', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const hints = hintsFor(written(typed, { chosen: ['Sets the strategy'], present: ['Tracks a dashboard that increased success'] }));
        for (const { field, from, to, reason } of hints) {
          expect(from >= 0 && from < to && to <= (typed[field] ?? '').length).toBe(true);
          expect(reason).toMatch(/[.?”]$/);
        }
        expect(new Set(hints.map(({ id, field }) => `${id} ${field}`)).size).toBe(hints.length);
      }),
    );
  });

  it('are not looked for where their kind is switched off', () => {
    const typed = written({ title: 'Shipped a huge thing', contribution: 'We did.' });
    expect(hintsFor(typed).map(({ id }) => id)).toEqual(['output', 'we_without_i', 'unsupported']);
    expect(hintsFor(typed, new Set(['unsupported', 'output'])).map(({ id }) => id)).toEqual(['we_without_i']);
    expect(hintsFor(typed, new Set(hintKinds))).toEqual([]);
  });

  it('have a name for each kind, and nothing to say of an empty item', () => {
    expect(Object.keys(hintKindWords)).toEqual([...hintKinds]);
    expect(hintsFor(written({}))).toEqual([]);
  });
});
