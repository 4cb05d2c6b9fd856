import { describe, expect, it } from '@jest/globals';
import type { OfferView } from '@nextrung/api-client';

import { draftOfOffer, emptyOffer, keptOffer, offerOf } from './offer-draft';

const TODAY = '2026-11-24';

describe('an item for somebody', () => {
  it('is sent as it was typed, without a link or a level where none is given', () => {
    const draft = { ...emptyOffer(TODAY), title: 'Ran the pilot', word: 'I saw it all.', link: ' ', indicators: { 'SPM.S1': 'meets' as const, 'SPM.S2': '' as const } };
    expect(offerOf(draft)).toEqual({ title: 'Ran the pilot', happened: '', startedOn: TODAY, endedOn: TODAY, link: null, word: 'I saw it all.', indicators: [{ id: 'SPM.S1', level: 'meets' }, { id: 'SPM.S2', level: null }] });
  });

  it('is read back from this browser if it is one', () => {
    expect(keptOffer({ word: 'half a' }, TODAY)).toEqual({ ...emptyOffer(TODAY), word: 'half a' });
    expect([null, 'x', { title: 'y' }].map((value) => keptOffer(value, TODAY))).toEqual([null, null, null]);
  });

  it('becomes a draft of whoever accepts it, with no claim made', () => {
    const offer = { title: 'Ran the pilot', happened: 'Two weeks', startedOn: '2026-11-01', endedOn: '2026-11-14', link: null, indicators: [{ id: 'SPM.S1', text: '', level: 'exceeds' }] } as unknown as OfferView;
    expect(draftOfOffer(offer, TODAY)).toMatchObject({ title: 'Ran the pilot', happened: 'Two weeks', startedOn: '2026-11-01', link: '', indicators: { 'SPM.S1': '' }, impact: 'activity' });
  });
});
