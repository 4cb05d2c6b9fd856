import { TestBed } from '@angular/core/testing';
import { afterEach, describe, expect, it } from '@jest/globals';

import { SessionStore } from '../session/session-store';
import { LocalDrafts, ticksOf } from './local-drafts';

describe('LocalDrafts', () => {
  afterEach(() => localStorage.clear());

  it('counts unsaved texts and no ticks, and forgets both on request', () => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: { person: () => ({ id: 'p1' }) } }] });
    const drafts = TestBed.inject(LocalDrafts);
    drafts.keep('log-evidence', { title: 'x' });
    drafts.keep(ticksOf('break-in'), { way: 'a', done: [] });
    expect(drafts.count()).toBe(1);
    expect(drafts.read(ticksOf('break-in'))).toEqual({ way: 'a', done: [] });
    drafts.dropAll();
    expect([drafts.count(), drafts.read(ticksOf('break-in'))]).toEqual([0, null]);
  });
});
