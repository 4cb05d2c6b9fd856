import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import type { RungView } from '@nextrung/api-client';

import { RungFacts } from './rung-facts';

const rung: RungView = {
  id: 'SPM', ordinal: 3, title: 'Senior Product Manager', short: 'Senior PM', track: 'ic', managesPeople: false, years: { min: 5, max: null, openEnded: true },
  responsibilities: ['mentoring'], focus: 'Strategy', compensation: { min: 220_000, max: 350_000, maxIsSoft: true, midpoint: 285_000, highlyVariable: false }, checklist: [],
  policy: { sustained: [], demonstrated: ['data'], sustainDays: 180, minEpisodes: 3, typicalMonthsInLevel: null },
};

async function shown(given: RungView, currency: string, skills: readonly { readonly name: string }[]): Promise<string[]> {
  const fixture = TestBed.createComponent(RungFacts);
  fixture.componentRef.setInput('heading', 'Your target');
  fixture.componentRef.setInput('rung', given);
  fixture.componentRef.setInput('currency', currency);
  fixture.componentRef.setInput('skills', skills);
  await fixture.whenStable();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('dt, dd')].map(({ textContent }) => textContent ?? '');
}

describe('RungFacts', () => {
  it('shows what the ladder says about a rung', async () => {
    expect(await shown(rung, 'USD', [{ name: 'Mentorship' }, { name: 'Roadmapping' }])).toEqual([
      'Responsibilities', 'mentoring', 'Typical years', '5 or more', 'Compensation', 'US$220,000 to US$350,000 (soft top: some stand at or above band top)', 'Skills', 'Mentorship, Roadmapping',
    ]);
  });

  it('shows nothing where an imported ladder says nothing', async () => {
    expect(await shown({ ...rung, years: null, compensation: null, responsibilities: [], focus: '' }, '', [])).toEqual([]);
  });
});
