import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Ladder, ladderLimits, type Overlay } from '@nextrung/domain/ladder';
import { counted } from '@nextrung/ui';

import { EntryList } from '../fields/entry-list';
import { EntryTemplate } from '../fields/entry-template';
import { EditorStore } from '../state/editor-store';
import { freshId } from '../state/lists';
import { withOverlayAt } from '../state/moves';
import { OverlayEditor } from './overlay-editor';

/** Extra skills on any rung: the overlays, and the one that is open. */
@Component({
  selector: 'nr-overlays-section',
  imports: [EntryList, EntryTemplate, OverlayEditor, RouterLink],
  template: `
    <div class="list">
      <nr-entry-list path="overlays" label="Overlays" [entries]="ladder().overlays" [nameOf]="nameOf" [make]="make" [most]="most" asks="Name of a new overlay" addWords="Add the overlay" (changed)="arrange($event)">
        <ng-template [nrEntry]="ladder().overlays" let-overlay let-path="path">
          <a [routerLink]="[]" [queryParams]="{ section: 'overlays', item: overlay.id }" [attr.aria-current]="overlay.id === open()?.id || null" (click)="store.sought.set(path)">{{ overlay.name || 'Without a name' }}</a>
          <span class="caption">{{ about(overlay) }}</span>
        </ng-template>
      </nr-entry-list>
    </div>
    @if (open(); as overlay) {
      <nr-overlay-editor [overlay]="overlay" [ladder]="ladder()" [path]="'overlays[' + at() + ']'" (changed)="put($event)" />
    } @else {
      <p class="secondary">An overlay adds skills to any rung, such as AI PM. It is assessed beside the core for those who have it and never changes the index of the target rung.</p>
    }
  `,
  styleUrl: '../fields/master-detail.scss',
})
export class OverlaysSection {
  readonly ladder = input.required<Ladder>();
  /** Id of the overlay that is open. */
  readonly item = input<string | null>(null);
  protected readonly store = inject(EditorStore);

  protected readonly most = ladderLimits.overlays;
  protected readonly open = computed(() => this.ladder().overlays.find(({ id }) => id === this.item()) ?? this.ladder().overlays[0] ?? null);
  protected readonly at = computed(() => this.ladder().overlays.findIndex(({ id }) => id === this.open()?.id));
  protected readonly nameOf = ({ name, id }: Overlay): string => name || id;
  protected readonly make = (name: string): Overlay => ({ id: freshId(name, this.ladder().overlays.map(({ id }) => id), 'overlay'), name, kind: '', roleCore: [], skills: [], market: [] });

  protected about({ skills }: Overlay): string {
    return counted(skills.length, 'skill');
  }

  protected arrange(overlays: readonly Overlay[]): void {
    this.store.change({ ...this.ladder(), overlays });
  }

  protected put(overlay: Overlay): void {
    this.store.change(withOverlayAt(this.ladder(), this.at(), overlay));
  }
}
