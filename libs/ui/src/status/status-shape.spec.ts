import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { freshnessText } from './freshness';
import type { ShownStatus } from './status';
import { StatusShape } from './status-shape';

describe('StatusShape', () => {
  it.each<[ShownStatus, boolean, string]>([
    ['no_evidence', false, 'No evidence'],
    ['sustained', false, 'Sustained'],
    ['demonstrated', true, 'Demonstrated, contested'],
    ['waived', false, 'Not applicable'],
  ])('reads %s (contested: %s) as "%s"', async (status, contested, words) => {
    const fixture = TestBed.createComponent(StatusShape);
    fixture.componentRef.setInput('status', status);
    fixture.componentRef.setInput('contested', contested);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    expect(element.textContent.trim()).toBe(words);
  });
});

describe('freshnessText', () => {
  it('names the day a gate lapses', () => {
    expect(freshnessText('going_stale', '2027-03-14')).toBe('Lapses soon: 14 Mar 2027');
    expect(freshnessText('stale', null)).toBe('Stale');
  });
});
