import { Injectable } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { EMPTY, type Observable, switchMap, timer } from 'rxjs';

/** Milliseconds after which the first page is there on most connections, and what comes ahead no longer holds it up. */
const AFTER = 600;

/** Loads the code of sheets ahead, so that they open also after the connection is lost. */
@Injectable({ providedIn: 'root' })
export class SheetsFirst implements PreloadingStrategy {
  preload({ outlet }: Route, load: () => Observable<unknown>): Observable<unknown> {
    return outlet === 'sheet' ? timer(AFTER).pipe(switchMap(load)) : EMPTY;
  }
}
