import { describe, expect, it } from '@jest/globals';
import type { EvidenceItem } from '@nextrung/api-client';

import { draftOf, emptyDraft, inputOf, keptDraft } from './evidence-draft';

const STRONGER = { situation: 's', mandate: 'm', happened: 'h', contribution: 'c', result: 'r', counterfactual: 'o', decisionRecord: 'd', decidedOn: '2026-02-01', seenBy: 'Ida' };
const metric = { name: 'n', unit: '%', before: 1, after: 2, period: 'Q1', source: 'Report' };

describe('a draft of an item', () => {
  const links = [{ label: 'The report', url: 'https://a.example' }, { label: '', url: 'https://b.example' }];

  it('gives back what it was made of', () => {
    const item = { title: 't', startedOn: '2026-01-01', endedOn: '2026-02-02', ongoing: false, episode: 't', link: 'https://a.example', links, indicators: [{ id: 'a', claim: null }], impact: 'measured', metric, ...STRONGER } as unknown as EvidenceItem;
    expect(inputOf(draftOf(item))).toMatchObject({ title: 't', metric, indicators: [{ id: 'a', claim: null }], links, ...STRONGER });
  });

  it('sends no day of a decision and no metric where there is none, but a metric with only its source', () => {
    const draft = emptyDraft('2026-01-01');
    expect(inputOf(draft)).toMatchObject({ decidedOn: null, metric: null, links: [] });
    expect(inputOf({ ...draft, metricSource: 'Report' }).metric).toMatchObject({ name: '', source: 'Report' });
  });

  it('reads what was kept before there was a place for everything', () => {
    expect(keptDraft({ title: 'older', happened: 'h' }, '2026-01-01')).toEqual({ ...emptyDraft('2026-01-01'), title: 'older', happened: 'h' });
    expect(keptDraft('no draft', '2026-01-01')).toBeNull();
  });
});
