import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { CalibrationRoom } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { type Problem, toProblem } from '../../shell/http/problem';

/** Milliseconds between two looks: everyone in the room is up to date within two seconds. */
const PAUSE = 1200;
/** After so many milliseconds without an answer, the connection counts as lost. */
const PATIENCE = 8000;

/** The room as it is now: asked again while the page is in sight, and after a lost connection by itself. */
@Injectable()
export class RoomPoll {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private address = '';
  private tag = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private ended = false;

  readonly room = signal<CalibrationRoom | null>(null);
  /** The server cannot be reached; what is shown is what was there last. */
  readonly lost = signal(false);
  /** It is not there, or not for the reader any more. */
  readonly problem = signal<Problem | null>(null);

  constructor() {
    const look = (): void => { if (!this.document.hidden) void this.now(); };
    this.document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      this.ended = true;
      clearTimeout(this.timer);
      this.document.removeEventListener('visibilitychange', look);
    });
  }

  /** Begins with another room, or another way of reading it. */
  begin(address: string): void {
    this.address = address;
    this.tag = '';
    this.room.set(null);
    this.problem.set(null);
    void this.now();
  }

  /** Looks at once, such as after something was done. */
  async now(): Promise<void> {
    if (this.address === '' || this.ended) return;
    clearTimeout(this.timer);
    const turn = (this.turn += 1);
    await this.look(turn).catch((error: unknown) => { this.fail(turn, error); });
    if (turn !== this.turn || this.ended || this.problem() !== null) return;
    clearTimeout(this.timer);
    if (!this.document.hidden) this.timer = setTimeout(() => { void this.now(); }, PAUSE);
  }

  private async look(turn: number): Promise<void> {
    const found = await firstValueFrom(this.http.get<CalibrationRoom>(this.address, { observe: 'response', timeout: PATIENCE, headers: this.tag === '' ? {} : { 'If-None-Match': this.tag } }));
    if (turn !== this.turn) return;
    this.lost.set(false);
    this.tag = found.headers.get('ETag') ?? '';
    this.room.set(found.body);
  }

  private fail(turn: number, error: unknown): void {
    if (turn !== this.turn) return;
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    if (status === 304) return this.lost.set(false);
    if (status === 0 || status === 429 || status >= 500) return this.lost.set(true);
    this.room.set(null);
    this.problem.set(toProblem(error));
  }
}
