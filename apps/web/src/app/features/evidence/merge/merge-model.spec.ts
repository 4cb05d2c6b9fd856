import { describe, expect, it } from '@jest/globals';

import { differences, mergedInput, proposedSides } from './merge-model';

const item = { title: 'Rebuilt search', happened: 'As I remember it', contribution: 'I led it', startedOn: '2026-01-10', endedOn: '2026-01-12', episode: 'Search', link: null };
const draft = { title: 'SEARCH-7 rebuild', happened: 'From the tracker', contribution: '', startedOn: '2026-01-05', endedOn: '2026-01-11', episode: 'Search', link: 'https://wiki.example/s' };

describe('merging a draft into an item', () => {
  it('asks only where the draft says something else', () => {
    expect(differences(item, draft).map(({ field, joinable }) => [field, joinable])).toEqual([['title', false], ['happened', true], ['startedOn', false], ['endedOn', false], ['link', false]]);
    expect(differences(item, item)).toEqual([]);
  });

  it('proposes what loses least', () => {
    expect(proposedSides(item, draft)).toEqual({ title: 'item', happened: 'both', startedOn: 'draft', endedOn: 'item', link: 'draft' });
    expect(proposedSides({ ...item, happened: 'x'.repeat(4_990) }, draft).happened).toBe('item');
  });

  it('makes the revision that was chosen, and leaves an episode of its own alone', () => {
    expect(mergedInput(item, draft, proposedSides(item, draft))).toEqual({
      title: 'Rebuilt search', happened: 'As I remember it\n\nFrom the tracker', contribution: 'I led it', startedOn: '2026-01-05', endedOn: '2026-01-12', link: 'https://wiki.example/s',
    });
    expect(mergedInput(item, { ...draft, episode: 'Other' }, { title: 'draft', episode: 'draft' })).toMatchObject({ title: 'SEARCH-7 rebuild', episode: 'Other', happened: 'As I remember it', link: null });
  });
});
