import { httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it } from '@jest/globals';

import { SessionStore } from '../session/session-store';
import { remembered } from './page-memory';

@Component({ selector: 'nr-list', template: '{{ list.shown()?.join() }}' })
class List {
  readonly resource = httpResource<string[]>(() => '/api/cases');
  readonly list = remembered(() => 'cases', this.resource);
}

describe('a page to which somebody comes back', () => {
  it('shows what it showed, asks again, and shows it to nobody else', async () => {
    const [trigger, person] = [signal('imperative'), signal({ id: 'a' })];
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Router, useValue: { currentNavigation: () => ({ trigger: trigger() }) } }, { provide: SessionStore, useValue: { person } }],
    });
    const open = (): { page: List; answer: (body: string[]) => Promise<void> } => {
      const fixture = TestBed.createComponent(List);
      TestBed.tick();
      const request = TestBed.inject(HttpTestingController).expectOne('/api/cases');
      return { page: fixture.componentInstance, answer: async (body) => { request.flush(body); await new Promise((done) => { setTimeout(done); }); TestBed.tick(); } };
    };
    const first = open();
    expect(first.page.list.shown()).toBeNull();
    await first.answer(['one']);
    expect(open().page.list.shown()).toBeNull();
    trigger.set('popstate');
    const back = open();
    expect(back.page.list.shown()).toEqual(['one']);
    await back.answer(['one', 'two']);
    expect(back.page.list.shown()).toEqual(['one', 'two']);
    person.set({ id: 'b' });
    expect(open().page.list.shown()).toBeNull();
    person.set({ id: 'a' });
    back.page.list.forget();
    expect(open().page.list.shown()).toBeNull();
  });
});
