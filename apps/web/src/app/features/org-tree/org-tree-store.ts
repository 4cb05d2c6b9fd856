import { inject, Injectable, signal } from '@angular/core';
import { Api, type OrgTree, readOrgTree, type TreeHit } from '@nextrung/api-client';

import { type Problem, toProblem } from '../../shell/http/problem';
import { TreeNode } from './tree-node';

/** The tree as far as it has been read: a level at a time, in pages. */
@Injectable()
export class OrgTreeStore {
  private readonly api = inject(Api);
  /** A new list whenever anything below changes, so that the tree is drawn again; null until the first answer. */
  readonly roots = signal<readonly TreeNode[] | null>(null);
  readonly problem = signal<Problem | null>(null);
  private readonly reading = new Map<string, Promise<void>>();

  async begin(): Promise<void> {
    this.problem.set(null);
    this.roots.set(null);
    try {
      const level = await this.api.invoke(readOrgTree, {});
      this.roots.set(this.nodes([], level, null));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  /** Has the tree drawn again as it is. */
  redraw(): void {
    this.roots.update((roots) => roots && [...roots]);
  }

  async find(text: string): Promise<TreeHit[]> {
    return (await this.api.invoke(readOrgTree, { find: text })).hits;
  }

  /** Reads the level below a person, or its next page; the same reading is shared by all who ask meanwhile. */
  below(node: TreeNode): Promise<void> {
    return node.children() === null ? this.read(node, 1, []) : Promise.resolve();
  }

  /** Goes on where a level was cut, or failed. */
  more(place: TreeNode): Promise<void> {
    return this.read(place.parent, place.page, people(this.level(place.parent)));
  }

  /** The person's line in a level, read on until it is found; null where they are not there any more. */
  async seek(parent: TreeNode | null, id: string): Promise<TreeNode | null> {
    if (parent) await this.below(parent);
    for (;;) {
      const level = this.level(parent);
      const found = level.find(({ key }) => key === id);
      if (found) return found;
      const waiting = level.find(({ kind }) => kind === 'waiting');
      const rest = level.find(({ kind }) => kind === 'more');
      if (waiting) await this.reading.get(readingKey(parent, waiting.page));
      else if (rest) await this.more(rest);
      else return null;
    }
  }

  /** What was read of the level below somebody, or of the roots. */
  level(parent: TreeNode | null): readonly TreeNode[] {
    return (parent ? parent.children() : this.roots()) ?? [];
  }

  private read(parent: TreeNode | null, page: number, known: readonly TreeNode[]): Promise<void> {
    const key = readingKey(parent, page);
    const going = this.reading.get(key) ?? this.readPage(parent, page, known).finally(() => this.reading.delete(key));
    this.reading.set(key, going);
    return going;
  }

  private async readPage(parent: TreeNode | null, page: number, known: readonly TreeNode[]): Promise<void> {
    this.put(parent, [...known, TreeNode.place('waiting', parent, page, 'Loading')]);
    try {
      const level = await this.api.invoke(readOrgTree, { ...(parent && { under: parent.key }), page });
      this.put(parent, this.nodes(known, level, parent));
    } catch (error) {
      this.put(parent, [...known, TreeNode.place('failed', parent, page, `${toProblem(error).title}. Try again`)]);
    }
  }

  private nodes(known: readonly TreeNode[], { entries, total, page }: OrgTree, parent: TreeNode | null): readonly TreeNode[] {
    const had = new Set(known.map(({ key }) => key));
    const all = [...known, ...entries.filter(({ id }) => !had.has(id)).map((entry) => TreeNode.person(entry, parent))];
    const rest = total - all.length;
    return entries.length > 0 && rest > 0 ? [...all, TreeNode.place('more', parent, page + 1, `Show more: ${String(rest)} not shown yet`)] : all;
  }

  private put(parent: TreeNode | null, level: readonly TreeNode[]): void {
    if (parent) parent.children.set(level);
    this.roots.update((roots) => (parent ? [...(roots ?? [])] : level));
  }
}

const readingKey = (parent: TreeNode | null, page: number): string => `${parent?.key ?? ''} ${String(page)}`;
const people = (level: readonly TreeNode[]): readonly TreeNode[] => level.filter(({ kind }) => kind === 'person');
