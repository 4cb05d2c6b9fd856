import { describe, expect, it } from '@jest/globals';
import type { NoteVisibility } from '@nextrung/api-client';

import { choiceWords, noteVisibilities, readersWords } from './note-words';

const amara = { id: 'a', name: 'Amara' };
const callum = { id: 'c', name: 'Callum' };
const managers = { author: amara, person: callum, other: callum };
const own = { author: callum, person: callum, other: amara };
const all = (words: (visibility: NoteVisibility) => string): string[] => noteVisibilities.map(words);

describe('who can see a note, in words', () => {
  it('is a choice for the manager, and for anyone else who keeps one', () => {
    expect(all((one) => choiceWords(one, { ...managers, manages: true }))).toEqual(['Only me', 'Me and Callum', 'Me, Callum and whoever manages Callum after me']);
    expect(choiceWords('successor_too', managers)).toBe('Me, Callum and whoever manages Callum');
  });

  it('is a choice for the person themselves', () => {
    expect(all((one) => choiceWords(one, own))).toEqual(['Only me', 'Me and Amara', 'Me, Amara and whoever manages me after them']);
  });

  it('is told to whoever reads it', () => {
    expect(all((one) => readersWords(one, managers, 'a'))).toEqual(['Only you', 'You and Callum', 'You, Callum and whoever manages Callum']);
    expect(all((one) => readersWords(one, managers, 'c'))).toEqual(['Only Amara', 'Amara and you', 'Amara, you and whoever manages you']);
    expect(all((one) => readersWords(one, own, 'x'))).toEqual(['Only Callum', 'Callum and Amara', 'Callum, Amara and whoever manages Callum']);
  });
});
