import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import type { WritableSignal } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Ladder } from '@nextrung/domain/ladder';

import { draftLadder, draftView, editor, pass, reworded, savedFrom, sentLadder, textOf, URL } from '../testing/editor';
import { withRungs } from './moves';
import type { EditorStore } from './editor-store';

const ladder = draftLadder();
let store: EditorStore;
let http: HttpTestingController;
let offline: WritableSignal<boolean>;
let leave: () => void;

const wait = (ms: number): Promise<void> => pass(ms, (time) => jest.advanceTimersByTimeAsync(time));
const put = (): TestRequest => http.expectOne({ method: 'PUT', url: URL });
const kept = (): string[] => Object.keys(localStorage);
const accept = async (request: TestRequest, version: number): Promise<void> => {
  request.flush(draftView(sentLadder(request), version));
  await wait(0);
};
const refuse = async (request: TestRequest, status: number, body: object = { title: 'No' }): Promise<void> => {
  request.flush(body, { status, statusText: 'No' });
  await wait(0);
};
const type = (id: string, text: string): void => store.typed(id, () => store.change(reworded(store.ladder() as Ladder, id, text)));

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers();
  ({ store, http, offline, leave } = editor());
  store.open(savedFrom(ladder, 3));
});
afterEach(() => {
  jest.useRealTimers();
});

describe('undo', () => {
  it('takes typing in one field back as one step, and every other change as its own', () => {
    for (const text of ['D', 'De', 'Dec']) type('PM.S1', text);
    store.change(withRungs(store.ladder() as Ladder, (store.ladder() as Ladder).rungs.toReversed()));
    store.undo();
    expect([store.ladder()?.rungs[0]?.id, textOf(store.ladder(), 'PM.S1')]).toEqual(['APM', 'Dec']);
    store.undo();
    expect([textOf(store.ladder(), 'PM.S1'), store.canUndo()]).toEqual(['Does PM.S1', false]);
    store.redo();
    store.redo();
    expect([store.ladder()?.rungs[0]?.id, textOf(store.ladder(), 'PM.S1'), store.canRedo()]).toEqual(['PM', 'Dec', false]);
  });

  it('keeps the last hundred steps, and forgets what was undone with the next change', () => {
    for (let step = 0; step < 120; step += 1) type(step % 2 === 0 ? 'PM.S1' : 'PM.S2', `step ${String(step)}`);
    let steps = 0;
    for (; store.canUndo(); steps += 1) store.undo();
    expect(steps).toBe(100);
    type('PM.D1', 'another way');
    expect(store.canRedo()).toBe(false);
  });

  it('brings back what was deleted as long as nothing else changed', () => {
    store.change(withRungs(ladder, ladder.rungs.slice(1)));
    store.offerUndo('Associate is deleted.');
    store.undo();
    expect([store.ladder(), store.deleted()]).toEqual([ladder, null]);
  });
});

describe('saving by itself', () => {
  it('keeps the text here at once, sends it a second after the last key, and then needs no copy here', async () => {
    type('PM.S1', 'One');
    expect(kept()).toHaveLength(1);
    await wait(600);
    type('PM.S1', 'One two');
    await wait(600);
    http.expectNone(URL);
    await wait(500);
    const request = put();
    expect([request.request.headers.get('If-Match'), textOf(sentLadder(request), 'PM.S1')]).toEqual(['"3"', 'One two']);
    await accept(request, 4);
    expect([store.sync.state().kind, kept()]).toEqual(['saved', []]);
  });

  it('sends what was typed while it was saving next, over the version that it made', async () => {
    type('PM.S1', 'One');
    await wait(1_000);
    const first = put();
    type('PM.S1', 'One two');
    await accept(first, 4);
    expect(kept()).toHaveLength(1);
    await wait(1_000);
    const second = put();
    expect([second.request.headers.get('If-Match'), textOf(sentLadder(second), 'PM.S1')]).toEqual(['"4"', 'One two']);
  });

  it('tries again without a connection, and at once when there is one', async () => {
    type('PM.S1', 'One');
    await wait(1_000);
    put().error(new ProgressEvent('error'));
    await wait(0);
    expect([store.sync.state().kind, kept().length]).toEqual(['unreachable', 1]);
    await wait(2_000);
    put().error(new ProgressEvent('error'));
    await wait(0);
    offline.set(true);
    await wait(0);
    offline.set(false);
    await wait(0);
    await accept(put(), 4);
    expect(store.sync.state().kind).toBe('saved');
  });

  it('says a refusal at the field of the editor, and stays with it until the field changes', async () => {
    type('PM.S1', 'One');
    await wait(1_000);
    await refuse(put(), 400, { title: 'Not accepted', errors: [{ field: 'content.expectations.PM.strategy.0.text', message: 'is odd' }] });
    expect([store.sync.state().kind, store.problemAt('cells[2].indicators[0].text')]).toEqual(['refused', 'is odd']);
    await wait(60_000);
    http.expectNone(URL);
    type('PM.S1', 'Two');
    await wait(1_000);
    await accept(put(), 4);
    expect(store.problemAt('cells[2].indicators[0].text')).toBe('');
  });

  it('keeps the text when the draft is not there any more', async () => {
    type('PM.S1', 'One');
    await wait(1_000);
    await refuse(put(), 404);
    expect([store.sync.state().kind, textOf(store.ladder(), 'PM.S1'), kept().length]).toEqual(['gone', 'One', 1]);
  });
});

