import { ViewportScroller } from '@angular/common';
import { afterRenderEffect, Component, computed, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { EvolutionMatrix } from './evolution-matrix';
import { codeWords, listed, marketWords, sentence } from './fact-words';
import { OverlayRole } from './overlay-role';
import { overlayAnchor, pathSections } from './path-sections';
import { SkillList } from './skill-list';
import { StageDrawing } from './stage-drawing';

/** The path along the ladder, explained by what the ladder itself says; what it does not speak about is left out. */
@Component({
  selector: 'nr-path-page',
  imports: [EmptyState, ErrorState, EvolutionMatrix, MatButton, OverlayRole, PageHeader, RouterLink, Skeleton, SkillList, StageDrawing],
  templateUrl: './path-page.html',
  styleUrl: './path-page.scss',
})
export default class PathPage {
  protected readonly store = inject(LadderStore);
  private readonly document = inject(DOCUMENT);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));
  protected readonly sections = computed(() => {
    const ladder = this.store.ladder();
    return ladder === null ? [] : pathSections(ladder);
  });
  private readonly present = computed(() => new Set(this.sections().map(({ id }) => id)));
  protected readonly withSkills = computed(() => (this.store.ladder()?.rungs ?? []).filter(({ checklist }) => checklist.length > 0));
  protected readonly market = computed(() => (this.store.ladder()?.guide.marketFacts ?? []).map(marketWords));
  protected readonly overlayAnchor = overlayAnchor;
  protected readonly codeWords = codeWords;
  protected readonly listed = listed;
  protected readonly sentence = sentence;

  constructor() {
    // The parts are there only once the ladder is: an address that names one leads to it then.
    const scroller = inject(ViewportScroller);
    scroller.setOffset([0, 16]);
    inject(DestroyRef).onDestroy(() => scroller.setOffset([0, 0]));
    afterRenderEffect(() => {
      const fragment = this.fragment();
      if (fragment && this.present().has(fragment)) scroller.scrollToAnchor(fragment);
    });
  }

  protected has(section: string): boolean {
    return this.present().has(section);
  }

  protected names(rungs: readonly string[]): string {
    return listed(rungs.map(this.store.rungName));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
