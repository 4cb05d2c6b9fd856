import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type FileInspection, type FileQuestion, provideApiConfiguration } from '@nextrung/api-client';

import { ImportStore } from './import-store';

const rank: FileQuestion = { id: 'rank', kind: 'rank_order', words: 'In which order?', options: ['A', 'B'], suggestion: ['A', 'B'], ordered: true };
const found = (title: string): FileInspection['ladders'][number] => ({ title, rungs: [], competencies: [], cells: [], content: { title } });
const inspection = (given: Partial<FileInspection> = {}): FileInspection => ({ format: 'csv-long', ladders: [found('One'), found('Two')], questions: [rank], warnings: [], ...given });

describe('ImportStore', () => {
  let store: ImportStore;
  let http: HttpTestingController;
  const asked = async (): Promise<TestRequest> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const [request] = http.match('/api/ladder/inspections');
      if (request) return request;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('nothing was asked');
  };
  const take = async (answer: FileInspection): Promise<void> => {
    const taken = store.take(new File(['A,B'], 'ours.csv'));
    (await asked()).flush(answer);
    await taken;
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), ImportStore] });
    store = TestBed.inject(ImportStore);
    http = TestBed.inject(HttpTestingController);
  });

  it('sends the bytes, and with every answer all answers again', async () => {
    const taken = store.take(new File(['A,B'], 'ours.csv'));
    const first = await asked();
    expect(first.request.body).toEqual({ name: 'ours.csv', base64: 'QSxC', answers: {} });
    first.flush(inspection());
    await taken;
    const answered = store.answer('rank', ['B', 'A']);
    const second = await asked();
    expect(second.request.body).toMatchObject({ answers: { rank: ['B', 'A'] } });
    second.flush(inspection({ questions: [] }));
    await answered;
    expect(store.questions()).toEqual([rank]);
  });

  it('shows the newest reading only', async () => {
    await take(inspection());
    const slow = store.answer('rank', ['B', 'A']);
    const first = await asked();
    const fast = store.answer('rank', ['A', 'B']);
    (await asked()).flush(inspection({ ladders: [found('Newest')] }));
    await fast;
    first.flush(inspection({ ladders: [found('Late')] }));
    await slow;
    expect(store.ladder()?.title).toBe('Newest');
  });

  it('keeps the file when it is refused, in the words of the server', async () => {
    const taken = store.take(new File(['x'], 'bad.csv'));
    (await asked()).flush({ title: 'Not accepted', errors: [{ field: 'file', message: 'No ladder was found.' }] }, { status: 400, statusText: 'Bad Request' });
    await taken;
    expect([store.refused(), store.file()?.name, store.looking.general()]).toEqual(['No ladder was found.', 'bad.csv', '']);
  });

  it('refuses an empty file without asking anyone', async () => {
    await store.take(new File([], 'empty.csv'));
    expect(store.refused()).toBe('The file is empty.');
    http.expectNone('/api/ladder/inspections');
  });

  it('makes a draft of the ladder that was chosen', async () => {
    await take(inspection());
    store.choose(1);
    const answered = store.answer('rank', ['B', 'A']);
    (await asked()).flush(inspection({ questions: [] }));
    await answered;
    const made = store.makeDraft();
    const request = http.expectOne('/api/ladder/drafts');
    expect(request.request.body).toEqual({ from: 'content', content: { title: 'Two' } });
    request.flush({ id: 'd' });
    expect(await made).toBe('d');
  });
});
