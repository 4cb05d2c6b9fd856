import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration, type PersonProfile } from '@nextrung/api-client';

import { NameSection } from './name-section';

const profile = { id: 'p', version: 3, name: 'Noor', email: 'noor@example.org' } as PersonProfile;

describe('NameSection', () => {
  let fixture: ComponentFixture<NameSection>;
  let http: HttpTestingController;
  const emitted: (PersonProfile | null)[] = [];
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (type: 'text' | 'email'): HTMLInputElement => element().querySelector<HTMLInputElement>(`input[type=${type}]`) as HTMLInputElement;
  const type = (input: HTMLInputElement, words: string): void => {
    input.value = words;
    input.dispatchEvent(new Event('input'));
  };
  const submit = async (): Promise<void> => {
    element().querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    emitted.length = 0;
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration('')] });
    fixture = TestBed.createComponent(NameSection);
    fixture.componentRef.setInput('profile', profile);
    fixture.componentInstance.changed.subscribe((value) => emitted.push(value));
    await fixture.whenStable();
    http = TestBed.inject(HttpTestingController);
  });

  it('keeps what was typed beside what is saved when someone else was faster, then saves it', async () => {
    type(field('text'), 'Noor Haddad');
    await submit();
    const stale = http.expectOne('/api/people/p');
    expect([stale.request.method, stale.request.headers.get('If-Match'), stale.request.body]).toEqual(['PATCH', '"3"', { name: 'Noor Haddad', email: 'noor@example.org' }]);
    stale.flush({ title: 'Changed' }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    expect(emitted).toEqual([null]);
    fixture.componentRef.setInput('profile', { ...profile, version: 4, name: 'Nour' });
    await fixture.whenStable();
    expect(field('text').value).toBe('Noor Haddad');
    expect(element().textContent).toContain('Saved now: Nour');
    expect(element().querySelector('[role=alert]')?.textContent).toContain('Someone changed this person meanwhile.');

    await submit();
    const again = http.expectOne('/api/people/p');
    expect(again.request.headers.get('If-Match')).toBe('"4"');
    const saved = { ...profile, version: 5, name: 'Noor Haddad' };
    again.flush(saved);
    await settle();
    expect(emitted).toEqual([null, saved]);
    expect(element().querySelector('[role=status]')?.textContent).toBe('Saved.');
  });

  it('says what is wrong at the field', async () => {
    type(field('text'), '  ');
    await submit();
    http.expectNone('/api/people/p');
    expect([field('text').getAttribute('aria-invalid'), field('email').getAttribute('aria-invalid')]).toEqual(['true', null]);
    type(field('text'), 'Noor');
    type(field('email'), 'taken@example.org');
    await submit();
    http.expectOne('/api/people/p').flush({ title: 'Not accepted', errors: [{ field: 'email', message: 'Someone here has this address already.' }] }, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(field('email').parentElement?.textContent).toContain('Someone here has this address already.');
    expect(field('email').value).toBe('taken@example.org');
  });
});
