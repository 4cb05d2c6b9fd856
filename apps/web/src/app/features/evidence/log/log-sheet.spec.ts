import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { LogEvidence } from '../../../shell/navigation/log-evidence';
import { SessionStore } from '../../../shell/session/session-store';
import { someone } from '../../../shell/session/testing/someone';
import LogSheet from './log-sheet';

describe('LogSheet, opened with a beginning', () => {
  beforeAll(() => {
    // jsdom has no modal dialogs.
    HTMLDialogElement.prototype.showModal = () => undefined;
    HTMLDialogElement.prototype.close = () => undefined;
  });
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), provideRouter([])] });
    TestBed.inject(SessionStore).accept(someone);
    TestBed.inject(LogEvidence).beginning.set('Build a portfolio');
  });

  function sheet() {
    const fixture = TestBed.createComponent(LogSheet);
    TestBed.tick();
    const element: HTMLElement = fixture.nativeElement;
    const title = () => element.querySelector<HTMLInputElement>('[data-first]')?.value;
    return { element, title, text: () => element.textContent };
  }

  it('starts from it, and keeps nothing until something is typed', () => {
    const { title, text } = sheet();
    expect(title()).toBe('Build a portfolio');
    expect(text()).not.toContain('unfinished');
    expect(TestBed.inject(LocalDrafts).count()).toBe(0);
  });

  it('keeps an unfinished text, and offers the beginning instead', () => {
    TestBed.inject(LocalDrafts).keep('log-evidence', { title: 'Half a thought' });
    const { element, title, text } = sheet();
    expect(title()).toBe('Half a thought');
    expect(text()).toContain('You have an unfinished text here.');
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Begin with'))?.click();
    TestBed.tick();
    expect(title()).toBe('Build a portfolio');
  });

  it('saves on Enter anywhere with Ctrl, and offers what can be done on the spot', async () => {
    const { element, text } = sheet();
    element.querySelector('form')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await new Promise((done) => setTimeout(done));
    const [call] = TestBed.inject(HttpTestingController).match('/api/people/amara/evidence');
    expect(call?.request.body).toMatchObject({ title: 'Build a portfolio' });
    call?.flush({ id: 'i1', state: 'private', title: 'Build a portfolio', indicators: [] });
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    expect(text()).toContain('Saved. Private.');
    expect([...element.querySelectorAll('nr-saved-item button')].map((one) => one.textContent.trim())).toEqual(['Done', 'Make it stronger', 'Share with my managers', 'Log another']);
    expect(localStorage.length).toBe(0);
  });

  it('keeps what it saves while the server cannot be reached, and goes on when it is there', async () => {
    const { element, text } = sheet();
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((done) => setTimeout(done));
    const http = TestBed.inject(HttpTestingController);
    http.match('/api/people/amara/evidence')[0]?.error(new ProgressEvent('error'));
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    expect(text()).toContain('Saved in this browser. It waits to be sent');
    expect(element.querySelector<HTMLInputElement>('[data-first]')?.value).toBe('');
    window.dispatchEvent(new Event('online'));
    await new Promise((done) => setTimeout(done));
    http.match('/api/people/amara/evidence')[0]?.flush({ id: 'i1', state: 'private', title: 'Build a portfolio', indicators: [] });
    await new Promise((done) => setTimeout(done));
    TestBed.tick();
    expect(text()).toContain('Saved. Private.');
  });

  it('gives what was typed to nobody else, whoever signs in after', () => {
    TestBed.inject(LocalDrafts).keep('log-evidence', { title: 'Half a thought' });
    sheet();
    TestBed.inject(SessionStore).giveUp();
    TestBed.tick();
    TestBed.inject(SessionStore).accept({ ...someone, person: { ...someone.person, id: 'jonas' } as typeof someone.person });
    TestBed.tick();
    expect(Object.keys(localStorage)).toEqual(['nextrung.draft.amara.log-evidence']);
  });
});
