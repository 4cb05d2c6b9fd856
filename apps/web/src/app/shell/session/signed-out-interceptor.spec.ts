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
    secondStep: null,
    secondFactorRequired: false,
    person: { id, name: 'Amara Diallo', email: 'amara@example.com', isAdmin: false, seesPay: false, isManager: false, managersBelow: false, can: [], rung: 'PM', aspiring: false },
    organisation: null,
    organisations: [],
    setupOpen: false,
    setupTokenRequired: false,
    sendsMail: false,
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

  it('goes on holding it between the password and the second factor, with the page as it is', async () => {
    const answer = save();
    session.accept({ ...viewOf('amara'), signedIn: false, person: null, secondStep: { passkey: true, code: false, recovery: false } });
    expect([session.secondStep()?.passkey, session.expired(), session.person()?.id]).toEqual([true, true, 'amara']);
    session.accept(viewOf('amara'));
    await Promise.resolve();
    http.expectOne('/api/evidence').flush({ id: 'kept' });
    expect(await answer).toEqual({ id: 'kept' });
    expect(session.secondStep()).toBeNull();
  });

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

  it('lets it fail when the person leaves', async () => {
    const answer = save();
    session.giveUp();
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(session.signedIn()).toBe(false);
  });

  it('takes no part of the page over to somebody else who signs in on it', async () => {
    const answer = save();
    let settled = false;
    void answer.catch(() => undefined).finally(() => (settled = true));
    session.accept(viewOf('jonas'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([session.person()?.id, session.expired(), settled]).toEqual(['amara', true, false]);
    http.verify();
  });

  it('asks for a list of sessions, and for a change of password, like for anything else', () => {
    for (const url of ['/api/session/list', '/api/session/others', '/api/session/password']) {
      session.accept(viewOf('amara'));
      TestBed.inject(HttpClient).get(url).subscribe({ error: () => undefined });
      http.expectOne(url).flush(null, { status: 401, statusText: 'Unauthorized' });
      expect([url, session.expired()]).toEqual([url, true]);
    }
    session.accept(viewOf('amara'));
    TestBed.inject(HttpClient).post('/api/session', {}).subscribe({ error: () => undefined });
    http.match('/api/session').at(-1)?.flush(null, { status: 401, statusText: 'Unauthorized' });
    expect(session.expired()).toBe(false);
  });
});
