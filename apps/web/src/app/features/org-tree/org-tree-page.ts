import { CdkTree, CdkTreeModule, CdkTreeNode } from '@angular/cdk/tree';
import { afterNextRender, Component, inject, Injector, signal, viewChild, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { TreeHit } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { isChecked, valueOf } from '../../shell/forms/value-of';
import { type Problem, toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { OrgTreeStore } from './org-tree-store';
import { facts, TreeNode } from './tree-node';

/** Who reports to whom, opened a level at a time. */
@Component({
  selector: 'nr-org-tree-page',
  imports: [CdkTreeModule, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  providers: [OrgTreeStore],
  templateUrl: './org-tree-page.html',
  styleUrl: './org-tree-page.scss',
})
export default class OrgTreePage {
  protected readonly store = inject(OrgTreeStore);
  protected readonly ladder = inject(LadderStore);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly tree = viewChild<CdkTree<TreeNode, string>>(CdkTree);
  private readonly lines = viewChildren<CdkTreeNode<TreeNode, string>>(CdkTreeNode);

  protected readonly text = signal('');
  protected readonly hits = signal<readonly TreeHit[] | null>(null);
  protected readonly searchProblem = signal<Problem | null>(null);
  protected readonly searchHint = signal('');
  protected readonly said = signal('');
  protected readonly withLines = signal(false);
  protected readonly valueOf = valueOf;
  protected readonly isChecked = isChecked;
  protected readonly childrenOf = (node: TreeNode): TreeNode[] => [...(node.children() ?? [])];
  protected readonly keyOf = (node: TreeNode): string => node.key;
  protected readonly track = (_: number, node: TreeNode): string => node.key;

  constructor() {
    void this.store.begin();
  }

  protected factsOf({ entry }: TreeNode): string {
    return entry ? facts(entry, entry.rung === null ? '' : this.ladder.rungName(entry.rung), this.withLines()).join(' · ') : '';
  }

  protected label(node: TreeNode): string {
    const said = this.factsOf(node);
    return said === '' ? node.words : `${node.words}, ${said.replaceAll(' · ', ', ')}`;
  }

  protected opened(node: TreeNode, open: boolean): void {
    if (open && node.kind === 'person') void this.store.below(node);
  }

  protected act(node: TreeNode): void {
    if (node.kind === 'person') void this.router.navigate(['/people', node.key]);
    else if (node.kind !== 'waiting') void this.goOn(node);
  }

  /** Reads on, and moves to the first line that this brought. */
  protected async goOn(place: TreeNode): Promise<void> {
    const at = this.lines().findIndex(({ data }) => data === place);
    await this.store.more(place);
    this.afterDrawing(() => this.focus(this.lines()[at]));
  }

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.searchProblem.set(null);
    this.hits.set(null);
    this.searchHint.set(text.length < 2 ? 'Enter at least two letters.' : '');
    if (text.length < 2) return;
    try {
      this.hits.set(await this.store.find(text));
    } catch (error) {
      this.searchProblem.set(toProblem(error));
    }
  }

  /** Opens the way down to somebody and puts the focus on them. */
  protected async show({ person, path }: TreeHit): Promise<void> {
    let parent: TreeNode | null = null;
    for (const { id } of path) {
      if (parent) this.tree()?.expand(parent);
      parent = await this.store.seek(parent, id);
      if (parent === null) break;
    }
    const found = parent;
    if (found === null) {
      this.said.set(`${person.name} is not in the tree any more.`);
      return;
    }
    this.hits.set(null);
    this.said.set(`${person.name}: ${path.map(({ name }) => name).join(', ')}`);
    this.afterDrawing(() => this.focus(this.lines().find(({ data }) => data === found)));
  }

  /** The lines of the last answer are on the page. */
  private afterDrawing(work: () => void): void {
    afterNextRender(() => afterNextRender(work, { injector: this.injector }), { injector: this.injector });
    this.store.roots.update((roots) => roots && [...roots]);
  }

  private focus(line: CdkTreeNode<TreeNode, string> | undefined): void {
    if (!line) return;
    this.tree()?._keyManager.focusItem(line);
    // The tree does nothing where the line is its present one already.
    line.focus();
  }
}
