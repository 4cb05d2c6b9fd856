import { describe, expect, it } from '@jest/globals';
import type { LadderView, TargetRef, WaiverView } from '@nextrung/api-client';

import { askedOn, trialNote, trialRungs, waivedOn } from './trial-target';

const ladder = {
  rungs: ['PM', 'SPM', 'GPM'].map((id) => ({ id, title: `${id} title` })),
  competencies: [{ id: 'strategy', name: 'Strategy' }, { id: 'data', name: 'Data' }],
  cells: [
    { rung: 'SPM', competency: 'strategy', indicators: [{ id: 'SPM.S1', must: true, text: 'Writes' }, { id: 'SPM.S2', must: false, text: 'Frames' }] },
    { rung: 'GPM', competency: 'strategy', indicators: [{ id: 'GPM.S1', must: true, text: 'Sets' }] },
  ],
} as unknown as LadderView;
const agreed: TargetRef[] = [{ rung: 'SPM', title: 'SPM title', second: false }];
const waiver = (given: Partial<WaiverView>): WaiverView => ({
  id: 'w1', indicator: 'SPM.S2', state: 'signed', text: 'Frames', reason: 'No such work', competencyName: '', proposedBy: { id: 'm', name: 'M' }, proposedOn: '2026-01-01',
  decidedBy: { id: 'd', name: 'D' }, decidedOn: '2026-01-02', decisionNote: '', expiresOn: '2027-01-02', endedOn: null, ...given,
});

describe('a target to try out', () => {
  it('is any rung of the ladder; the agreed ones and the present one say so', () => {
    expect(trialRungs(ladder, agreed, 'PM').map(({ words }) => words)).toEqual(['PM title (present rung)', 'SPM title (agreed target)', 'GPM title']);
    expect(trialRungs(ladder, [{ rung: 'PM', title: '', second: true }], 'PM')[0]?.words).toBe('PM title (agreed as second target, present rung)');
  });

  it('says that the agreed target stays', () => {
    expect(trialNote('SPM title', 'SPM', agreed)).toBe('');
    expect(trialNote('GPM title', 'GPM', agreed)).toBe('You are trying out GPM title. The agreed target stays SPM title: nothing changes by trying.');
    expect(trialNote('GPM title', 'GPM', [])).toContain('No target is agreed');
  });

  it('asks what applies there, without what is waived there', () => {
    const waived = waivedOn(ladder, 'SPM', [waiver({}), waiver({ id: 'w2', state: 'proposed', decidedBy: null }), waiver({ id: 'w3', indicator: 'GPM.S1' }), waiver({ id: 'w4', indicator: 'SPM.S1' })]);
    expect(waived).toMatchObject([{ id: 'w1', competency: 'strategy', competencyName: 'Strategy', signedBy: { name: 'D' } }]);
    expect(askedOn(ladder, 'SPM', waived)).toEqual([{ name: 'Strategy', indicators: [{ id: 'SPM.S1', must: true, text: 'Writes' }] }]);
    expect(askedOn(ladder, 'PM', [])).toEqual([]);
  });
});
