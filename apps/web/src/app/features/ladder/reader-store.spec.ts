import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';

import { SessionStore } from '../../shell/session/session-store';
import { ReaderStore } from './reader-store';

const can = ['readiness.read', 'evidence.list'];
const profile = { id: 'p1', name: 'Callum', rung: 'PM', aspiring: false, targetRung: 'SPM', secondTargetRung: 'GPM', can };

async function read(given: object, isManager = false) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), ReaderStore, { provide: SessionStore, useValue: { person: () => ({ id: 'me' }), isManager: () => isManager } }] });
  const [store, http] = [TestBed.inject(ReaderStore), TestBed.inject(HttpTestingController)];
  store.asked.set('p1');
  store.evidenceWanted.set(true);
  const asked: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    TestBed.tick();
    for (const one of http.match(() => true)) {
      const { url } = one.request;
      asked.push(url);
      if (url.endsWith('/team')) one.flush({ rows: [{ person: { id: 'p2', name: 'Yuki' } }] });
      else if (url.endsWith('/evidence')) one.flush({ items: [], total: 0 });
      else one.flush({ ...profile, ...given });
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { store, asked };
}

describe('for whom the ladder is read', () => {
  it('asks for the trace of target rungs only, the second one by name', async () => {
    const { store, asked } = await read({});
    expect(['SPM', 'GPM', 'PM'].map((rung) => store.traceParams(rung))).toEqual([{}, { target: 'GPM' }, null]);
    expect(asked).toContain('/api/people/p1/evidence');
  });

  it('has nothing of someone who is neither on the ladder nor on the way to it', async () => {
    const { store, asked } = await read({ rung: null, targetRung: 'APM' });
    expect([store.target(), store.hasEvidence(), asked.some((url) => url.endsWith('/evidence'))]).toEqual([null, false, false]);
  });

  it('asks for nothing that the reader may not see', async () => {
    const { store, asked } = await read({ can: [] });
    expect([store.traceParams('SPM'), store.hasEvidence(), asked.some((url) => url.endsWith('/evidence'))]).toEqual([null, false, false]);
  });

  it('names the person of the address beside those who report', async () => {
    const { store } = await read({}, true);
    expect(store.people().map(({ name }) => name)).toEqual(['Callum', 'Yuki']);
  });
});
