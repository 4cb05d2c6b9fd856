import { describe, expect, it } from '@jest/globals';
import { oneQuestion, type QuestionFacts } from './one-question.js';

const NONE: QuestionFacts = { today: '2027-03-14', state: 'building', competencies: [], gaps: [], overdue: [] };
const gap = (indicator: string, must: boolean, kind: 'skill' | 'not_shown' = 'not_shown') => ({ indicator, text: `Does ${indicator}`, must, kind });
const competency = (name: string, contested: boolean, lapsesOn: string | null) => ({ name, contested, lapsesOn });

describe('the one question for the next 1:1', () => {
  it('takes the first that applies, in the order that matters to two people', () => {
    const all: QuestionFacts = {
      ...NONE,
      state: 'ready',
      overdue: [{ what: 'Hand over the pricing review' }],
      competencies: [competency('Data', false, '2027-05-13'), competency('Leadership', false, '2027-04-01'), competency('Strategy', true, null)],
      gaps: [gap('SPM.S3', false), gap('SPM.S1', true)],
    };
    expect(oneQuestion(all).question).toContain('Hand over the pricing review');
    expect(oneQuestion({ ...all, overdue: [] }).because).toBe('Strategy is contested.');
    const calm = { ...all, overdue: [], competencies: all.competencies.slice(0, 2) };
    expect(oneQuestion(calm).question).toBe('What have you done lately that shows Leadership?');
    expect(oneQuestion({ ...calm, competencies: [competency('Data', false, '2027-05-14')] }).because).toBe('Every gate is met.');
    expect(oneQuestion({ ...calm, competencies: [], state: 'close' })).toEqual({ question: expect.stringContaining('“Does SPM.S1”'), because: 'SPM.S1 is a must-have and missing.' });
  });

  it('asks about help where the work was seen, and about work where nothing was', () => {
    expect(oneQuestion({ ...NONE, gaps: [gap('A', false, 'skill')] }).question).toMatch(/^What would help you most/);
    expect(oneQuestion({ ...NONE, gaps: [gap('A', false)] })).toEqual({ question: expect.stringMatching(/^Have you done something like this/), because: 'A is missing.' });
    expect(oneQuestion({ ...NONE, state: null }).because).toBe('Nothing stands out.');
  });
});
