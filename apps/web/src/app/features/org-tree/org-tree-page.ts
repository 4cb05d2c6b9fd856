import { CdkTree, CdkTreeModule } from '@angular/cdk/tree';
import { afterNextRender, Component, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { TreeHit } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { isChecked, valueOf } from '../../shell/forms/value-of';
import { type Problem, toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { OrgTreeStore } from './org-tree-store';
import { facts, foundWords, TreeNode } from './tree-node';

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
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly tree = viewChild<CdkTree<TreeNode, string>>(CdkTree);

  protected readonly text = signal('');
  protected readonly hits = signal<readonly TreeHit[] | null>(null);
  protected readonly searchProblem = signal<Problem | null>(null);
  protected readonly searchHint = signal('');
  protected readonly said = signal('');
  protected readonly withLines = signal(false);
  protected readonly foundWords = foundWords;
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
    return said === '' ? node.words : `${node.words} ${said}`;
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
    const before = this.store.level(place.parent).indexOf(place);
    await this.store.more(place);
    const first = this.store.level(place.parent)[before];
    if (first) this.focus(first);
  }

  protected async search(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    this.searchProblem.set(null);
    this.hits.set(null);
    this.searchHint.set(text.length < 2 ? 'Enter at least two letters.' : '');
    if (text.length < 2) return;
    try {
      const found = await this.store.find(text);
      this.hits.set(found);
      this.said.set(foundWords(found.length));
    } catch (error) {
      this.searchProblem.set(toProblem(error));
    }
  }

  /** Opens the way down to somebody and puts the focus on them. */
  protected async show({ person, path }: TreeHit): Promise<void> {
    this.searchHint.set('');
    let parent: TreeNode | null = null;
    for (const { id } of path) {
      if (parent) this.tree()?.expand(parent);
      parent = await this.store.seek(parent, id);
      if (parent === null) break;
    }
    const found = parent;
    if (found === null) {
      this.searchHint.set(`The way to ${person.name} could not be opened. Try again.`);
      return;
    }
    this.hits.set(null);
    this.said.set(`${person.name}: ${path.map(({ name }) => name).join(', ')}`);
    this.focus(found);
  }

  /** Puts the focus on a line once it is drawn; the tree's own keys go on from there. */
  private focus({ key }: TreeNode): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[data-line="${key}"]`)?.focus(), { injector: this.injector });
    this.store.redraw();
  }
}
