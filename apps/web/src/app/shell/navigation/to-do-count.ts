import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import type { ToDoTotal } from '@nextrung/api-client';

import { SessionStore } from '../session/session-store';

/** How much waits for the signed-in person. Pages that settle something call `reload`. */
@Injectable({ providedIn: 'root' })
export class ToDoCount {
  private readonly session = inject(SessionStore);
  private readonly toDo = httpResource<ToDoTotal>(() => (this.session.signedIn() ? '/api/to-do/total' : undefined));

  /** 0 while it is not known. */
  readonly total = computed(() => (this.toDo.hasValue() ? this.toDo.value().total : 0));

  reload(): void {
    this.toDo.reload();
  }
}
