import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * Moves the focus to the first match inside the component once it is on the page: a form that closes takes the focus
 * with it, and the keyboard would start again at the top. Call it where `inject` works.
 */
export function focusMover(): (selector: string) => void {
  const injector = inject(Injector);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  return (selector) => {
    afterNextRender(() => host.querySelector<HTMLElement>(selector)?.focus(), { injector });
  };
}
