import { signal } from '@angular/core';
import type { TreeEntry, TreeLine } from '@nextrung/api-client';

/** A line of the tree: a person, or what stands in place of those not read yet. */
export class TreeNode {
  /** Read once somebody looks below; null until then. */
  readonly children = signal<readonly TreeNode[] | null>(null);

  private constructor(
    readonly kind: 'person' | 'waiting' | 'more' | 'failed',
    readonly key: string,
    readonly parent: TreeNode | null,
    readonly entry: TreeEntry | null,
    /** Of `more`: the page to read. Of `failed`: the page that could not be read. */
    readonly page: number,
    readonly words: string,
  ) {}

  static person(entry: TreeEntry, parent: TreeNode | null): TreeNode {
    return new TreeNode('person', entry.id, parent, entry, 0, entry.name);
  }

  static place(kind: 'waiting' | 'more' | 'failed', parent: TreeNode | null, page: number, words: string): TreeNode {
    return new TreeNode(kind, `${kind} ${parent?.key ?? 'top'}`, parent, null, page, words);
  }
}

const PLACES: Readonly<Record<TreeEntry['place'], string>> = {
  self: 'you', dotted: 'you are their dotted line', sponsor: 'you are their sponsor', delegate: 'you stand in for their manager', without: 'no manager and no reports', top: '', report: '',
};

const MOST_COUNTED = 1000;

/** How many report to somebody and stand below them; empty for nobody. */
export function countWords({ reports, below }: Pick<TreeEntry, 'reports' | 'below'>): string {
  if (reports === 0) return '';
  const direct = reports === 1 ? '1 direct report' : `${String(reports)} direct reports`;
  if (below <= reports) return direct;
  return `${direct}, ${below >= MOST_COUNTED ? '1,000 or more' : String(below)} below`;
}

const lineWords = ({ kind, person }: TreeLine): string => `${kind === 'sponsor' ? 'sponsored by' : 'dotted line to'} ${person.name}`;

/** Dotted lines and sponsors in a sentence. */
export const linesWords = ({ lines }: Pick<TreeEntry, 'lines'>): string => lines.map(lineWords).join(', ');

/** What a line says beside the name. */
export function facts(entry: TreeEntry, rung: string, withLines: boolean): string[] {
  const lines = withLines ? linesWords(entry) : '';
  return [rung, entry.team ?? '', entry.location ?? '', PLACES[entry.place], countWords(entry), lines].filter((text) => text !== '');
}

const MOST_FOUND = 20;

/** How many a search found. */
export function foundWords(count: number): string {
  if (count === 0) return 'Nobody found';
  return count >= MOST_FOUND ? `The first ${String(MOST_FOUND)} found` : `${String(count)} found`;
}
