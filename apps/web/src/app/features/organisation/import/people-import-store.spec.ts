import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PeopleImportPreview, provideApiConfiguration } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { SessionStore } from '../../../shell/session/session-store';
import { someone } from '../../../shell/session/testing/someone';
import { PeopleImportStore } from './people-import-store';

const CSV = 'Name,E-mail\nAda,ada@example.org';
const preview = (given: Partial<PeopleImportPreview> = {}): PeopleImportPreview => ({ rows: [], errors: [], creates: 1, changes: 0, ends: 0, unchanged: 0, newTeams: [], unmapped: [], effectiveOn: '2026-11-26', ...given });

describe('PeopleImportStore', () => {
  let store: PeopleImportStore;
  let http: HttpTestingController;
  const asked = async (url: string): Promise<TestRequest> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const [request] = http.match(url);
      if (request) return request;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`${url} was not asked`);
  };
  const kept = (): unknown => TestBed.inject(LocalDrafts).read('people-list');

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), PeopleImportStore] });
    TestBed.inject(SessionStore).accept(someone);
    store = TestBed.inject(PeopleImportStore);
    http = TestBed.inject(HttpTestingController);
    store.write(CSV);
  });

  async function look(answer: PeopleImportPreview): Promise<void> {
    const looked = store.look();
    (await asked('/api/people/import/preview')).flush(answer);
    await looked;
  }

  it('keeps the text in this browser until it is applied', async () => {
    expect(kept()).toBe(CSV);
    await look(preview());
    const applied = store.apply();
    (await asked('/api/people/import')).flush({ created: 1, changed: 0, ended: 0, unchanged: 0 });
    await applied;
    expect([kept(), store.csv(), store.preview(), store.result()?.created]).toEqual([null, '', null, 1]);
  });

  it('keeps the text and the preview when applying fails, and tries again with the same key', async () => {
    await look(preview());
    const keys: (string | null)[] = [];
    for (const status of [503, 409]) {
      const applied = store.apply();
      const request = await asked('/api/people/import');
      keys.push(request.request.headers.get('Idempotency-Key'));
      request.flush({ title: 'Not now' }, { status, statusText: 'no' });
      await applied;
    }
    expect([kept(), store.preview() === null, store.applying.general(), keys[0] === keys[1]]).toEqual([CSV, false, 'Not now', true]);
  });

  it('forgets the preview of another text, day or company', async () => {
    for (const change of [() => store.write(`${CSV}\n`), () => store.readAs({ effectiveOn: '2026-01-01' }), () => store.readAs({ source: 'Cedar' })]) {
      await look(preview());
      change();
      expect(store.preview()).toBeNull();
    }
  });

  it('shows nothing that was asked before the text changed', async () => {
    const looked = store.look();
    const request = await asked('/api/people/import/preview');
    store.write('other');
    request.flush(preview());
    await looked;
    expect(store.preview()).toBeNull();
  });

  it('adds the choices to what the company’s levels are called already', async () => {
    store.readAs({ source: ' cedar' });
    const looked = store.look();
    (await asked('/api/people/import/preview')).flush(preview({ unmapped: [{ theirs: 'L5', rows: 1 }, { theirs: 'L6', rows: 1 }] }));
    const mappings = [{ id: '1', source: 'Cedar', theirs: 'L4', rung: 'PM', effectiveFrom: '2026-03-01' }, { id: '2', source: 'Fir', theirs: 'F1', rung: 'PM', effectiveFrom: '2026-04-01' }];
    (await asked('/api/level-mappings')).flush(mappings);
    await looked;
    store.choose('L5', 'SPM');
    const mapped = store.map();
    (await asked('/api/level-mappings')).flush(mappings);
    const saved = await asked('/api/level-mappings');
    expect(saved.request.body).toEqual({ source: 'cedar', effectiveFrom: '2026-03-01', levels: [{ theirs: 'L4', rung: 'PM' }, { theirs: 'L5', rung: 'SPM' }] });
    saved.flush([]);
    (await asked('/api/people/import/preview')).flush(preview({ unmapped: [{ theirs: 'L6', rows: 1 }] }));
    await mapped;
    expect(store.choices()).toEqual({ L5: 'SPM' });
  });
});
