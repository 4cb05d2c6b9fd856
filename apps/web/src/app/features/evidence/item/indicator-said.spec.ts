import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { EvidenceIndicator, RatingView } from '@nextrung/api-client';

import { inForce } from './in-force';
import { IndicatorSaid } from './indicator-said';

const earlier = { id: 'PM.S1', ladderVersion: 1, text: 'Writes the goals' };
const indicator = (id: string, given: Partial<EvidenceIndicator> = {}): EvidenceIndicator => ({ id, text: `Text of ${id}`, claim: null, competency: 'strategy', must: false, givenFor: null, retired: false, ...given });
const rating = (given: Partial<RatingView> = {}): RatingView => ({
  id: 'r1', indicator: 'PM.S5', level: 'meets', note: 'I saw it', on: '2026-06-01', rater: { id: 'm', name: 'Amara' }, revision: 1, standsFor: null, role: 'manager', givenFor: null, reason: null, ...given,
});

async function said(shown: EvidenceIndicator, ratings: RatingView[]): Promise<string> {
  const fixture = TestBed.createComponent(IndicatorSaid);
  fixture.componentRef.setInput('indicator', shown);
  fixture.componentRef.setInput('item', { person: { id: 'p', name: 'Callum' }, revision: 1, ratings });
  fixture.componentRef.setInput('own', false);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replaceAll(/\s+/g, ' ');
}

describe('what was said of an indicator', () => {
  it('names the earlier words once where item and rating were given for the same', async () => {
    const text = await said(indicator('PM.S5', { givenFor: earlier }), [rating({ givenFor: earlier })]);
    expect(text.split('Given for PM.S1 in version 1').length - 1).toBe(1);
    expect(text).toContain('“Writes the goals”');
  });

  it('names them at the rating where they differ', async () => {
    expect(await said(indicator('PM.S5'), [rating({ givenFor: { ...earlier, ladderVersion: 2 } })])).toContain('“I saw it”Given for PM.S1 in version 2');
  });

  it('shows, after a split, each rating at its own indicator only', async () => {
    const ratings = [rating(), rating({ indicator: 'PM.S6' })];
    expect((await said(indicator('PM.S6'), ratings)).split('Amara').length - 1).toBe(1);
  });

  it('keeps a retired one visible, and offers it for nothing', async () => {
    const gone = indicator('PM.S4', { retired: true });
    expect(await said(gone, [])).toContain('Retired: counts for nothing any more');
    expect(await said({ ...gone, givenFor: { id: gone.id, ladderVersion: 1, text: gone.text } }, [])).not.toContain('Given for');
    expect(inForce({ indicators: [gone, indicator('PM.S5')] }).map(({ id }) => id)).toEqual(['PM.S5']);
  });
});
