import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NextSteps, NextStepView } from '@nextrung/api-client';
import { describe, expect, it } from '@jest/globals';

import { PersonStore } from '../person-store';
import { readinessView } from '../testing/views';
import { NextStepsSection } from './next-steps-section';

const step = (ref: string): NextStepView => ({ action: 'link', ref, words: `Add a link to ${ref}`, effect: 'would change the index from 62 to 68 and meet one gate', effort: 1, gain: 6, gatesClosed: 1, indexBefore: 62, indexAfter: 68, makesReady: false });

async function shown(steps: NextSteps): Promise<HTMLElement> {
  const resource = { hasValue: () => true, value: signal(steps), error: signal(undefined), isLoading: signal(false) };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: PersonStore, useValue: { nextStepsResource: resource, readiness: signal(readinessView([])) } }] });
  const fixture = TestBed.createComponent(NextStepsSection);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('NextStepsSection', () => {
  it('shows three steps at first and the others on demand, each with what it would change', async () => {
    const element = await shown({ asOf: '2026-11-24', steps: ['a', 'b', 'c', 'd', 'e'].map(step), waiting: [] });
    expect(element.querySelectorAll('ol li').length).toBe(3);
    expect(element.querySelector('ol li')?.textContent).toContain('would change the index from 62 to 68');
    element.querySelector('button')?.click();
    TestBed.tick();
    expect(element.querySelectorAll('ol li').length).toBe(5);
    expect(element.textContent).not.toMatch(/promot/i);
  });

  it('says of new work that doing nothing would cost points by then', async () => {
    const element = await shown({ asOf: '2026-11-24', steps: [{ ...step('a'), action: 'new_evidence', indexBefore: 55, indexAfter: 61 }], waiting: [] });
    expect(element.querySelector('.effect')?.textContent).toContain('on its last day: by then doing nothing would leave 55 of today’s 62');
  });

  it('says of an item that waits only that it waits', async () => {
    const element = await shown({ asOf: '2026-11-24', steps: [], waiting: [{ evidenceId: 'e1', title: 'Carrier pilot', words: 'Waiting for your rating' }] });
    const waiting = element.querySelector('ul');
    expect(waiting?.textContent).toBe('Carrier pilotWaiting for your rating');
    expect(waiting?.textContent).not.toMatch(/\d/);
  });
});
