import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { describe, expect, it } from '@jest/globals';
import { type PersonProfile, provideApiConfiguration, type WaiverView } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { Waivers } from './waivers';

const proposed: WaiverView = {
  id: 'w', indicator: 'SPM.S3', text: 'Knows the competitors', competencyName: 'Strategy', reason: 'There are none here.', state: 'proposed', proposedBy: { id: 'm', name: 'Mo' }, proposedOn: '2027-01-02',
  decidedBy: null, decidedOn: null, decisionNote: '', expiresOn: null, endedOn: null,
};
const signed: WaiverView = { ...proposed, state: 'signed', decidedBy: { id: 's', name: 'Sam' }, decidedOn: '2027-01-10', expiresOn: '2028-01-10' };

const profile = { id: 'p', name: 'Noor', can: ['waiver.end'] } as Partial<PersonProfile>;

describe('Waivers', () => {
  async function ending(waiver: WaiverView, words: string) {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), provideRouter([]), { provide: SessionStore, useValue: { person: computed(() => ({ id: 'm' })) } }],
    });
    const fixture = TestBed.createComponent(Waivers);
    fixture.componentRef.setInput('profile', profile);
    fixture.componentRef.setInput('waivers', [waiver]);
    let changes = 0;
    fixture.componentInstance.changed.subscribe(() => (changes += 1));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const click = async (text: string): Promise<void> => {
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === text)?.click();
      await fixture.whenStable();
    };
    await click(waiver.state === 'proposed' ? 'Take back' : 'End it');
    await click(words);
    const request = TestBed.inject(HttpTestingController).expectOne(({ url }) => url.endsWith('/waivers/w/end'));
    const settle = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
      return element.textContent ?? '';
    };
    return { request, settle, changes: () => changes };
  }

  it('takes back a proposal as a proposal, and reads again when it has been signed meanwhile', async () => {
    const { request, settle, changes } = await ending(proposed, 'Take it back');
    expect(request.request.body).toEqual({ expectedState: 'proposed' });
    request.flush({ title: 'Not done', detail: 'This is signed by now. Look at it again.', code: 'state_changed' }, { status: 409, statusText: 'Conflict' });
    expect(await settle()).toContain('This is signed by now. Look at it again.');
    expect(changes()).toBe(1);
  });

  it('ends what was signed as signed', async () => {
    const { request, settle, changes } = await ending(signed, 'End it');
    expect(request.request.body).toEqual({ expectedState: 'signed' });
    request.flush({ ...signed, state: 'ended', endedOn: '2027-02-01' });
    expect(await settle()).toContain('Ended. It applies again from today on.');
    expect(changes()).toBe(1);
  });
});
