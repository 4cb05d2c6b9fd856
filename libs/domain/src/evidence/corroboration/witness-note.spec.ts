import { describe, expect, it } from '@jest/globals';
import { growthPointProblem, witnessNoteProblem } from './witness-note.js';

describe('what somebody says they saw', () => {
  it.each([
    'In the pricing review she showed the churn numbers and changed the plan.',
    'Er hat in der Preisrunde die Zahlen gezeigt und den Plan geändert.',
    '他在定价评审会上展示了客户流失的数据，并且改变了整个计划和目标。',
  ])('accepts “%s”', (note) => {
    expect(witnessNoteProblem(note)).toBeNull();
  });

  it.each([
    ['', 'there are none yet'], ['Agree', 'so far there is 1'], ['I was there.', 'so far there are 3'], ['– … – … – … – … – … – …', 'there are none yet'],
  ])('asks for ten words where there is “%s”', (note, words) => {
    expect(witnessNoteProblem(note)).toBe(`Say what you saw, in at least ten words; ${words}.`);
  });

  it.each([
    'I totally agree with this, great work and a very good job!', 'Yes, all of this is true and correct, I can fully confirm it.', 'Callum did great work here and is a really great colleague, thanks for everything.',
    'agree agree agree agree agree agree agree agree agree agree', 'checkout checkout checkout checkout checkout checkout checkout checkout checkout checkout',
  ])('takes no agreement or praise for it: “%s”', (note) => {
    expect(witnessNoteProblem(note)).toContain('does not say what you saw');
  });
});

describe('a growth point', () => {
  it('may be left out; said, it says something', () => {
    expect(growthPointProblem('  ')).toBeNull();
    expect(growthPointProblem('More of the same.')).toContain('at least ten words; so far there are 4');
    expect(growthPointProblem('There is really nothing that could be better, all of it was great.')).toContain('does not say what could be done better');
    expect(growthPointProblem('The engineers heard of the change two days late; involve them before the plan is fixed.')).toBeNull();
  });
});
