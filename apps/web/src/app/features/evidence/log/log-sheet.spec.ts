import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
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
