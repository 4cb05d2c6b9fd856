import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type DraftReview, type IndicatorMapping, provideApiConfiguration } from '@nextrung/api-client';

import { LadderStore } from '../../../shell/ladder/ladder-store';
import { decide } from './decisions';
import { ReviewStore } from './review-store';

const nothing = { added: [], removed: [], moved: [], changed: [] };
const retired = (id: string): IndicatorMapping => ({ kind: 'retired', from: [id], to: [] });
const review = (version: number, decided: readonly IndicatorMapping[] = [], inForce = 1): DraftReview => ({
  version, inForce, problems: [], warnings: [], rungs: [], diff: { empty: true, fields: [], guide: [], cells: [], rungs: nothing, competencies: nothing, overlays: nothing },
  indicators: decided.map((one) => ({ ...one, decided: true, items: 0, similarity: 0, reason: '' })),
});
const content = { schema_version: 1, title: 'Ours', ladder: [{ id: 'PM', ordinal: 1, title: 'PM', short: 'PM', track: 'ic', manages_people: false }], competency_matrix: { competencies: ['craft'], names: { craft: 'Craft' } } };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('ReviewStore', () => {
  let store: ReviewStore;
  let http: HttpTestingController;
  const reload = jest.fn();
  const mapping = (): TestRequest => http.expectOne({ method: 'PUT', url: '/api/ladder/drafts/d/mapping' });
  const stale = (request: TestRequest): void => request.flush({ title: 'Changed meanwhile' }, { status: 412, statusText: 'Precondition Failed' });

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideApiConfiguration(''), ReviewStore, { provide: LadderStore, useValue: { resource: { reload } } }] });
    store = TestBed.inject(ReviewStore);
    http = TestBed.inject(HttpTestingController);
    store.draftId.set('d');
    TestBed.tick();
    http.expectOne('/api/ladder/drafts/d/review').flush(review(3));
    http.expectOne('/api/ladder/drafts/d').flush({ content });
    await settled();
    TestBed.tick();
    http.expectOne('/api/ladder/versions/1').flush({ rungs: [], competencies: [], cells: [], overlays: [] });
    await settled();
  });

  it('saves decisions one after the other, each on top of the one before', async () => {
    const first = store.decide(decide(retired('A')));
    const second = store.decide(decide(retired('B')));
    await settled();
    const one = mapping();
    expect([one.request.headers.get('If-Match'), one.request.body]).toEqual(['"3"', { rungs: [], indicators: [retired('A')] }]);
    one.flush(review(4, [retired('A')]));
    await settled();
    const two = mapping();
    expect([two.request.headers.get('If-Match'), two.request.body]).toEqual(['"4"', { rungs: [], indicators: [retired('A'), retired('B')] }]);
    two.flush(review(5, [retired('A'), retired('B')]));
    expect([await first, await second]).toEqual([true, true]);
  });

  it('puts a decision on top of what someone else saved meanwhile, and says what that was', async () => {
    const saved = store.decide(decide(retired('A')));
    await settled();
    stale(mapping());
    await settled();
    http.expectOne('/api/ladder/drafts/d/review').flush(review(7, [retired('B')]));
    await settled();
    const again = mapping();
    expect([again.request.headers.get('If-Match'), again.request.body]).toEqual(['"7"', { rungs: [], indicators: [retired('B'), retired('A')] }]);
    again.flush(review(8, [retired('B'), retired('A')]));
    expect(await saved).toBe(true);
    expect(store.meanwhile()).toEqual(['Decided: B: retired.']);
  });

  it('says so when a decision was refused, and goes on with the next one', async () => {
    const refused = store.decide(decide(retired('A')));
    await settled();
    mapping().flush({ title: 'Not accepted', errors: [{ field: 'indicators.0.to.0', message: 'Several decisions lead to X: merge them.' }] }, { status: 400, statusText: 'Bad Request' });
    expect([await refused, store.saving.general()]).toEqual([false, 'Several decisions lead to X: merge them.']);
    const next = store.decide(decide(retired('B')));
    await settled();
    mapping().flush(review(4, [retired('B')]));
    expect([await next, store.saving.general()]).toEqual([true, '']);
  });

  it('reads again when another version was published first, and publishes nothing', async () => {
    const published = store.publish('Because the words were vague.');
    const request = http.expectOne('/api/ladder/drafts/d/publish');
    expect(request.request.body).toEqual({ inForce: 1, note: 'Because the words were vague.' });
    request.flush({ title: 'Version 2 was published in the meantime.', code: 'ladder_changed' }, { status: 409, statusText: 'Conflict' });
    await settled();
    http.expectOne('/api/ladder/drafts/d/review').flush(review(3, [], 2));
    expect(await published).toBeNull();
    expect([store.meanwhile(), store.review()?.inForce, store.publishing.problem()?.code]).toEqual([['Version 2 was published.'], 2, 'ladder_changed']);
    expect(reload).not.toHaveBeenCalled();
  });

  it('tells the other pages that another ladder holds', async () => {
    const published = store.publish('Because the words were vague.');
    http.expectOne('/api/ladder/drafts/d/publish').flush({ version: 2 });
    expect(await published).toBe(2);
    expect(reload).toHaveBeenCalled();
  });
});
