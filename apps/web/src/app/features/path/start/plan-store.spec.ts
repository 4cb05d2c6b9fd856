import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration } from '@nextrung/api-client';

import { SessionStore } from '../../../shell/session/session-store';
import { noPlan } from './plan';
import { PlanStore } from './plan-store';

const URL = '/api/people/me/break-in-plan';
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the plan for the way in', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [PlanStore, provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), { provide: SessionStore, useValue: { person: signal({ id: 'me' }) } }] });
    http = TestBed.inject(HttpTestingController);
  });

  async function opened(plan = { version: 3, way: 'internal', done: ['a'] }): Promise<PlanStore> {
    const store = TestBed.inject(PlanStore);
    TestBed.tick();
    http.expectOne(URL).flush(plan);
    await settled();
    TestBed.tick();
    return store;
  }

  it('shows what is saved, and saves a change with the version that was read', async () => {
    const store = await opened();
    expect(store.plan()).toMatchObject({ way: 'internal', done: ['a'] });
    store.change({ way: 'internal', done: ['a', 'b'] });
    await settled();
    const put = http.expectOne({ method: 'PUT', url: URL });
    expect([put.request.headers.get('If-Match'), put.request.body]).toEqual(['"3"', { way: 'internal', done: ['a', 'b'] }]);
    put.flush({ version: 4, way: 'internal', done: ['a', 'b'] });
    await settled();
    expect([store.unsaved(), localStorage.length]).toEqual([false, 0]);
  });

  it('keeps in the browser what could not be saved, and saves it at the next visit', async () => {
    const store = await opened();
    store.change({ way: 'adjacent', done: [] });
    await settled();
    http.expectOne({ method: 'PUT', url: URL }).error(new ProgressEvent('error'));
    await settled();
    expect([store.unsaved(), store.plan().way, localStorage.length]).toEqual([true, 'adjacent', 1]);
    store.retry();
    await settled();
    http.expectOne({ method: 'PUT', url: URL }).flush({ version: 4, way: 'adjacent', done: [] });
    await settled();
    expect([store.unsaved(), localStorage.length]).toEqual([false, 0]);
  });

  it('puts the last change on top of one from another window', async () => {
    const store = await opened();
    store.change({ ...noPlan, way: 'apm' });
    await settled();
    http.expectOne({ method: 'PUT', url: URL }).flush({ status: 412, code: 'version_changed', title: 'Changed' }, { status: 412, statusText: 'Precondition Failed' });
    await settled();
    http.expectOne({ method: 'GET', url: URL }).flush({ version: 9, way: null, done: [] });
    await settled();
    const again = http.expectOne({ method: 'PUT', url: URL });
    expect(again.request.headers.get('If-Match')).toBe('"9"');
    again.flush({ version: 10, way: 'apm', done: [] });
    await settled();
    expect(store.unsaved()).toBe(false);
  });
});
