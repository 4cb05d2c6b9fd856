import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the browser has a network at all. */
@Injectable({ providedIn: 'root' })
export class Connection {
  readonly offline = signal(!navigator.onLine);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const look = () => this.offline.set(!navigator.onLine);
    window?.addEventListener('online', look);
    window?.addEventListener('offline', look);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('online', look);
      window?.removeEventListener('offline', look);
    });
  }
}
