import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { policyConstants, readinessPolicy } from '@nextrung/domain/readiness';

import { constantGroups, ConstantsTable } from './constants-table';

describe('the table of constants', () => {
  it('shows every constant once, below a heading of its own', () => {
    const groups = constantGroups();
    expect(groups.flatMap(({ lines }) => lines.map(({ id }) => id)).sort()).toEqual([...policyConstants].sort());
    expect(groups.some(({ heading }) => heading === 'Others')).toBe(false);
  });

  it('reads the values from the policy', async () => {
    const fixture = TestBed.createComponent(ConstantsTable);
    await fixture.whenStable();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tr')].map((row) => row.textContent ?? '');
    expect(rows.some((text) => text.includes('Index called close') && text.includes(String(readinessPolicy.closeFrom)))).toBe(true);
    expect(rows.some((text) => text.includes('Viswesvaran'))).toBe(true);
  });
});
