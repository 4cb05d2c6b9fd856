import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { counted, Icon } from '@nextrung/ui';

import { clockText } from './state/clock-text';
import { EditorStore } from './state/editor-store';

/** One quiet line: whether what is on the screen is saved, and if not, where it is kept. */
@Component({
  selector: 'nr-save-status',
  imports: [Icon, MatButton],
  template: `
    <p role="status" [class.alarm]="isAlarm()">@if (isAlarm()) {<ui-icon name="warning" [size]="16" />}<span>{{ words() }}</span></p>
    @if (kind() === 'unreachable') {<button matButton type="button" (click)="store.sync.save()">Try now</button>}
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-block-size: var(--nr-target);
      column-gap: 8px;
    }
    p {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--nr-secondary);
      font-variant-numeric: tabular-nums lining-nums;
    }
    .alarm {
      color: var(--nr-text);
    }
  `,
})
export class SaveStatus {
  protected readonly store = inject(EditorStore);
  protected readonly kind = computed(() => this.store.sync.state().kind);
  protected readonly isAlarm = computed(() => !['saved', 'waiting', 'saving'].includes(this.kind()));
  protected readonly words = computed(() => {
    const [state, saved] = [this.store.sync.state(), this.store.sync.saved()];
    switch (state.kind) {
      case 'saved':
        return saved === null ? '' : `Saved ${clockText(saved.at)}`;
      case 'waiting':
      case 'saving':
        return 'Saving';
      case 'unreachable':
        return state.problem.status === 401 ? 'Not saved yet: you are signed out, kept in this browser' : `Not saved yet: ${state.problem.status === 0 ? 'no connection' : 'the server does not answer'}, kept in this browser`;
      case 'refused': {
        const wrong = state.problem.errors.length;
        return wrong === 0 ? `Not saved: ${state.problem.title}. Kept in this browser` : `Not saved: ${counted(wrong, 'field')} to correct, kept in this browser`;
      }
      case 'conflict':
        return 'Not saved: somebody else saved in the meantime';
      case 'gone':
        return 'Not saved: this draft is not there any more, kept in this browser';
    }
  });
}
