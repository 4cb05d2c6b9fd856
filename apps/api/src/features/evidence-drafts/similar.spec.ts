import { describe, expect, it } from '@jest/globals';
import type { ComparedItem } from './evidence-drafts.repository.js';
import { similarToDrafts } from './similar.js';

const compared = (id: string, given: Partial<ComparedItem> = {}): ComparedItem => ({ id, version: 1, state: 'private', tracker: null, title: 'Cut refunds', link: null, startedOn: '2026-01-01', endedOn: '2026-01-05', ...given });
const found = (draft: ComparedItem, ...items: ComparedItem[]): string[] => similarToDrafts([draft], items).flatMap(({ items: like }) => like.map(({ id }) => id));

describe('items like a draft', () => {
  it('are at most three, those with the same link first', () => {
    const draft = compared('d', { link: 'https://a.example/x' });
    expect(found(draft, compared('1'), compared('2'), compared('3'), compared('4', { link: 'https://a.example/x', title: 'Other' }))).toEqual(['4', '1', '2']);
  });

  it('are not other entries of the same tracker, but other wordings of the same document', () => {
    const draft = compared('d', { tracker: 'Jira' });
    expect(found(draft, compared('1', { tracker: 'Jira' }), compared('2', { tracker: 'Asana' }), compared('3'))).toEqual(['2', '3']);
    expect(similarToDrafts([compared('d')], [compared('1', { title: 'Nothing alike' })])).toEqual([]);
  });
});
