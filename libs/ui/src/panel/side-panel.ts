import { CdkTrapFocus } from '@angular/cdk/a11y';
import { BreakpointObserver } from '@angular/cdk/layout';
import { afterNextRender, Component, computed, DOCUMENT, type ElementRef, inject, Injector, input, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';

import { Icon } from '../icon/icon';

/**
 * The reasons panel at the right. It follows what is hovered or focused without taking the focus;
 * `focus()` moves into it, Escape or Close gives the focus back to where it came from.
 */
@Component({
  selector: 'ui-side-panel',
  imports: [CdkTrapFocus, Icon],
  templateUrl: './side-panel.html',
  styleUrl: './side-panel.scss',
  host: { '[class.open]': 'open()', '(document:keydown.escape)': 'escape($event)' },
})
export class SidePanel {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  /** What the way back inside the panel leads to; empty: there is none. */
  readonly backTo = input('');
  /** Fills a phone and holds the focus there: for panels that are opened on purpose and read at length. */
  readonly sheet = input(false);
  readonly closed = output();
  readonly back = output();

  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');
  private readonly phone = toSignal(inject(BreakpointObserver).observe('(width < 720px)'));
  protected readonly modal = computed(() => this.sheet() && (this.phone()?.matches ?? false));
  private cameFrom: HTMLElement | null = null;

  /** Moves the focus to the heading and remembers where it was. */
  focus(): void {
    const active = this.document.activeElement;
    if (active instanceof HTMLElement && !this.holds(active)) this.cameFrom = active;
    afterNextRender(() => this.title()?.nativeElement.focus(), { injector: this.injector });
  }

  protected close(): void {
    const inside = this.holds(this.document.activeElement);
    this.closed.emit();
    if (inside) this.cameFrom?.focus();
    this.cameFrom = null;
  }

  protected escape(event: Event): void {
    // A dialog over the page has the key to itself.
    const inDialog = event.target instanceof Element && event.target.closest('dialog[open]') !== null;
    if (!this.open() || event.defaultPrevented || inDialog) return;
    event.preventDefault();
    this.close();
  }

  private holds(element: Element | null): boolean {
    return this.panel()?.nativeElement.contains(element) ?? false;
  }
}
