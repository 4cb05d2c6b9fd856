import { afterNextRender, Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidenceItem } from '@nextrung/api-client';

import { type Problem, toProblem } from '../../../shell/http/problem';
import { problemWords } from '../../../shell/http/problem-words';
import { EvidenceService } from '../evidence-service';

/** What was just saved, and what can be done with it on the spot. */
@Component({
  selector: 'nr-saved-item',
  imports: [MatButton, RouterLink],
  template: `
    @let saved = item();
    <p #said class="said" role="status" tabindex="-1">{{ saved.state === 'shared' ? 'Saved and shared. Your managers can read it, and it counts.' : 'Saved. Private.' }}</p>
    <p><a [routerLink]="['/', { outlets: { primary: ['evidence', saved.id], sheet: null } }]">{{ saved.title }}</a></p>
    @if (!saved.indicators.length) {<p class="caption">It counts once it names an indicator and is shared.</p>}
    @if (problem(); as fault) {<p class="form-problem" role="alert">{{ words(fault) }}</p>}
    <div class="buttons">
      <button matButton="filled" type="button" (click)="done.emit()">Done</button>
      <button matButton="outlined" type="button" (click)="stronger.emit()">Make it stronger</button>
      @if (saved.state === 'private') {<button matButton="outlined" type="button" [disabled]="busy()" (click)="share()">Share with my managers</button>}
      <button matButton type="button" (click)="another.emit()">Log another</button>
    </div>
    @if (saved.state === 'private') {<p class="caption">Sharing lets your line manager, the managers above, your dotted line and sponsor, and whoever stands in read it; from then on it counts for your readiness.</p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      overflow-wrap: anywhere;
    }
    .said {
      font-size: var(--nr-section);
      font-weight: 600;
    }
  `,
})
export class SavedItem {
  readonly item = input.required<EvidenceItem>();
  readonly changed = output<EvidenceItem>();
  readonly stronger = output();
  readonly another = output();
  readonly done = output();
  private readonly service = inject(EvidenceService);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly words = problemWords;
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');

  constructor() {
    afterNextRender(() => this.said().nativeElement.focus());
  }

  protected async share(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.changed.emit(await this.service.share(this.item()));
      this.said().nativeElement.focus();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
