import { describe, expect, it } from '@jest/globals';
import { assess } from '@nextrung/domain/readiness';
import { confirmation, counter, dossierOf, item, rating, smallLadder } from '../../testing/recorded.js';
import type { RecordedEvidence } from './assessment-input.repository.js';
import type { IndicatorAssessmentView } from './readiness.dto.js';
import { assessmentView } from './readiness.mapper.js';

function firstIndicator(recorded: Partial<RecordedEvidence>, reader: 'self' | 'lineManager' | 'managerAbove'): IndicatorAssessmentView | undefined {
  const dossier = dossierOf(recorded, reader);
  return assessmentView(assess(dossier.input), dossier, smallLadder).competencies[0]?.indicators[0];
}

describe('the assessment on screen', () => {
  it('names who rated and confirmed an item; who rated an indicator is not also said to have confirmed it', () => {
    const shown = firstIndicator({ evidence: [item('a')], ratings: [rating('a')], confirmations: [confirmation('a'), confirmation('a', { colleagueId: 'lena', colleagueName: 'Lena Fischer' })] }, 'self');
    expect(shown).toMatchObject({ text: 'Sets a direction', state: 'demonstrated', counted: [{ evidenceId: 'a', title: 'Item a', sealed: false, grade: 'A' }] });
    expect(shown?.counted[0]?.why).toContain('Lena Fischer rated it “meets”; Samuel Ode confirmed it.');
  });

  it('sends no number, grade or reason of an item that the reader may still rate', () => {
    const recorded = { evidence: [item('a')], ratings: [rating('a', { raterId: 'joan', raterName: 'Joan' })], confirmations: [confirmation('a')] };
    const shown = firstIndicator(recorded, 'lineManager');
    expect(shown?.counted).toEqual([{ evidenceId: 'a', title: 'Item a', sealed: true, quality: null, recency: null, value: null, grade: null, why: 'Waiting for your rating' }]);
    expect(shown?.why).toBe('Shown. One item waits for your rating.');
    expect(firstIndicator({ evidence: [item('a')] }, 'managerAbove')?.why).toBe('One item waits for the line manager’s rating.');
  });

  it('lists sealed items after the others, in an order that tells nothing', () => {
    const evidence = [item('a', { impact: 'activity', link: null }), item('b', { impact: 'activity' }), item('c', { impact: 'attributed' })];
    const shown = firstIndicator({ evidence, ratings: [rating('b', { level: 'partial' })] }, 'lineManager');
    expect(shown?.counted.map(({ evidenceId, sealed }) => [evidenceId, sealed])).toEqual([['b', false], ['a', true], ['c', true]]);
  });

  it('says what clears a contested indicator, also while an item is sealed', () => {
    const shown = firstIndicator({ evidence: [item('a')], counters: [counter('x')] }, 'lineManager');
    expect(shown).toMatchObject({ contested: true });
    expect(shown?.why).toMatch(/^Contested/);
  });
});
