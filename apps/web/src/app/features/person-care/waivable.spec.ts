import { describe, expect, it } from '@jest/globals';
import type { LadderView, ReadinessView, WaiverView } from '@nextrung/api-client';

import { waivableOf } from './waivable';

const indicator = (id: string, must = false) => ({ id, must, text: id });
const ladder = {
  cells: [{ rung: 'SPM', competency: 'data', indicators: [indicator('D1', true), indicator('D2'), indicator('D3')] }, { rung: 'GPM', competency: 'data', indicators: [indicator('G1')] }],
  overlays: [{ id: 'ai', name: 'AI', skills: [{ id: 'evals', name: 'Evals', indicators: [indicator('AI.1')] }] }, { id: 'other', name: 'Other', skills: [] }],
} as unknown as LadderView;
const readiness = (overlays: string[]): ReadinessView => ({ targetRung: 'SPM', overlays: overlays.map((id) => ({ id })) }) as unknown as ReadinessView;
const waiver = (id: string, state: WaiverView['state']): WaiverView => ({ indicator: id, state }) as WaiverView;
const codes = (...input: Parameters<typeof waivableOf>): string[] => waivableOf(...input).map(({ indicator: code }) => code);

describe('what may be proposed as not applicable', () => {
  it('is what the target and the overlays ask, without must-haves', () => {
    expect(codes(ladder, readiness([]), [])).toEqual(['D2', 'D3']);
    expect(codes(ladder, readiness(['ai']), [])).toEqual(['D2', 'D3', 'AI.1']);
    expect(codes(ladder, null, [])).toEqual([]);
  });

  it('leaves out what waits or holds, not what is over', () => {
    expect(codes(ladder, readiness([]), [waiver('D2', 'proposed'), waiver('D3', 'refused')])).toEqual(['D3']);
    expect(codes(ladder, readiness([]), [waiver('D2', 'expired'), waiver('D3', 'signed')])).toEqual(['D2']);
  });
});
