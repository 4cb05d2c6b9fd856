import { afterNextRender, Component, computed, DOCUMENT, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { type Problem, toProblem } from '../http/problem';
import { OtherSession } from './other-session';
import { SessionStore } from './session-store';

/** Goes on with whom the browser is signed in as now, or comes back to this page. */
@Component({
  selector: 'nr-other-session-dialog',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="other-session-title" (cancel)="$event.preventDefault()">
      <h2 id="other-session-title">{{ title() }}</h2>
      <p>This page belongs to {{ here() }}. Reload to go on; what you typed is kept as a draft in this browser.{{ other.mayComeBack() ? ' Or switch back, and go on with this page as it is.' : '' }}</p>
      <div class="actions">
        <button matButton="filled" type="button" (click)="reload()">Reload</button>
        @if (other.mayComeBack()) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="comeBack()">Switch back</button>
        }
      </div>
      @if (problem(); as said) {
        <p class="form-problem" role="alert">{{ said.title }} {{ said.detail }}</p>
      }
    </dialog>
  `,
  styleUrl: './signed-out-dialog.scss',
})
export class OtherSessionDialog {
  protected readonly other = inject(OtherSession);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly title = computed(() => {
    const now = this.other.now();
    if (now === null) return 'You are signed in as someone else in another tab';
    return this.other.mayComeBack() ? `You switched to ${now.organisation?.name ?? ''} in another tab` : `You signed in as ${now.person?.name ?? ''} in another tab`;
  });
  protected readonly here = computed(() => (this.other.mayComeBack() ? this.session.organisation()?.name : this.session.person()?.name) ?? '');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  // The address may name what is of the old organisation only.
  protected reload(): void {
    this.document.location.assign('/');
  }

  protected async comeBack(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.other.comeBack();
    } catch (error) {
      this.problem.set(toProblem(error));
      this.busy.set(false);
    }
  }
}
