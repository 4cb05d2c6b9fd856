import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { provideApiConfiguration, type PersonProfile, type RungView } from '@nextrung/api-client';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { Targets } from './targets';

const rung = (id: string, track: RungView['track']): RungView => ({ id, title: id, track }) as RungView;
const rungs = [rung('PM', 'ic'), rung('SPM', 'ic'), rung('GPM', 'management'), rung('DIR', 'management')];
const ladder = { ladder: computed(() => ({ rungs })), rung: (id: string | null) => rungs.find((one) => one.id === id) ?? null };
const profile = { id: 'p', version: 3, rung: 'PM', targetRung: 'SPM', targetIsDefault: true, secondTargetRung: null } as PersonProfile;

describe('Targets', () => {
  it('offers a second target on another track, and keeps the choice when someone else was faster', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), { provide: LadderStore, useValue: ladder }] });
    const fixture = TestBed.createComponent(Targets);
    fixture.componentRef.setInput('profile', profile);
    await fixture.whenStable();
    const http = TestBed.inject(HttpTestingController);
    const element = fixture.nativeElement as HTMLElement;
    const second = (): HTMLSelectElement => element.querySelectorAll('select')[1] as HTMLSelectElement;
    const submit = async (): Promise<void> => {
      element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    };
    expect([...second().options].map(({ text }) => text)).toEqual(['None', 'GPM', 'DIR']);
    expect(element.querySelector('button')).toBeNull();

    second().value = 'GPM';
    second().dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await submit();
    const stale = http.expectOne('/api/people/p/target');
    expect([stale.request.headers.get('If-Match'), stale.request.body]).toEqual(['"3"', { rung: null, secondRung: 'GPM' }]);
    stale.flush({ title: 'Changed meanwhile' }, { status: 412, statusText: 'Precondition Failed' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')).toBeNull();
    expect(element.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
    fixture.componentRef.setInput('profile', { ...profile, version: 4, targetRung: 'DIR', targetIsDefault: false });
    await fixture.whenStable();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Saved now: DIR.');
    expect(second().value).toBe('GPM');

    await submit();
    const again = http.expectOne('/api/people/p/target');
    expect(again.request.headers.get('If-Match')).toBe('"4"');
    again.flush({});
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    fixture.componentRef.setInput('profile', { ...profile, version: 5, secondTargetRung: 'GPM' });
    await fixture.whenStable();
    expect([...element.querySelectorAll('button')].map(({ textContent }) => textContent?.trim())).toEqual(['Remove the second target']);
  });
});
