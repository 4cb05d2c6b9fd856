import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration, type ReadinessSettings, type SettingsPreview } from '@nextrung/api-client';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import ReadinessSettingsPage from './readiness-settings-page';

const ladder = { rung: 'SPM', sustainDays: 180, minEpisodes: 3, sustained: ['data'], overlays: [] };
const settings: ReadinessSettings = {
  version: 0, policyVersion: '1', competencies: [{ id: 'data', name: 'Data' }], overlays: [{ id: 'ai', name: 'AI PM' }], rungs: [{ ...ladder, title: 'Senior PM', ladder }], history: [],
};
const preview: SettingsPreview = {
  people: 4, statesMoved: 1,
  moves: [{ person: { id: 'p', name: 'Noor' }, targetRung: 'SPM', from: 'ready', to: 'close' }],
};
const session = { isAdmin: computed(() => true), isManager: computed(() => false), person: computed(() => ({ id: 'me' })) };

describe('ReadinessSettingsPage', () => {
  let fixture: ComponentFixture<ReadinessSettingsPage>;
  let http: HttpTestingController;
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (element().textContent ?? '').replaceAll(/\s+/g, ' ');
  const button = (words: string): HTMLButtonElement | undefined => [...element().querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
  const episodes = (): HTMLInputElement => element().querySelectorAll<HTMLInputElement>('input[inputmode=numeric]')[1] as HTMLInputElement;
  const type = async (field: HTMLInputElement | HTMLTextAreaElement | null, words: string): Promise<void> => {
    if (!field) throw new Error('no field');
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const load = async (read: ReadinessSettings): Promise<void> => {
    TestBed.tick();
    http.expectOne({ method: 'GET', url: '/api/readiness-settings' }).flush(read);
    await fixture.whenStable();
  };
  const look = async (): Promise<void> => {
    button('Preview')?.click();
    http.expectOne('/api/readiness-settings/preview').flush(preview);
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), provideRouter([]), { provide: SessionStore, useValue: session }, { provide: LadderStore, useValue: { rungName: (id: string) => id } }],
    });
    fixture = TestBed.createComponent(ReadinessSettingsPage);
    http = TestBed.inject(HttpTestingController);
    await load(settings);
  });

  it('applies only what was previewed, and any later change asks for a new preview', async () => {
    expect(button('Preview')).toBeUndefined();
    await type(episodes(), '5');
    expect(button('Apply')).toBeUndefined();
    await look();
    expect(text()).toContain('4 people are on the way to a rung that changes. 1 person would change state.');
    expect([...element().querySelectorAll('td')].map(({ textContent }) => textContent?.trim())).toEqual(['Ready', 'Close']);
    expect(button('Apply')).toBeDefined();
    await type(episodes(), '6');
    expect(button('Apply')).toBeUndefined();
  });

  it('keeps the form and shows what changed when someone else was faster', async () => {
    await type(episodes(), '5');
    await look();
    await type(element().querySelector('textarea'), 'A longer record.');
    button('Apply')?.click();
    const stale = http.expectOne({ method: 'PUT', url: '/api/readiness-settings' });
    expect([stale.request.headers.get('If-Match'), stale.request.body]).toEqual(['"0"', { rungs: [{ ...ladder, minEpisodes: 5 }], reason: 'A longer record.' }]);
    stale.flush({ title: 'Changed meanwhile' }, { status: 412, statusText: 'Precondition Failed' });
    await new Promise((resolve) => setTimeout(resolve));
    const newer = { ...settings, version: 1, rungs: [{ ...ladder, sustainDays: 90, title: 'Senior PM', ladder }], history: [{ version: 1, changedBy: { id: 'o', name: 'Oda' }, changedAt: '2027-01-02T10:00:00Z', reason: 'Shorter.', changes: ['SPM: sustained from 180 to 90 days'] }] };
    await load(newer);
    expect(text()).toContain('Changed while you were editing');
    expect(text()).toContain('SPM: sustained from 180 to 90 days');
    expect(episodes().value).toBe('5');

    await look();
    button('Apply')?.click();
    const again = http.expectOne({ method: 'PUT', url: '/api/readiness-settings' });
    expect([again.request.headers.get('If-Match'), again.request.body]).toEqual(['"1"', { rungs: [{ ...ladder, sustainDays: 90, minEpisodes: 5 }], reason: 'A longer record.' }]);
  });

  it('is there again after the page was left', async () => {
    await type(episodes(), '7');
    fixture.destroy();
    fixture = TestBed.createComponent(ReadinessSettingsPage);
    await load(settings);
    expect(episodes().value).toBe('7');
    button('Discard the changes')?.click();
    await fixture.whenStable();
    expect([episodes().value, localStorage.length]).toEqual(['3', 0]);
  });
});
