import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { IndicatorMapping } from '@nextrung/api-client';
import { counted } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { decide, listed, undecide } from './decisions';
import { MappingRow } from './mapping-row';
import { ReviewStore } from './review-store';

const CELLS_AT_ONCE = 20;

/** Where indicators go: everything that is not plainly the same, cell by cell, decided by a person. */
@Component({
  selector: 'nr-mapping-list',
  imports: [MappingRow, MatButton],
  templateUrl: './mapping-list.html',
  styleUrl: './mapping-list.scss',
})
export class MappingList {
  protected readonly store = inject(ReviewStore);
  private readonly focus = focusMover();
  private readonly most = signal(CELLS_AT_ONCE);
  protected readonly shown = computed(() => this.store.groups().slice(0, this.most()));
  protected readonly hidden = computed(() => this.store.groups().length - this.shown().length);
  /** First old code of the entry whose form is open. */
  protected readonly editing = signal<string | null>(null);
  protected readonly unfolded = signal(false);
  protected readonly said = signal('');
  protected readonly counted = counted;
  protected readonly listed = listed;
  protected readonly title = computed(() => {
    const [asked, open] = [this.store.asked().length, this.store.open().length];
    if (asked === 0) return 'Every indicator in force stays the same. There is nothing to decide.';
    return open === 0 ? `${counted(asked, 'indicator changes', 'indicators change')}, all decided.` : `${counted(asked, 'indicator changes', 'indicators change')}; ${open} of them ${open === 1 ? 'is' : 'are'} suggested and not decided yet. What you leave is published as suggested.`;
  });

  protected edit(id: string | null, back = ''): void {
    this.store.saving.clear();
    this.editing.set(id);
    if (id === null && back !== '') this.focus(`[data-change="${CSS.escape(back)}"]`);
  }

  protected async decide(entry: IndicatorMapping): Promise<void> {
    await this.keep(entry.from[0] ?? '', decide(entry), `Decided: ${listed(entry.from)}.`);
  }

  protected async takeBack(from: readonly string[]): Promise<void> {
    await this.keep(from[0] ?? '', undecide(from), `${listed(from)} is suggested again.`);
  }

  protected async agreeWithAll(): Promise<void> {
    const open = this.store.open();
    if (await this.store.decide(decide(...open))) {
      this.said.set(`Decided as suggested: ${counted(open.length, 'indicator')}.`);
      this.focus('.said');
    }
  }

  protected more(): void {
    const at = this.most();
    this.most.set(at + CELLS_AT_ONCE);
    this.focus(`h3[data-at="${at}"]`);
  }

  private async keep(id: string, change: ReturnType<typeof decide>, said: string): Promise<void> {
    this.said.set('');
    if (!(await this.store.decide(change))) return;
    this.said.set(said);
    this.edit(null, id);
  }
}
