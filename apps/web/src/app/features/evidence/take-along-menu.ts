import { Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { takeAlongLeftOut, takeAlongStillIn } from '@nextrung/domain/evidence';
import { Icon } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';

/** One's own evidence as a file, and what of it stays here. */
@Component({
  selector: 'nr-take-along-menu',
  imports: [Icon, MatButton, RouterLink],
  template: `
    <button matButton="outlined" type="button" popovertarget="take-along">Take along <ui-icon name="chevron-down" [size]="16" /></button>
    <div #menu id="take-along" popover role="dialog" aria-labelledby="take-along-title">
      <p id="take-along-title">Your evidence as a file: every item with all its wordings, private ones and drafts too, and your levels.</p>
      <p class="caption">Left out by rule:</p>
      <ul class="caption">
        @for (words of leftOut; track words) {<li>{{ words }}</li>}
      </ul>
      <p class="caption">{{ stillIn }} Everything, with figures and what was said about it: <a routerLink="/your-data" (click)="close()">Your data</a>.</p>
      <p class="files">
        <a [href]="file() + 'markdown'" download (click)="close()">Markdown <span class="caption">To read and to paste</span></a>
        <a [href]="file() + 'json'" download (click)="close()">JSON <span class="caption">For programs</span></a>
      </p>
    </div>
  `,
  styles: `
    :host {
      position: relative;
    }
    button {
      anchor-name: --take-along;
    }
    [popover] {
      inset: auto;
      position-anchor: --take-along;
      position-area: bottom span-left;
      position-try-fallbacks: flip-block, flip-inline;
      max-block-size: 90dvh;
      overflow-y: auto;
      margin: 4px 0;
      inline-size: min(380px, 92vw);
      padding: 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      background: var(--nr-page);
      color: var(--nr-text);
      box-shadow: var(--nr-shadow);
    }
    p + p {
      margin-block-start: 8px;
    }
    ul {
      margin-block: 4px 8px;
      padding-inline-start: 16px;
    }
    .files a {
      display: grid;
      padding-block: 6px;
      min-block-size: var(--nr-target);
    }
  `,
})
export class TakeAlongMenu {
  private readonly session = inject(SessionStore);
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  protected readonly leftOut = takeAlongLeftOut;
  protected readonly stillIn = takeAlongStillIn;
  protected readonly file = computed(() => `/api/people/${this.session.person()?.id ?? ''}/evidence/take-along?format=`);

  protected close(): void {
    this.menu().nativeElement.hidePopover();
  }
}
