import { Clipboard } from '@angular/cdk/clipboard';
import { afterRenderEffect, Component, computed, DOCUMENT, ElementRef, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Icon, IndicatorText, type LadderPlace } from '@nextrung/ui';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { HeldFor } from './held-for';
import { cellAddress } from './place';
import { ReaderStore } from './reader-store';

/** One cell of the ladder: its indicators with examples, a link to each, and what the person has for them. */
@Component({
  selector: 'nr-cell-panel',
  imports: [HeldFor, Icon, IndicatorText, MatButton],
  templateUrl: './cell-panel.html',
  styleUrl: './cell-panel.scss',
})
export class CellPanel {
  readonly place = input.required<LadderPlace>();
  /** The indicator that the address names. */
  readonly current = input<string>();
  readonly query = input('');

  protected readonly store = inject(ReaderStore);
  private readonly ladder = inject(LadderStore);
  private readonly clipboard = inject(Clipboard);
  private readonly router = inject(Router);
  private readonly origin = inject(DOCUMENT).location.origin;

  protected readonly address = computed(() => cellAddress(this.place()));
  protected readonly said = linkedSignal({ source: this.address, computation: () => '' });
  protected readonly description = computed(() => this.ladder.ladder()?.competencies.find(({ id }) => id === this.place().competency)?.description ?? '');
  protected readonly indicators = computed(() => {
    const { rung, competency } = this.place();
    return this.ladder.ladder()?.cells.find((cell) => cell.rung === rung && cell.competency === competency)?.indicators ?? [];
  });
  protected readonly unread = computed(() => {
    const evidence = this.store.evidence();
    return evidence === null ? 0 : evidence.total - evidence.items.length;
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      const current = this.current();
      if (current !== undefined) host.querySelector(`[data-indicator="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected copy(queryParams: { readonly cell?: string; readonly indicator?: string }): void {
    const address = `${this.origin}${this.router.serializeUrl(this.router.createUrlTree(['/ladder'], { queryParams }))}`;
    this.said.set(this.clipboard.copy(address) ? `The link${queryParams.indicator === undefined ? '' : ` to ${queryParams.indicator}`} is copied.` : `This browser does not let it be copied: ${address}`);
  }
}
