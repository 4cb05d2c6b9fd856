import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Ladder, ladderLimits, type Rung } from '@nextrung/domain/ladder';
import { counted } from '@nextrung/ui';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { EditorStore } from '../state/editor-store';
import { newRung, withRungAt, withRungs } from '../state/moves';
import { RungEditor } from './rung-editor';

/** The rungs in their order, the lowest first, and the one that is open. */
@Component({
  selector: 'nr-rungs-section',
  imports: [EntryList, EntryTemplate, RouterLink, RungEditor],
  template: `
    <div class="list">
      <nr-entry-list path="rungs" label="Rungs, the lowest first" [entries]="ladder().rungs" [nameOf]="nameOf" [make]="make" [most]="most" asks="Title of a new rung" addWords="Add the rung" (changed)="arrange($event)">
        <ng-template [nrEntry]="ladder().rungs" let-rung>
          <a [routerLink]="[]" [queryParams]="{ section: 'rungs', item: rung.id }" [attr.aria-current]="rung.id === open()?.id || null" (click)="seek(rung)">{{ rung.title || 'Without a title' }}</a>
          <span class="caption">{{ rung.short }}, {{ about(rung) }}</span>
        </ng-template>
      </nr-entry-list>
    </div>
    @if (open(); as rung) {
      <nr-rung-editor [rung]="rung" [ladder]="ladder()" [path]="'rungs[' + (rung.ordinal - 1) + ']'" (changed)="put($event)" />
    }
  `,
  styleUrl: '../fields/master-detail.scss',
})
export class RungsSection {
  readonly ladder = input.required<Ladder>();
  /** Id of the rung that is open. */
  readonly item = input<string | null>(null);
  private readonly store = inject(EditorStore);

  protected readonly most = ladderLimits.rungs;
  protected readonly open = computed(() => this.ladder().rungs.find(({ id }) => id === this.item()) ?? this.ladder().rungs[0] ?? null);
  protected readonly nameOf = ({ title, id }: Rung): string => title || id;
  protected readonly make = (title: string): Rung => newRung(this.store.newRungId(title, this.ladder()), title, this.ladder());

  protected about({ id }: Rung): string {
    return counted(this.ladder().cells.filter(({ rung }) => rung === id).reduce((sum, { indicators }) => sum + indicators.length, 0), 'indicator');
  }

  /** Opens below the list on a phone: the focus goes there. */
  protected seek({ ordinal }: Rung): void {
    this.store.sought.set(`rungs[${String(ordinal - 1)}]`);
  }

  protected arrange(rungs: readonly Rung[]): void {
    this.store.change(withRungs(this.ladder(), rungs));
  }

  protected put(rung: Rung): void {
    this.store.change(withRungAt(this.ladder(), rung.ordinal - 1, rung));
  }
}
