import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { Api, type OrgTree, type TreeEntry } from '@nextrung/api-client';

import { OrgTreeStore } from './org-tree-store';

const entry = (id: string): TreeEntry => ({ id, name: id, rung: null, team: null, location: null, reports: 1, below: 1, lines: [], place: 'report' });

/** Levels of two entries a page. */
function storeOver(levels: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  let fails = false;
  const invoke = async (_: unknown, { under = '', page = 1 }: { under?: string; page?: number }): Promise<OrgTree> => {
    asked.push(`${under} ${String(page)}`);
    if (fails) throw new Error('down');
    const level = levels[under] ?? [];
    return { entries: level.slice((page - 1) * 2, page * 2).map(entry), hits: [], total: level.length, page, pageSize: 2 };
  };
  TestBed.configureTestingModule({ providers: [OrgTreeStore, { provide: Api, useValue: { invoke } }] });
  const store = TestBed.inject(OrgTreeStore);
  const words = (level: readonly { readonly words: string }[] | null | undefined): string[] => level?.map((one) => one.words) ?? [];
  return { store, asked, words, fail: (now: boolean) => (fails = now) };
}

describe('the tree as far as it was read', () => {
  it('reads a level in pages, and says how many are left', async () => {
    const { store, words } = storeOver({ '': ['a', 'b', 'c', 'd', 'e'] });
    await store.begin();
    expect(words(store.roots())).toEqual(['a', 'b', 'Show more: 3 not shown yet']);
    await store.more(store.roots()?.at(-1) ?? fail());
    expect(words(store.roots())).toEqual(['a', 'b', 'c', 'd', 'Show more: 1 not shown yet']);
  });

  it('seeks somebody through the pages of a level, and reads no level twice', async () => {
    const { store, asked } = storeOver({ '': ['top'], top: ['a', 'b', 'c', 'd', 'e'] });
    await store.begin();
    const top = await store.seek(null, 'top');
    const [, found] = await Promise.all([top && store.below(top), store.seek(top, 'e')]);
    expect(found?.key).toBe('e');
    expect(await store.seek(top, 'nobody')).toBeNull();
    expect(asked).toEqual([' 1', 'top 1', 'top 2', 'top 3']);
  });

  it('keeps what was read where a page fails, and goes on from there', async () => {
    const { store, words, fail: failing } = storeOver({ '': ['a', 'b', 'c'] });
    await store.begin();
    failing(true);
    await store.more(store.roots()?.at(-1) ?? fail());
    expect(words(store.roots())).toEqual(['a', 'b', 'Something went wrong. Try again']);
    failing(false);
    await store.more(store.roots()?.at(-1) ?? fail());
    expect(words(store.roots())).toEqual(['a', 'b', 'c']);
  });
});

function fail(): never {
  throw new Error('There is no last line.');
}
