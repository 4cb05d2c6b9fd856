import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';

import type { SessionView } from '@nextrung/api-client';
import { SessionStore } from './session-store';
import { signedOutInterceptor } from './signed-out-interceptor';

function viewOf(id: string): SessionView {
  return {
    signedIn: true,
    person: { id, name: 'Amara Diallo', email: 'amara@example.com', isAdmin: false, seesPay: false, isManager: false, can: [], rung: 'PM', aspiring: false },
    organisation: null,
    organisations: [],
    setupOpen: false,
    setupTokenRequired: false,
    demoAccounts: [], companySignIn: null, companySignOut: null,
  };
}

describe('signedOutInterceptor', () => {
  let http: HttpTestingController;
  let session: SessionStore;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([signedOutInterceptor])), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionStore);
    session.accept(viewOf('amara'));
  });

  function save(): Promise<unknown> {
    const answer = firstValueFrom(TestBed.inject(HttpClient).post('/api/evidence', { title: 'Kept' }));
    http.expectOne('/api/evidence').flush(null, { status: 401, statusText: 'Unauthorized' });
    return answer;
  }

  it('holds the request until the same person is back, then sends it again', async () => {
    const answer = save();
    expect(session.expired()).toBe(true);
    session.accept(viewOf('amara'));
    await Promise.resolve();
    const again = http.expectOne('/api/evidence');
    expect(again.request.body).toEqual({ title: 'Kept' });
    again.flush({ saved: true });
    expect(await answer).toEqual({ saved: true });
    expect(session.expired()).toBe(false);
  });

  it('never sends it as somebody else', async () => {
    const answer = save();
    session.accept(viewOf('jonas'));
    await expect(answer).rejects.toMatchObject({ status: 401 });
    http.verify();
  });

  it('lets it fail when the person leaves', async () => {
    const answer = save();
    session.giveUp();
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(session.signedIn()).toBe(false);
  });
});
