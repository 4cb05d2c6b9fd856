import { DestroyRef, DOCUMENT, effect, inject } from '@angular/core';

/**
 * Looks again, a while after the last look, as long as something is on its way; not while the page is out of sight, at
 * once when it is back, and no more when its component is gone. Call it in a constructor.
 */
export function lookAgain(underWay: () => boolean, look: () => Promise<unknown>, milliseconds: number): void {
  const document = inject(DOCUMENT);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const plan = (after: number): void => {
    clearTimeout(timer);
    if (!ended && !document.hidden && underWay()) timer = setTimeout(() => void look().then(again, again), after);
  };
  const again = (): void => { plan(milliseconds); };
  const seen = (): void => { plan(0); };
  effect(() => {
    underWay();
    plan(milliseconds);
  });
  document.addEventListener('visibilitychange', seen);
  inject(DestroyRef).onDestroy(() => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  });
}
