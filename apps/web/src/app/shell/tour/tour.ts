import { afterNextRender, afterRenderEffect, Component, computed, DestroyRef, DOCUMENT, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { OwnFlags } from '../overlays/own-flags';
import { SessionStore } from '../session/session-store';
import { tourSteps } from './steps';

/** Five short steps about the frame around every page; what each is about is ringed. It can be left at any of them. */
@Component({
  selector: 'nr-tour',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="tour-heading" (cancel)="$event.preventDefault(); end()">
      <p class="caption">A look around, {{ at() + 1 }} of {{ steps.length }}</p>
      <h2 #heading id="tour-heading" tabindex="-1">{{ step().heading }}</h2>
      <p>{{ step().text }}</p>
      <div class="actions">
        @if (at() > 0) {<button matButton="outlined" type="button" (click)="go(-1)">Back</button>}
        @if (at() < steps.length - 1) {
          <button matButton="filled" type="button" (click)="go(1)">Next</button>
          <button matButton type="button" (click)="end()">End it</button>
        } @else {
          <button matButton="filled" type="button" (click)="end()">Done</button>
        }
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      inset: auto 24px 24px auto;
      inline-size: min(400px, calc(100vw - 32px));
      margin: 0;
      padding: 20px 24px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      background: var(--nr-page);
      color: var(--nr-text);
      box-shadow: var(--nr-shadow);
    }
    dialog::backdrop {
      background: rgb(16 20 26 / 12%);
    }
    h2 {
      margin-block: 4px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--nr-near);
      margin-block-start: 16px;
    }
    @media (width < 720px) {
      dialog {
        inset: auto 16px 88px;
      }
    }
  `,
})
export class Tour {
  readonly closed = output();
  private readonly document = inject(DOCUMENT);
  private readonly flags = inject(OwnFlags);
  private readonly session = inject(SessionStore);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly steps = tourSteps({ isManager: this.session.isManager(), onLadder: this.session.onLadder(), keepsPeople: this.session.can('people.list') });
  protected readonly at = signal(0);
  protected readonly step = computed(() => this.steps[this.at()] ?? { at: '', heading: '', text: '' });

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.heading().nativeElement.focus();
    });
    // Of the places that a wide and a narrow window have, the one that can be seen.
    afterRenderEffect((onCleanup) => {
      const about = [...this.document.querySelectorAll(`[data-tour="${this.step().at}"]`)].find((one) => one.checkVisibility());
      about?.classList.add('tour-here');
      onCleanup(() => about?.classList.remove('tour-here'));
    });
    inject(DestroyRef).onDestroy(() => { this.flags.put('tour-seen', true); });
  }

  /** The new step is read out. */
  protected go(by: 1 | -1): void {
    this.at.update((at) => at + by);
    this.heading().nativeElement.focus();
  }

  protected end(): void {
    this.dialog().nativeElement.close();
    this.closed.emit();
  }
}
