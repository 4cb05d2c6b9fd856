import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EvidenceItem, PersonProfile } from '@nextrung/api-client';

import { SessionStore } from '../../../shell/session/session-store';
import { emptyDraft, type EvidenceDraft } from '../form/evidence-draft';
import { ItemMeter } from './item-meter';

const TODAY = '2026-11-24';
const own = { id: 'p1', relation: 'self', manager: { id: 'm1', name: 'Mia' } } as PersonProfile;
const item = (given: Partial<EvidenceItem> = {}) => ({ id: 'i1', state: 'shared', loggedOn: TODAY, indicators: [], ratings: [], corroborations: [], ...given }) as unknown as EvidenceItem;

describe('ItemMeter', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { today: () => TODAY } }] });
  });

  function said(draft: Partial<EvidenceDraft>, profile: PersonProfile | null = own, saved: EvidenceItem | null = null): string {
    const fixture = TestBed.createComponent(ItemMeter);
    fixture.componentRef.setInput('draft', { ...emptyDraft(TODAY), indicators: { 'SPM.S1': '' }, ...draft });
    fixture.componentRef.setInput('profile', profile);
    fixture.componentRef.setInput('item', saved);
    TestBed.tick();
    return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
  }

  it('says what the item is worth, and what would raise it most', () => {
    expect(said({})).toContain('Worth now: weak evidence (grade C), 3 of 100. What would raise it most: your line manager rates it “meets”.');
    expect(said({})).toContain('It counts once you share it.');
    expect(said({ indicators: {} })).toContain('Choose an indicator');
  });

  it('counts a measured impact once its figures are there', () => {
    expect(said({ impact: 'measured' })).toContain('5 of 100');
    expect(said({ impact: 'measured', metricName: 'n', metricBefore: '1', metricAfter: '2,5' })).toContain('6 of 100');
    expect(said({ impact: 'attributed', metricName: 'n', metricBefore: '1', metricAfter: '2', counterfactual: 'flat' })).toContain('8 of 100');
  });

  it('counts what others said of it, and no indicator that is retired', () => {
    const rated = item({ ratings: [{ rater: { id: 'm1', name: 'Mia' }, role: 'manager', indicator: 'SPM.S1', level: 'meets', on: TODAY }] as unknown as EvidenceItem['ratings'] });
    expect(said({ impact: 'shipped' }, own, rated)).toMatch(/moderate evidence \(grade B\), 37 of 100\..+a figure before and after/);
    expect(said({}, own, rated)).not.toContain('It counts once you share it.');
    expect(said({}, own, item({ indicators: [{ id: 'SPM.S1', retired: true }] as unknown as EvidenceItem['indicators'] }))).toContain('Choose an indicator');
  });

  it('is empty for whoever may still rate, and for everyone else', () => {
    for (const relation of ['manager', 'admin', 'none']) expect(said({}, { ...own, relation: relation as PersonProfile['relation'] })).toBe('');
    expect(said({}, null)).toBe('');
  });
});
