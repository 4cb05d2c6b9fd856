import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';

import { SessionStore } from '../session/session-store';
import { keptFields } from './kept-fields';
import { LocalDrafts, ticksOf } from './local-drafts';

@Component({ selector: 'nr-writing', template: '' })
class Writing {
  readonly text = signal('');

  constructor() {
    inject(LocalDrafts).follow(() => 'note', () => this.text() || null);
  }
}

@Component({ selector: 'nr-appealing', template: '' })
class Appealing {
  readonly fields = keptFields(() => 'appeal', { grounds: '', words: '' }, inject(LocalDrafts));
}

describe('LocalDrafts', () => {
  afterEach(() => localStorage.clear());

  it('counts unsaved texts and no ticks, and forgets both on request', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person: () => ({ id: 'p1' }), organisations: () => [] } }] });
    const drafts = TestBed.inject(LocalDrafts);
    drafts.keep('log-evidence', { title: 'x' });
    drafts.keep(ticksOf('break-in'), { way: 'a', done: [] });
    expect(drafts.count()).toBe(1);
    expect(drafts.read(ticksOf('break-in'))).toEqual({ way: 'a', done: [] });
    drafts.dropAll();
    expect([drafts.count(), drafts.read(ticksOf('break-in'))]).toEqual([0, null]);
  });

  it('keeps those of each organisation apart, and asks about all of them at the end', () => {
    const person = signal({ id: 'in-alder' });
    const organisations = () => [{ id: 'a', name: 'Alder', personId: 'in-alder' }, { id: 'b', name: 'Birch', personId: 'in-birch' }];
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person, organisations } }] });
    const drafts = TestBed.inject(LocalDrafts);
    localStorage.setItem('nextrung.draft.stranger.log-evidence', '"theirs"');
    drafts.keep('log-evidence', 'of Alder');
    person.set({ id: 'in-birch' });
    expect([drafts.read('log-evidence'), drafts.names('log'), drafts.count()]).toEqual([null, [], 1]);
    drafts.keep('log-evidence', 'of Birch');
    person.set({ id: 'in-alder' });
    expect([drafts.read('log-evidence'), drafts.names('log'), drafts.count()]).toEqual(['of Alder', ['log-evidence'], 2]);
    drafts.dropAll();
    expect(Object.keys(localStorage)).toEqual(['nextrung.draft.stranger.log-evidence']);
  });

  it('keeps nothing of a page that is nobody’s any more', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person: () => null, organisations: () => [] } }] });
    TestBed.inject(LocalDrafts).keep('log-evidence', 'left behind');
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('keeps what is typed in the moment in which the page goes, and nothing that was saved before', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person: () => ({ id: 'p1' }), organisations: () => [] } }] });
    const drafts = TestBed.inject(LocalDrafts);
    const first = TestBed.createComponent(Writing);
    first.detectChanges();
    first.componentInstance.text.set('Half a tho');
    first.detectChanges();
    first.componentInstance.text.set('Half a thought');
    first.destroy();
    expect(drafts.read('note')).toBe('Half a thought');
    const reloaded = TestBed.createComponent(Writing);
    reloaded.detectChanges();
    reloaded.componentInstance.text.set('Typed, and the page is loaded anew');
    dispatchEvent(new Event('pagehide'));
    expect(drafts.read('note')).toBe('Typed, and the page is loaded anew');
    reloaded.destroy();
    const second = TestBed.createComponent(Writing);
    second.componentInstance.text.set('Saved');
    second.detectChanges();
    drafts.drop('note');
    second.destroy();
    expect(drafts.read('note')).toBeNull();
  });

  it('keeps the fields of a form until they are as they began, and takes up nothing else', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person: () => ({ id: 'p1' }), organisations: () => [] } }] });
    const drafts = TestBed.inject(LocalDrafts);
    const page = TestBed.createComponent(Appealing);
    page.componentInstance.fields.set({ grounds: 'fact', words: 'It was another launch.' });
    // In the same instant, before any effect ran.
    page.destroy();
    expect(TestBed.createComponent(Appealing).componentInstance.fields()).toEqual({ grounds: 'fact', words: 'It was another launch.' });
    drafts.keep('appeal', { words: 7, more: 'x', grounds: 'process' });
    const again = TestBed.createComponent(Appealing);
    expect(again.componentInstance.fields()).toEqual({ grounds: 'process', words: '' });
    again.componentInstance.fields.set({ grounds: '', words: '' });
    again.destroy();
    expect(drafts.read('appeal')).toBeNull();
  });
});
