import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { firstValueFrom } from 'rxjs';

import type { SessionView } from '@nextrung/api-client';
import { OtherSession } from './other-session';
import { ownPersonInterceptor } from './own-person-interceptor';
import { SessionStore } from './session-store';

const ORGANISATIONS = [{ id: 'alder', name: 'Alder', personId: 'amara' }, { id: 'birch', name: 'Birch', personId: 'amara-at-birch' }];

function viewOf(id: string, organisation: string, organisations = ORGANISATIONS): SessionView {
  return {
    signedIn: true,
    secondStep: null,
    secondFactorRequired: false,
    person: { id, name: 'Amara Diallo', email: 'amara@example.com', isAdmin: false, isManager: false, managersBelow: false, seesPay: false, can: [], rung: 'PM', aspiring: false },
    organisation: { id: organisation, name: organisation, timeZone: 'Europe/London', today: '2026-11-24' },
    organisations,
    setupOpen: false,
    setupTokenRequired: false,
    sendsMail: false,
    demoAccounts: [], companySignIn: null, companySignOut: null,
  };
}

const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

describe('ownPersonInterceptor', () => {
  let http: HttpTestingController;
  let other: OtherSession;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([ownPersonInterceptor])), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    other = TestBed.inject(OtherSession);
    TestBed.inject(SessionStore).accept(viewOf('amara', 'alder'));
  });

  /** Saves something from Amara's page while the browser is signed in as this view says. */
  async function saveWhile(now: SessionView): Promise<{ answer: Promise<unknown> }> {
    const answer = firstValueFrom(TestBed.inject(HttpClient).post('/api/evidence', { title: 'Kept' }));
    http.expectOne('/api/evidence').flush({ code: 'other_session', title: 'Not yours' }, { status: 409, statusText: 'Conflict' });
    http.expectOne('/api/session').flush(now);
    await settled();
    return { answer };
  }

  it('says whose page it is, but to no call about the session itself', () => {
    TestBed.inject(HttpClient).get('/api/ladder').subscribe();
    TestBed.inject(HttpClient).get('/api/session').subscribe();
    expect(http.expectOne('/api/ladder').request.headers.get('X-Person')).toBe('amara');
    expect(http.expectOne('/api/session').request.headers.has('X-Person')).toBe(false);
  });

  it('holds a call back until this page’s person is back, then sends it again', async () => {
    const { answer } = await saveWhile(viewOf('amara-at-birch', 'birch'));
    expect([other.met(), other.now()?.organisation?.name, other.mayComeBack()]).toEqual([true, 'birch', true]);
    http.expectNone('/api/evidence');
    const back = other.comeBack();
    const entered = http.expectOne('/api/session/organisation');
    expect(entered.request.body).toEqual({ organisationId: 'alder' });
    entered.flush(viewOf('amara', 'alder'));
    await back;
    await settled();
    const again = http.expectOne('/api/evidence');
    expect([again.request.body, again.request.headers.get('X-Person')]).toEqual([{ title: 'Kept' }, 'amara']);
    again.flush({ saved: true });
    expect(await answer).toEqual({ saved: true });
    expect(other.met()).toBe(false);
  });

  it('offers no way back to the page of somebody else', async () => {
    await saveWhile(viewOf('jonas', 'alder', [{ id: 'alder', name: 'Alder', personId: 'jonas' }]));
    expect([other.met(), other.mayComeBack()]).toEqual([true, false]);
  });

  it('asks nothing where the other tab is back already', async () => {
    await saveWhile(viewOf('amara', 'alder'));
    expect(other.met()).toBe(false);
    http.expectOne('/api/evidence').flush({});
  });

  it('lets any other refusal through', async () => {
    const answer = firstValueFrom(TestBed.inject(HttpClient).post('/api/evidence', {}));
    http.expectOne('/api/evidence').flush({ code: 'has_reports', title: 'No' }, { status: 409, statusText: 'Conflict' });
    await expect(answer).rejects.toMatchObject({ status: 409 });
    expect(other.met()).toBe(false);
  });
});
