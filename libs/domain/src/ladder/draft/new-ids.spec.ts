import { describe, expect, it } from '@jest/globals';
import { arranged, newCompetencyId, newIndicatorId, newRungId, type Ladder } from '../index.js';
import { smallLadder, withCell } from '../testing/small-ladder.js';

const withCompetency = (ladder: Ladder, id: string, name: string): Ladder => arranged({ ...ladder, competencies: [...ladder.competencies, { id, name }] });

describe('a new id', () => {
  it('follows the habit of its column and takes no number again', () => {
    const place = { rung: 'SPM', competency: 'data' };
    expect(newIndicatorId(place, smallLadder(), [])).toBe('SPM.D3');
    const emptied = withCell(smallLadder(), 'SPM', 'data', () => []);
    expect(newIndicatorId(place, emptied, [])).toBe('SPM.D1');
    expect(newIndicatorId(place, emptied, [smallLadder()])).toBe('SPM.D3');
  });

  it('takes letters that no other column has', () => {
    const ladder = withCompetency(smallLadder(), 'delivery', 'Delivery');
    expect(newIndicatorId({ rung: 'APM', competency: 'delivery' }, ladder, [])).toBe('APM.DE1');
    expect(newIndicatorId({ rung: 'APM', competency: 'craft' }, withCompetency(smallLadder(), 'craft', 'Craft'), [])).toBe('APM.C1');
  });

  it('is made for overlays too', () => {
    const indicators = [{ id: 'AI.M1', must: true, text: 'x' }];
    const overlay = { id: 'ai_pm', name: 'AI PM', kind: '', roleCore: [], market: [], skills: [{ id: 'ml', name: 'ML', topics: [], course: null, indicators }, { id: 'sql', name: 'SQL', topics: [], course: null, indicators: [] }] };
    const ladder = { ...smallLadder(), overlays: [overlay] };
    expect(newIndicatorId({ overlay: 'ai_pm', skill: 'ml' }, ladder, [])).toBe('AI.M2');
    expect(newIndicatorId({ overlay: 'ai_pm', skill: 'sql' }, ladder, [])).toBe('AI.S1');
  });

  it('of a rung is its initials, of a competency its name', () => {
    expect(newRungId('Principal Product Manager', smallLadder(), [])).toBe('PPM');
    expect(newRungId('Senior product-manager', smallLadder(), [])).toBe('SPM2');
    expect(newRungId('🦄', smallLadder(), [])).toBe('R');
    expect(newCompetencyId('Data & Analytics', smallLadder(), [])).toBe('data_analytics');
    expect(newCompetencyId('Strategy', { ...smallLadder(), competencies: [] }, [smallLadder()])).toBe('strategy_2');
  });
});
