import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type EvidenceIndicator, provideApiConfiguration, type QueueItem } from '@nextrung/api-client';

import { RateItem } from './rate-item';

const indicator = (id: string, given: Partial<EvidenceIndicator> = {}): EvidenceIndicator => ({ id, text: `Text of ${id}`, claim: null, competency: 'strategy', must: false, givenFor: null, retired: false, ...given });
const queued = {
  sharedOn: '2026-11-01',
  standing: 'line_manager',
  item: {
    id: 'e1', title: 'Roadmap', person: { id: 'p', name: 'Callum' }, startedOn: '2026-10-01', endedOn: '2026-11-01', impact: 'shipped', corroborations: [], ratings: [], questions: [], can: ['rating.give'], links: [],
    situation: '', mandate: '', happened: 'h', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '',
    indicators: [indicator('PM.S5', { givenFor: { id: 'PM.S1', ladderVersion: 1, text: 'Writes the goals' } }), indicator('PM.S4', { retired: true })],
  },
} as unknown as QueueItem;

describe('RateItem', () => {
  beforeEach(() => localStorage.clear());

  it('asks for what the ladder still has, shows the earlier words, and leaves what is retired unrated', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration('')] });
    const fixture = TestBed.createComponent(RateItem);
    fixture.componentRef.setInput('queued', queued);
    TestBed.tick();
    const element: HTMLElement = fixture.nativeElement;
    expect(element.querySelectorAll('fieldset')).toHaveLength(1);
    expect(element.textContent).toContain('Given for PM.S1 in version 1');
    expect(element.textContent).toContain('Retired: counts for nothing any more. There is nothing to rate.');
    const meets = [...element.querySelectorAll('label')].find((label) => label.textContent.includes('Meets'));
    meets?.querySelector('input')?.click();
    TestBed.tick();
    const note = element.querySelector('textarea');
    if (note) note.value = 'Agreed, good work';
    note?.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    TestBed.tick();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Name what you saw: a document');
    if (note) note.value = 'I saw the roadmap review.';
    note?.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve));
    const [request] = TestBed.inject(HttpTestingController).match(({ method }) => method === 'POST');
    expect(request?.request.body).toEqual({ ratings: [{ indicator: 'PM.S5', level: 'meets' }], note: 'I saw the roadmap review.' });
  });
});
