import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { movedTo } from '../answers';

/** An order, put right by dragging or by buttons. */
@Component({
  selector: 'nr-order-question',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, MatButton],
  template: `
    <ol cdkDropList (cdkDropListDropped)="drop($event)">
      @for (entry of order(); track entry) {
        <li cdkDrag cdkDragLockAxis="y">
          <span class="handle" cdkDragHandle aria-hidden="true"><ui-icon name="more" /></span>
          <span class="name">{{ $index + 1 }}. {{ entry }}</span>
          <button matButton type="button" [attr.data-up]="entry" [disabled]="$first" [attr.aria-label]="'Move up: ' + entry" (click)="move($index, -1)">Move up</button>
          <button matButton type="button" [attr.data-down]="entry" [disabled]="$last" [attr.aria-label]="'Move down: ' + entry" (click)="move($index, 1)">Move down</button>
        </li>
      }
    </ol>
    <p class="visually-hidden" role="status">{{ said() }}</p>
  `,
  styles: `
    ol {
      max-inline-size: 560px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      padding-block: 2px;
      border-block-end: 1px solid var(--nr-border);
      background: var(--nr-page);
    }
    .handle {
      display: inline-grid;
      place-items: center;
      min-inline-size: var(--nr-target);
      min-block-size: var(--nr-target);
      color: var(--nr-secondary);
      cursor: grab;
    }
    .name {
      flex: 1 1 140px;
      overflow-wrap: anywhere;
    }
    @media (width < 480px) {
      .name {
        flex-basis: calc(100% - 60px);
      }
    }
  `,
})
export class OrderQuestion {
  /** Lowest first. */
  readonly order = input.required<readonly string[]>();
  readonly changed = output<string[]>();
  protected readonly said = signal('');
  private readonly focus = focusMover();

  protected move(at: number, by: -1 | 1): void {
    const entry = this.order()[at] ?? '';
    const to = at + by;
    this.put(at, to);
    // At an end the button that was pressed cannot be pressed any more.
    const atEnd = to === 0 || to === this.order().length - 1;
    const button = (by === -1) === atEnd ? 'down' : 'up';
    this.focus(`[data-${button}="${CSS.escape(entry)}"]`);
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.put(previousIndex, currentIndex);
  }

  private put(from: number, to: number): void {
    this.said.set(`${this.order()[from] ?? ''} is number ${to + 1} of ${this.order().length} now.`);
    this.changed.emit(movedTo(this.order(), from, to));
  }
}
