import { describe, expect, it } from '@jest/globals';
import type { LadderView } from '@nextrung/api-client';

import { pathSections } from './path-sections';

const nothing = {
  rungs: [{ checklist: [] }], overlays: [],
  guide: {
    arc: [], bandTexts: [], bands: [], breakInPaths: [], firstEvidence: [], leadership: { rungs: [], skills: [] }, marketFacts: [], orientationShift: { early: [], late: [] }, payStages: [],
    policy: { derived: false, note: '' }, roleBoundary: { productManager: [], projectManager: [] }, technicalBackground: null, tools: [], uncoveredRungs: [],
  },
} as unknown as LadderView;
const titles = (ladder: LadderView) => pathSections(ladder).map(({ title }) => title);

describe('the parts of the path', () => {
  it('are none where the ladder says nothing', () => {
    expect(titles(nothing)).toEqual([]);
  });

  it('are those that the ladder speaks about, overlays among them', () => {
    const guide = { ...nothing.guide, arc: ['managing a backlog'], technicalBackground: { csDegreeRequired: false, technicalLiteracyRequired: true } };
    const ladder = { ...nothing, guide, overlays: [{ id: 'ai_pm', name: 'AI PM' }] } as unknown as LadderView;
    expect(pathSections(ladder)).toEqual([
      { id: 'stages', title: 'What each stage is about' }, { id: 'overlay-ai_pm', title: 'AI PM' }, { id: 'technical', title: 'How technical it is' },
    ]);
  });
});
