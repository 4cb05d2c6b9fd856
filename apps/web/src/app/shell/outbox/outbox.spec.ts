import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { provideApiConfiguration } from '@nextrung/api-client';

import { SessionStore } from '../session/session-store';
import { someone } from '../session/testing/someone';
import { Outbox } from './outbox';

const body = { title: 'Agreed the table' };
const settled = () => new Promise((done) => setTimeout(done));

describe('Outbox', () => {
  let http: HttpTestingController;
  let outbox: Outbox;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration('')] });
    http = TestBed.inject(HttpTestingController);
    TestBed.inject(SessionStore).accept(someone);
    outbox = TestBed.inject(Outbox);
    TestBed.tick();
  });

  function put(share = false) {
    const one = outbox.put(body, { title: body.title }, share);
    if (one === null) throw new Error('This browser keeps it.');
    return one;
  }
  const posts = () => http.match('/api/people/amara/evidence');

  it('keeps an item before it is sent, and forgets it once the server has it', async () => {
    const one = put();
    expect(Object.keys(localStorage)).toEqual([`nextrung.draft.amara.waiting.${one.key}`]);
    const sending = outbox.send(one);
    await settled();
    const [call] = posts();
    expect([call?.request.headers.get('Idempotency-Key'), call?.request.body]).toEqual([one.key, body]);
    call?.flush({ id: 'i1', state: 'private' });
    expect(await sending).toEqual({ state: 'sent', item: { id: 'i1', state: 'private' } });
    expect([outbox.waiting(), outbox.sent()?.key, localStorage.length]).toEqual([[], one.key, 0]);
  });

  it('sends it again under the same key when the connection is back, in the order in which they were saved', async () => {
    const first = put();
    const failing = outbox.send(first);
    await settled();
    posts()[0]?.error(new ProgressEvent('error'));
    expect((await failing).state).toBe('waiting');
    expect(outbox.words()).toBe('1 item waits to be sent.');
    await new Promise((done) => setTimeout(done, 5));
    const second = put();
    window.dispatchEvent(new Event('online'));
    await settled();
    const [again] = posts();
    expect(again?.request.headers.get('Idempotency-Key')).toBe(first.key);
    again?.flush({ id: 'i1', state: 'private' });
    await settled();
    const [next] = posts();
    expect(next?.request.headers.get('Idempotency-Key')).toBe(second.key);
    next?.flush({ id: 'i2', state: 'private' });
    await settled();
    expect(outbox.waiting()).toEqual([]);
  });

  it('keeps what the server refuses, with the reason, and does not send it again by itself', async () => {
    const one = put();
    const sending = outbox.send(one);
    await settled();
    posts()[0]?.flush({ title: 'Not saved', code: 'invalid', errors: [{ field: 'title', message: 'Too long' }] }, { status: 400, statusText: 'Bad Request' });
    expect(await sending).toMatchObject({ state: 'refused', problem: { status: 400, errors: [{ field: 'title' }] } });
    expect(outbox.words()).toBe('1 item could not be saved.');
    outbox.now();
    await settled();
    expect(posts()).toEqual([]);
    outbox.remove(one);
    expect(localStorage.length).toBe(0);
  });

  it('shares what was to be shared, and is content where that has happened already', async () => {
    const one = put(true);
    const sending = outbox.send(one);
    await settled();
    posts()[0]?.flush({ id: 'i1', state: 'private' });
    await settled();
    http.expectOne('/api/evidence/i1/share').flush({ code: 'state_changed' }, { status: 409, statusText: 'Conflict' });
    expect(await sending).toMatchObject({ state: 'sent', item: { id: 'i1' } });
  });

  it('sends nothing of one person as another, and keeps it for the one', async () => {
    put();
    const session = TestBed.inject(SessionStore);
    session.giveUp();
    TestBed.tick();
    await settled();
    session.accept({ ...someone, person: { ...someone.person, id: 'jonas' } as typeof someone.person });
    TestBed.tick();
    await settled();
    expect([outbox.waiting(), posts(), http.match('/api/people/jonas/evidence')]).toEqual([[], [], []]);
    session.giveUp();
    session.accept(someone);
    TestBed.tick();
    await settled();
    expect(posts()).toHaveLength(1);
  });
});
