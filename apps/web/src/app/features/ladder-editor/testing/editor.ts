import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { computed, createEnvironmentInjector, EnvironmentInjector, signal, type WritableSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type DraftView, provideApiConfiguration } from '@nextrung/api-client';
import { contentFromLadder, type Ladder, ladderFromContent } from '@nextrung/domain/ladder';

import { Connection } from '../../../shell/frame/connection';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { DraftSync, savedDraft, type SavedDraft } from '../state/draft-sync';
import { EditorStore } from '../state/editor-store';
import { LocalKeeper } from '../state/local-keeper';

export const URL = '/api/ladder/drafts/d1';

const cell = (id: string) => [{ id: `${id}1`, must: true, text: `Does ${id}1` }, { id: `${id}2`, must: false, text: `Does ${id}2` }];

/** Two rungs, two competencies, two indicators in each cell. */
export function draftLadder(): Ladder {
  const read = ladderFromContent({
    schema_version: 1,
    title: 'Product',
    ladder: [{ id: 'APM', title: 'Associate' }, { id: 'PM', title: 'Product Manager' }],
    competency_matrix: { competencies: ['strategy', 'data'], names: { strategy: 'Strategy', data: 'Data' } },
    expectations: { APM: { strategy: cell('APM.S'), data: cell('APM.D') }, PM: { strategy: cell('PM.S'), data: cell('PM.D') } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

export const draftView = (ladder: Ladder, version: number, by = 'Oda'): DraftView => ({
  id: 'd1', version, title: ladder.title, basedOn: 1, createdBy: { id: 'o', name: 'Oda' }, updatedBy: { id: 'x', name: by }, updatedAt: '2027-01-02T10:00:00Z', content: { ...contentFromLadder(ladder) },
});

export function savedFrom(ladder: Ladder, version: number): SavedDraft {
  const saved = savedDraft(draftView(ladder, version));
  if (saved === null) throw new Error('not a draft');
  return saved;
}

/** The ladder with other words in one indicator. */
export const reworded = (ladder: Ladder, id: string, text: string): Ladder => ({
  ...ladder, cells: ladder.cells.map((one) => (one.indicators.some((indicator) => indicator.id === id) ? { ...one, indicators: one.indicators.map((indicator) => (indicator.id === id ? { ...indicator, text } : indicator)) } : one)),
});

export const textOf = (ladder: Ladder | null, id: string): string | undefined => ladder?.cells.flatMap(({ indicators }) => indicators).find((one) => one.id === id)?.text;

/** What the server was sent, read as a ladder. */
export function sentLadder({ request }: TestRequest): Ladder {
  const read = ladderFromContent((request.body as { content: unknown }).content, { unfinished: true });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** A store on a page of its own, over a server that the test plays. */
export function editor(): { readonly store: EditorStore; readonly http: HttpTestingController; readonly offline: WritableSignal<boolean>; readonly leave: () => void } {
  const offline = signal(false);
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''),
      { provide: SessionStore, useValue: { person: computed(() => ({ id: 'me' })), isAdmin: computed(() => true) } },
      { provide: LadderStore, useValue: { ladder: computed(() => null) } },
      { provide: Connection, useValue: { offline } },
    ],
  });
  const page = createEnvironmentInjector([DraftSync, EditorStore, LocalKeeper], TestBed.inject(EnvironmentInjector));
  const store = page.get(EditorStore);
  TestBed.tick();
  return { store, http: TestBed.inject(HttpTestingController), offline, leave: () => page.destroy() };
}

/** Lets answers arrive and timers of that many milliseconds pass. */
export async function pass(ms: number, advance: (ms: number) => Promise<void>): Promise<void> {
  TestBed.tick();
  await advance(ms);
  TestBed.tick();
}
