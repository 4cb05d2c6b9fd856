import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { describe, expect, it } from '@jest/globals';

import { LadderStore } from '../../../shell/ladder/ladder-store';
import { competencyView, indicatorView, pictureView, profileView, readinessView } from '../testing/views';
import WhatIfPage from './what-if-page';

const rating = { raterId: 'm1', role: 'manager', indicator: 'SPM.S1', level: 'meets', on: '2026-11-01' };
const item = {
  id: 'e1', episode: 'pilot', indicators: ['SPM.S1'], selfClaims: {}, startedOn: '2026-08-01', endedOn: '2026-11-01', loggedOn: '2026-11-01', hasLink: true, impact: 'measured', ratings: [rating], corroborations: [],
};
const input = {
  asOf: '2026-11-24', subjectId: 'p1', managerId: 'm1', leaves: [], evidence: [item], counterObservations: [],
  target: { rung: 'SPM', sustainDays: 180, minEpisodes: 1, competencies: [{ id: 'strategy', required: 'demonstrated', indicators: [{ id: 'SPM.S1', must: true }] }] },
};
const evidence = {
  id: 'e1', title: 'Carrier pilot', state: 'shared', claimsSealed: true, link: null, impact: 'shipped', indicators: [{ id: 'SPM.S1', claim: null, competency: 'strategy', must: true, text: '' }], ratings: [],
};
const readiness = readinessView([competencyView('strategy', { indicators: [indicatorView('SPM.S1')] })]);

const rungs = [{ id: 'SPM', title: 'Senior PM' }, { id: 'GPM', title: 'Group PM' }];
const ladder = {
  rungs, competencies: [{ id: 'strategy', name: 'Strategy' }],
  cells: ['SPM', 'GPM'].map((rung) => ({ rung, competency: 'strategy', indicators: [{ id: `${rung}.S1`, must: true, text: 'Sets a direction' }] })),
};
const ladderStore = { ladder: () => ladder, rung: (id: string) => rungs.find((rung) => rung.id === id) ?? null, competencyName: () => 'Strategy' };

async function page(relation: 'self' | 'manager', whatIf: (body: unknown) => [body: unknown, options?: { status: number; statusText: string }] = () => [{}], target?: string) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: LadderStore, useValue: ladderStore }] });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(WhatIfPage);
  fixture.componentRef.setInput('personId', 'p1');
  fixture.componentRef.setInput('target', target);
  const element: HTMLElement = fixture.nativeElement;
  const asked: string[] = [];
  const settle = async (wait = 0) => {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    for (let round = 0; round < 4; round += 1) {
      TestBed.tick();
      for (const request of http.match(() => true)) {
        const { url, body } = request.request;
        asked.push(url);
        if (url.endsWith('/what-if')) request.flush(...(whatIf(body) as Parameters<typeof request.flush>));
        else if (url.endsWith('/input')) request.flush({ input, waivers: [], items: [{ id: 'e1', title: 'Carrier pilot' }] });
        else if (url.endsWith('/readiness')) request.flush(readiness);
        else if (url.endsWith('/evidence')) request.flush({ items: [evidence], total: 1, page: 1, pageSize: 50 });
        else if (url.endsWith('/waivers')) request.flush([]);
        else if (url.endsWith('/p1')) request.flush(profileView({ relation }));
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  await settle();
  const check = async (words: string, wait = 0) => {
    const label = [...element.querySelectorAll('label')].find((one) => one.textContent.includes(words));
    if (!label) throw new Error(`no ${words}`);
    label.querySelector('input')?.click();
    await settle(wait);
  };
  return { element, asked, settle, check, text: () => element.textContent.replaceAll(/\s+/g, ' ') };
}

describe('WhatIfPage', () => {
  it('works out in the browser what the person tries, without a request', async () => {
    const { asked, check, text, element } = await page('self');
    const requests = asked.length;
    expect(text()).toContain('Nothing here is stored, and no one sees it.');
    await check('One more colleague confirms it');
    expect(text()).toContain('the gate is met');
    expect(text()).toContain('Index 98 → 100');
    expect(asked.length).toBe(requests);
    expect(asked.some((url) => url.endsWith('/what-if'))).toBe(false);
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Start over'))?.click();
    await Promise.resolve();
  });

  it('offers a manager no rating of an item that waits for theirs, and asks the server', async () => {
    const bodies: unknown[] = [];
    const { check, text } = await page('manager', (body) => {
      bodies.push(body);
      return [{ today: pictureView(), before: pictureView(), after: pictureView({ index: 70 }) }];
    });
    expect(text()).not.toContain('The line manager rates it');
    expect(text()).toContain('Waiting for a rating');
    await check('It has a link', 300);
    expect(bodies.at(-1)).toEqual({ hypotheses: [{ kind: 'link', item: 'e1' }] });
    expect(text()).toContain('The index rises from 62 to 70.');
  });

  it('tries out a rung that is not agreed, and says that the agreed one stays', async () => {
    const bodies: unknown[] = [];
    const { element, text } = await page('manager', (body) => {
      bodies.push(body);
      return [{ today: pictureView(), before: pictureView(), after: pictureView() }];
    }, 'GPM');
    expect([...element.querySelectorAll('nr-trial-choice option')].map((option) => option.textContent)).toEqual(['Senior PM (agreed target)', 'Group PM']);
    expect(element.querySelector<HTMLSelectElement>('nr-trial-choice select')?.value).toBe('GPM');
    expect(text()).toContain('You are trying out Group PM. The agreed target stays Senior PM: nothing changes by trying.');
    expect(text()).toContain('GPM.S1');
    expect(bodies).toEqual([{ target: 'GPM', hypotheses: [] }]);
  });

  it('says so where the ladder has no such rung', async () => {
    const { text } = await page('manager', () => [{ title: 'Some fields need another look', errors: [{ field: 'target', message: 'The ladder has no such rung.' }] }, { status: 400, statusText: 'Bad Request' }], 'WIZ');
    expect(text()).toContain('The ladder has no such rung');
    expect(text()).toContain('Look at the agreed target');
  });

  it('shows a refusal beside what was refused, and keeps the last picture', async () => {
    const { check, text } = await page('manager', (body) => {
      const { hypotheses } = body as { hypotheses: unknown[] };
      return hypotheses.length === 0
        ? [{ today: pictureView(), before: pictureView(), after: pictureView() }]
        : [{ title: 'Some fields need another look', errors: [{ field: 'hypotheses[0].item', message: 'It waits for your rating' }] }, { status: 422, statusText: 'Unprocessable' }];
    });
    await check('It has a link', 300);
    expect(text()).toContain('It waits for your rating');
    expect(text()).toContain('Index 62 → 62');
  });
});
