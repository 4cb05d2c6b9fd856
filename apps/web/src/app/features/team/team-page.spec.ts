import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TeamView } from '@nextrung/api-client';

import { LadderStore } from '../../shell/ladder/ladder-store';
import TeamPage from './team-page';

const team = { rows: [], overlays: [], matched: 0, next: null, competencies: [], counts: { people: 0, ready: 0, close: 0, stale: 0, waiting: 0 } } as unknown as TeamView;
const ladder = { ladder: computed(() => null), rungName: (id: string) => id };

describe('TeamPage', () => {
  let http: HttpTestingController;
  /** Answers what was asked for since the last time, until nothing more is asked. */
  async function asked(): Promise<string[]> {
    const urls: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      TestBed.tick();
      const requests = http.match(({ url }) => url === '/api/team');
      for (const { request } of requests) urls.push(request.urlWithParams);
      for (const request of requests) if (!request.cancelled) request.flush(team);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return urls;
  }

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'team', component: TeamPage }], withComponentInputBinding()), { provide: LadderStore, useValue: ladder }],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('asks once for a visit, with the filters of the address', async () => {
    await RouterTestingHarness.create('/team?scope=all&rung=PM');
    expect(await asked()).toEqual(['/api/team?scope=all&rung=PM']);
  });

  it('asks once for a visit without filters', async () => {
    await RouterTestingHarness.create('/team');
    expect(await asked()).toEqual(['/api/team']);
  });

  it('asks once more for another filter, and not for what is no filter', async () => {
    await RouterTestingHarness.create('/team');
    await asked();
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/team?q=noor');
    expect(await asked()).toEqual(['/api/team?q=noor']);
    await router.navigateByUrl('/team?q=noor&sort=');
    expect(await asked()).toEqual([]);
  });
});
