import { Injectable, signal } from '@angular/core';

const KEY = 'nextrung.team.dense';

/** Whether the rows of the team stand close together; kept on this device. */
@Injectable({ providedIn: 'root' })
export class Density {
  private readonly chosen = signal(read());
  readonly dense = this.chosen.asReadonly();

  choose(dense: boolean): void {
    this.chosen.set(dense);
    try {
      localStorage.setItem(KEY, String(dense));
    } catch {
      // Kept for this visit only.
    }
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === 'true';
  } catch {
    return false;
  }
}
