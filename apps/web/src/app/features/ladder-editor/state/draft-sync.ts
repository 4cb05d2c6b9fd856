import { computed, inject, Injectable, type OnDestroy, signal } from '@angular/core';
import { Api, type DraftView, getLadderDraft, saveLadderDraft } from '@nextrung/api-client';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';

import { ifMatch } from '../../../shell/http/headers';
import { type Problem, toProblem } from '../../../shell/http/problem';
import { contentOf } from './content-of';
import { LocalKeeper } from './local-keeper';
import { isSame } from './same';

/** The draft as the server has it. */
export interface SavedDraft {
  readonly id: string;
  readonly version: number;
  readonly ladder: Ladder;
  readonly basedOn: number | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export type SyncState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'gone' }
  /** It is tried again by itself. */
  | { readonly kind: 'unreachable' | 'refused'; readonly problem: Problem }
  /** Somebody else saved in the meantime; nothing is sent until a person decided. */
  | { readonly kind: 'conflict'; readonly theirs: SavedDraft };

const AFTER_LAST_KEY_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Keeps a draft in this browser at once and on the server soon after, and never over what somebody else saved. */
@Injectable()
export class DraftSync implements OnDestroy {
  private readonly api = inject(Api);
  private readonly here = inject(LocalKeeper);

  readonly saved = signal<SavedDraft | null>(null);
  readonly state = signal<SyncState>({ kind: 'saved' });
  readonly theirs = computed(() => {
    const state = this.state();
    return state.kind === 'conflict' ? state.theirs : null;
  });
  private wanted: Ladder | null = null;
  private sent: Ladder | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = AFTER_LAST_KEY_MS;
  private sending = false;

  /** Begins with what the server has. */
  open(saved: SavedDraft): void {
    this.here.open(saved.id);
    this.saved.set(saved);
    this.wanted = saved.ladder;
    this.state.set({ kind: 'saved' });
  }

  /** Keeps the ladder here now, and there a second after the last change. */
  keep(ladder: Ladder): void {
    const saved = this.saved();
    if (saved === null) return;
    this.wanted = ladder;
    if (ladder === saved.ladder && !this.sending) return this.settle();
    this.here.keep(saved.version, saved.ladder, ladder);
    const { kind } = this.state();
    if (kind === 'conflict' || kind === 'gone') return;
    if (kind !== 'unreachable') this.state.set({ kind: 'waiting' });
    this.saveIn(kind === 'unreachable' ? this.pause : AFTER_LAST_KEY_MS);
  }

  /** Takes what somebody else saved as the new base; `ladder` is what comes of it, and is saved over that. */
  settleOn(theirs: SavedDraft, ladder: Ladder): void {
    this.saved.set(theirs);
    this.state.set({ kind: 'waiting' });
    this.keep(ladder);
    if (ladder !== theirs.ladder) void this.save();
  }

  /** An edit that began at an older version than the server has. */
  clash(base: SavedDraft, theirs: SavedDraft, ladder: Ladder): void {
    this.saved.set(base);
    this.state.set({ kind: 'conflict', theirs });
    this.keep(ladder);
  }

  /** What is kept of a draft that is not there any more. */
  lost(saved: SavedDraft, ladder: Ladder): void {
    this.open(saved);
    this.state.set({ kind: 'gone' });
    this.keep(ladder);
  }

  /** Forgets what is kept here: it lives on elsewhere. */
  letGo(): void {
    this.here.drop();
  }

  /** Sends what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    const [saved, ladder] = [this.saved(), this.wanted];
    const { kind } = this.state();
    if (saved === null || ladder === null || this.sending || ladder === saved.ladder || kind === 'conflict' || kind === 'gone') return;
    this.sending = true;
    this.sent = ladder;
    if (kind !== 'unreachable') this.state.set({ kind: 'saving' });
    try {
      const view = await this.api.invoke(saveLadderDraft, { draftId: saved.id, body: { content: contentOf(ladder) }, ...ifMatch(saved.version) });
      this.saved.set({ ...saved, version: view.version, ladder, by: view.updatedBy.name, at: view.updatedAt });
      this.pause = AFTER_LAST_KEY_MS;
      this.sending = false;
      if (this.wanted === ladder) return this.settle();
      this.state.set({ kind: 'waiting' });
      this.keep(this.wanted ?? ladder);
    } catch (error) {
      this.sending = false;
      await this.failed(toProblem(error), saved);
    }
  }

  ngOnDestroy(): void {
    this.here.now();
    void this.save();
    clearTimeout(this.timer);
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.here.drop();
    this.state.set({ kind: 'saved' });
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private async failed(problem: Problem, saved: SavedDraft): Promise<void> {
    if (problem.status === 404 || problem.status === 403) return this.state.set({ kind: 'gone' });
    if (problem.status === 412) return this.compare(saved);
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 401 && problem.status !== 429) {
      this.state.set({ kind: 'refused', problem });
      if (this.wanted !== this.sent) this.saveIn(AFTER_LAST_KEY_MS);
      return;
    }
    this.state.set({ kind: 'unreachable', problem });
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    this.saveIn(problem.retryAfter === null ? this.pause : problem.retryAfter * 1_000);
  }

  // The newer version may be our own whose answer was lost, or one in which only decisions about the review changed.
  private async compare(saved: SavedDraft): Promise<void> {
    try {
      const theirs = savedDraft(await this.api.invoke(getLadderDraft, { draftId: saved.id }));
      if (theirs === null) return this.state.set({ kind: 'gone' });
      const isOurs = isSame(theirs.ladder, this.sent);
      if (isOurs || isSame(theirs.ladder, saved.ladder)) {
        this.saved.set(isOurs && this.sent !== null ? { ...theirs, ladder: this.sent } : { ...theirs, ladder: saved.ladder });
        this.state.set({ kind: 'waiting' });
        this.keep(this.wanted ?? theirs.ladder);
        return await this.save();
      }
      this.state.set({ kind: 'conflict', theirs });
    } catch (error) {
      await this.failed(toProblem(error), saved);
    }
  }
}

/** What the server answered, with its ladder read; null when it is not one. */
export function savedDraft({ id, version, basedOn, updatedBy, updatedAt, content }: DraftView): SavedDraft | null {
  const read = ladderFromContent(content, { unfinished: true });
  return read.ok ? { id, version, basedOn, ladder: read.value, by: updatedBy.name, at: updatedAt } : null;
}
