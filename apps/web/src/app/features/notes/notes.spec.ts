import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { computed } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type NoteView, provideApiConfiguration } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { EditNoteForm } from './edit-note';
import { WriteNoteForm } from './write-note';

const [amara, callum] = [{ id: 'a', name: 'Amara' }, { id: 'c', name: 'Callum' }];
const note: NoteView = { id: 'n', person: callum, author: amara, other: callum, body: 'First', visibility: 'only_me', onDay: '2027-03-01', version: 1, history: [{ visibility: 'only_me', since: '2027-03-01T10:00:00Z' }], can: ['note.edit'] };
const tick = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

describe('writing notes', () => {
  afterEach(() => localStorage.clear());

  async function page<T>(of: new () => T, inputs: Readonly<Record<string, unknown>>) {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), { provide: SessionStore, useValue: { person: computed(() => amara) } }],
    });
    const fixture = TestBed.createComponent(of);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const area = (): HTMLTextAreaElement => element.querySelector('textarea') ?? document.createElement('textarea');
    return {
      fixture,
      area,
      text: () => element.textContent ?? '',
      type: async (words: string) => {
        area().value = words;
        area().dispatchEvent(new Event('input'));
        await fixture.whenStable();
      },
      click: async (words: string) => {
        [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words)?.click();
        await fixture.whenStable();
      },
      choose: async (words: string) => {
        [...element.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === words)?.querySelector('input')?.click();
        await fixture.whenStable();
      },
      answer: async (url: string, method: string, body: object, status = 200): Promise<TestRequest> => {
        const request = TestBed.inject(HttpTestingController).expectOne((one) => one.url.endsWith(url) && one.method === method);
        request.flush(body, { status, statusText: 'said' });
        await tick(fixture);
        return request;
      },
    };
  }

  it('shows both texts when the note was changed meanwhile, and saves over the one that was shown', async () => {
    const form = await page(EditNoteForm, { note });
    await form.type('Mine');
    await form.click('Save');
    await form.answer('/notes/n', 'PUT', { title: 'Someone changed this in the meantime.', code: 'version_changed' }, 412);
    await form.answer('/notes/n', 'GET', { ...note, body: 'Theirs', version: 4 });
    expect(form.text()).toContain('Someone changed this in the meantime.');
    expect(form.text()).toContain('Theirs');
    expect(form.area().value).toBe('Mine');
    await form.click('Save mine instead');
    const { request } = await form.answer('/notes/n', 'PUT', { ...note, body: 'Mine', version: 5 });
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"4"', { body: 'Mine' }]);
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was typed in this browser until it is saved, and says who will see it', async () => {
    const people = { author: amara, person: callum, other: callum, manages: true };
    const first = await page(WriteNoteForm, { people });
    await first.type('Wants to lead');
    expect(first.text()).toContain('Who sees this: Only you.');
    await first.choose('Me, Callum and whoever manages Callum after me');
    expect(first.text()).toContain('Who sees this: You, Callum and whoever manages Callum.');
    first.fixture.destroy();
    TestBed.resetTestingModule();

    const again = await page(WriteNoteForm, { people });
    expect(again.area().value).toBe('Wants to lead');
    await again.click('Save the note');
    const { request } = await again.answer('/people/c/notes', 'POST', { title: 'Not now', code: 'unavailable' }, 503);
    expect(request.body).toEqual({ body: 'Wants to lead', visibility: 'successor_too', otherId: 'c' });
    expect(again.area().value).toBe('Wants to lead');
    await again.click('Save the note');
    const second = await again.answer('/people/c/notes', 'POST', note);
    expect(second.request.headers.get('Idempotency-Key')).toBe(request.headers.get('Idempotency-Key'));
    expect([again.area().value, localStorage.length]).toEqual(['', 0]);
  });

  it('offers nobody to share with where there is nobody', async () => {
    const form = await page(WriteNoteForm, { people: { author: amara, person: amara, other: null } });
    await form.type('Mine');
    expect(form.text()).toContain('there is nobody to share it with');
    expect(form.text()).not.toContain('whoever manages');
  });
});
