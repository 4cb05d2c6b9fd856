import { describe, expect, it } from '@jest/globals';
import { assess } from './assess.js';
import type { CompetencyAssessment, IndicatorAssessment } from './assessment.js';
import { standingOn } from './past.js';
import { competencySummary, summaryOf } from './summary.js';
import { workedExamples } from './testing/examples.js';

const indicator = (id: string, must: boolean, state: IndicatorAssessment['state']): IndicatorAssessment => ({ id, must, support: 0, counter: 0, score: 0, state, contested: false, counted: [] });
const [sample] = workedExamples.flatMap(({ input }) => assess(input, { lapseDates: false }).competencies);

function open(...indicators: IndicatorAssessment[]): [number, number] {
  if (sample === undefined) throw new Error('no competency');
  const competency: CompetencyAssessment = { ...sample, indicators };
  const { mustsOpen, othersOpen } = competencySummary(competency);
  return [mustsOpen, othersOpen];
}

describe('summary of an assessment', () => {
  it('counts what is open: musts, and the others until two thirds are shown', () => {
    const must = (state: IndicatorAssessment['state']) => indicator('m', true, state);
    const other = (state: IndicatorAssessment['state']) => indicator('o', false, state);
    expect(open(must('none'), must('emerging'), other('none'), other('none'))).toEqual([2, 1]);
    expect(open(must('demonstrated'), must('emerging'), other('demonstrated'), other('none'))).toEqual([1, 0]);
    expect(open(must('demonstrated'), other('emerging'), other('none'), other('none'))).toEqual([0, 2]);
    expect(open(must('none'), other('demonstrated'), other('demonstrated'), other('demonstrated'))).toEqual([1, 0]);
    expect(open(must('none'), must('none'), must('none'), must('demonstrated'))).toEqual([3, 0]);
    expect(open()).toEqual([0, 0]);
  });

  it('is the assessment without its indicators', () => {
    for (const { input } of workedExamples) {
      const assessment = assess(input);
      const { competencies, ...rest } = summaryOf(assessment);
      const { competencies: whole, ...ofAssessment } = assessment;
      expect(rest).toEqual(ofAssessment);
      competencies.forEach(({ mustsOpen: _, othersOpen: __, ...competency }, at) => expect({ ...competency, indicators: whole[at]?.indicators }).toEqual(whole[at]));
    }
  });
});

describe('a day that has passed', () => {
  it('is assessed by what counted then', () => {
    for (const { input } of workedExamples) {
      for (const asOf of [input.asOf, '2026-06-01', '2026-01-01']) {
        const then = assess({ ...input, asOf }, { lapseDates: false });
        expect(standingOn(input, asOf)).toEqual(expect.objectContaining({ rawIndex: then.rawIndex, index: then.index }));
      }
    }
  });
});
