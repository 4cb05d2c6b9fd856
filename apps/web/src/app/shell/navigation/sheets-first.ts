import { Injectable } from '@angular/core';
import type { PreloadingStrategy, Route } from '@angular/router';
import { EMPTY, type Observable } from 'rxjs';

/** Loads the code of sheets ahead, so that they open also after the connection is lost. */
@Injectable({ providedIn: 'root' })
export class SheetsFirst implements PreloadingStrategy {
  preload({ outlet }: Route, load: () => Observable<unknown>): Observable<unknown> {
    return outlet === 'sheet' ? load() : EMPTY;
  }
}