describe('two people', () => {
  const meanwhile = async (theirs: Ladder): Promise<void> => {
    await wait(1_000);
    await refuse(put(), 412);
    http.expectOne({ method: 'GET', url: URL }).flush(draftView(theirs, 7, 'Ole'));
    await wait(0);
  };

  it('are told of each other, and nothing more is sent before one decides', async () => {
    type('PM.S1', 'Mine');
    await meanwhile(reworded(ladder, 'PM.S1', 'Theirs'));
    expect([store.sync.theirs()?.by, textOf(store.sync.theirs()?.ladder ?? null, 'PM.S1'), textOf(store.ladder(), 'PM.S1'), kept().length]).toEqual(['Ole', 'Theirs', 'Mine', 1]);
    type('PM.S1', 'Mine, longer');
    await wait(60_000);
    http.expectNone(URL);
  });

  it('get one text of both, field by field', async () => {
    type('PM.S1', 'Mine');
    type('PM.S2', 'Mine too');
    await meanwhile(reworded(reworded(ladder, 'PM.S1', 'Theirs'), 'APM.D1', 'Theirs alone'));
    store.takeBoth(new Set(['cells › PM.strategy › indicators › PM.S1 › text']));
    const request = put();
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    expect(['PM.S1', 'PM.S2', 'APM.D1'].map((id) => textOf(sentLadder(request), id))).toEqual(['Theirs', 'Mine too', 'Theirs alone']);
    await accept(request, 8);
    store.undo();
    expect(textOf(store.ladder(), 'PM.S1')).toBe('Mine');
  });

  it('can keep mine over theirs, or take theirs with mine one undo away', async () => {
    type('PM.S1', 'Mine');
    await meanwhile(reworded(ladder, 'PM.S1', 'Theirs'));
    store.keepMine();
    await accept(put(), 8);
    expect([store.sync.state().kind, textOf(store.ladder(), 'PM.S1')]).toEqual(['saved', 'Mine']);

    type('PM.S1', 'Mine again');
    await meanwhile(reworded(ladder, 'PM.S1', 'Theirs again'));
    store.takeTheirs();
    expect([store.sync.state().kind, textOf(store.ladder(), 'PM.S1'), kept()]).toEqual(['saved', 'Theirs again', []]);
    store.undo();
    expect(textOf(store.ladder(), 'PM.S1')).toBe('Mine again');
  });

  it('are not bothered by an own save whose answer was lost', async () => {
    type('PM.S1', 'Mine');
    await meanwhile(reworded(ladder, 'PM.S1', 'Mine'));
    expect([store.sync.state().kind, store.sync.saved()?.version]).toEqual(['saved', 7]);
  });

  it('are not bothered where only decisions of the review changed', async () => {
    type('PM.S1', 'Mine');
    await meanwhile(ladder);
    const again = put();
    expect([again.request.headers.get('If-Match'), textOf(sentLadder(again), 'PM.S1')]).toEqual(['"7"', 'Mine']);
  });
});

describe('opening again', () => {
  const reopen = (theirs: Ladder, version: number): void => {
    ({ store, http } = editor());
    store.open(savedFrom(theirs, version));
  };

  it('offers what was not saved, and goes on with it', async () => {
    type('PM.S1', 'Not saved');
    jest.clearAllTimers();
    reopen(ladder, 3);
    const left = store.left();
    expect(textOf(left?.ladder ?? null, 'PM.S1')).toBe('Not saved');
    if (left) store.takeUp(left);
    await wait(1_000);
    await accept(put(), 4);
    expect([store.left(), kept()]).toEqual([null, []]);
  });

  it('shows both texts where somebody saved since', () => {
    type('PM.S1', 'Not saved');
    jest.clearAllTimers();
    reopen(reworded(ladder, 'PM.S1', 'Theirs'), 5);
    const left = store.left();
    if (left) store.takeUp(left);
    expect([store.sync.state().kind, textOf(store.ladder(), 'PM.S1'), textOf(store.sync.theirs()?.ladder ?? null, 'PM.S1')]).toEqual(['conflict', 'Not saved', 'Theirs']);
    store.keepMine();
    expect(put().request.headers.get('If-Match')).toBe('"5"');
  });

  it('says nothing of what the server has by now', () => {
    type('PM.S1', 'Saved elsewhere');
    jest.clearAllTimers();
    reopen(reworded(ladder, 'PM.S1', 'Saved elsewhere'), 4);
    expect([store.left(), kept()]).toEqual([null, []]);
  });

  it('shows what is left of a draft that was deleted or published in the meantime', async () => {
    type('PM.S1', 'Not saved');
    jest.clearAllTimers();
    ({ store, http, leave } = editor());
    store.openLost('d1');
    await wait(60_000);
    http.expectNone(URL);
    expect([store.sync.state().kind, textOf(store.ladder(), 'PM.S1'), kept().length]).toEqual(['gone', 'Not saved', 1]);
  });

  it('sends what is left when the page is left', async () => {
    type('PM.S1', 'Just typed');
    leave();
    const request = put();
    expect(textOf(sentLadder(request), 'PM.S1')).toBe('Just typed');
    await accept(request, 4);
    expect(kept()).toEqual([]);
  });
});
