import { describe, expect, it } from '@jest/globals';
import type { LadderView, ReadinessSettings, RungView } from '@nextrung/api-client';

import { choosableSections } from './choosable';

const rung = (id: string): RungView => ({ id, title: id.toUpperCase() }) as RungView;
const one = (id: string) => ({ id, must: false, text: id });
const ladder = {
  rungs: [rung('pm'), rung('spm'), rung('gpm')],
  competencies: [{ id: 'data', name: 'Data' }],
  cells: [{ rung: 'spm', competency: 'data', indicators: [one('SPM.D1')] }, { rung: 'gpm', competency: 'data', indicators: [one('GPM.D1')] }],
  overlays: [{ id: 'ai-pm', name: 'AI PM', skills: [{ id: 'evals', name: 'Evaluation', indicators: [one('AI.E1')] }] }],
} as unknown as LadderView;
const settings = (overlays: string[]): Pick<ReadinessSettings, 'rungs'> => ({ rungs: [{ rung: 'gpm', overlays }] }) as unknown as ReadinessSettings;
const names = (...input: Parameters<typeof choosableSections>): string[] => choosableSections(...input).map(({ name }) => name);

describe('what an item can show', () => {
  it('is the target, the second target and the person’s overlays, each under its name', () => {
    const sections = choosableSections(ladder, { targetRung: 'spm', secondTargetRung: 'gpm', overlays: ['ai-pm'] }, null);
    expect(sections.map(({ name, groups }) => [name, groups.flatMap(({ indicators }) => indicators.map(({ id }) => id))])).toEqual([['SPM', ['SPM.D1']], ['GPM', ['GPM.D1']], ['AI PM', ['AI.E1']]]);
  });

  it('holds an overlay that everyone on the way to a target is asked for, once', () => {
    expect(names(ladder, { targetRung: 'gpm', secondTargetRung: null, overlays: [] }, settings(['ai-pm']))).toEqual(['GPM', 'AI PM']);
    expect(names(ladder, { targetRung: 'gpm', secondTargetRung: null, overlays: ['ai-pm'] }, settings(['ai-pm']))).toEqual(['GPM', 'AI PM']);
    expect(names(ladder, { targetRung: 'spm', secondTargetRung: null, overlays: [] }, settings(['ai-pm']))).toEqual(['SPM']);
  });

  it('is nothing at the top of the ladder, or before the person is known', () => {
    expect(names(ladder, { targetRung: null, secondTargetRung: null, overlays: [] }, null)).toEqual([]);
    expect(names(ladder, null, null)).toEqual([]);
  });
});
