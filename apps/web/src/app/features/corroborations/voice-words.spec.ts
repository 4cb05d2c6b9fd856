import { describe, expect, it } from '@jest/globals';
import type { CorroborationView } from '@nextrung/api-client';

import { mutualLine, sawLine, voiceLine, weightLine } from './voice-words';

const voice: CorroborationView = {
  id: 'a', colleague: { id: 'm', name: 'Maria' }, outside: true, state: 'confirmed', askedOn: '2026-11-01', on: '2026-11-05', note: '', relation: 'used_result', seenFrom: '2026-03-01', seenTo: '2026-03-31', growth: '', counts: 'awaits', reason: '', mutual: true,
};

describe('the words beside a confirmation', () => {
  it('say who, how and when, and whether it counts', () => {
    expect(voiceLine(voice)).toBe('Maria (outside the organisation): confirmed on 5 Nov 2026');
    expect(voiceLine({ ...voice, outside: false, state: 'corrected', on: null })).toBe('Maria: says that something is not right; asked on 1 Nov 2026');
    expect(sawLine(voice)).toBe('used what came of it · 1 Mar 2026 to 31 Mar 2026');
    expect(sawLine({ relation: null, seenFrom: null, seenTo: null })).toBe('');
    expect(weightLine(voice)).toBe('It counts once the line manager accepts it.');
    expect(weightLine({ counts: 'not_counted', reason: 'Unknown to me.' })).toBe('It does not count. Unknown to me.');
    expect(weightLine({ counts: 'counts', reason: '' })).toBe('');
  });

  it('tell of two who confirmed each other, to the author in the second person', () => {
    expect(mutualLine(voice, 'Callum', true)).toBe('You also confirmed work of Maria within 90 days.');
    expect(mutualLine(voice, 'Callum', false)).toBe('Callum and Maria confirmed each other within 90 days.');
    expect(mutualLine({ ...voice, mutual: false }, 'Callum', false)).toBe('');
  });
});
