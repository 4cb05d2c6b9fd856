import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api, captureEvidence, type EvidenceInput, type EvidenceItem, shareEvidence } from '@nextrung/api-client';

import { LocalDrafts } from '../drafts/local-drafts';
import { idempotencyKey } from '../http/headers';
import { type Problem, Refusal, toProblem } from '../http/problem';
import { SessionStore } from '../session/session-store';
import { delayAfter, isFinal, isWaiting, type Waiting, waitingWords } from './waiting';

const NAME = 'waiting.';
/** Milliseconds after which a call counts as lost; it may arrive all the same, and is then not repeated. */
const PATIENCE = 20_000;

/** What became of one try. */
export type Sent = { readonly state: 'sent'; readonly item: EvidenceItem } | { readonly state: 'waiting' | 'refused'; readonly problem: Problem };

/**
 * Items that were saved in this browser and wait until the server has them: kept before the first try, per person, with
 * the key under which they are sent, so that a lost connection, a crash or an ended session loses none and none is logged
 * twice. Of several tabs one sends at a time.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(SessionStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly owner = computed(() => (this.session.signedIn() && !this.session.expired() ? (this.session.person()?.id ?? null) : null));
  private readonly kept = signal<readonly Waiting[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private flushing = false;

  /** The oldest first. */
  readonly waiting = this.kept.asReadonly();
  readonly words = computed(() => waitingWords(this.kept()));
  /** The last one that the server has. */
  readonly sent = signal<{ readonly key: string; readonly item: EvidenceItem } | null>(null);

  constructor() {
    effect(() => {
      this.owner();
      // Whoever comes (back) gets what waits for them sent; what waits for others stays.
      untracked(() => this.now());
    });
    const listen = (target: EventTarget | null, event: string, heard: () => void): void => {
      target?.addEventListener(event, heard);
      inject(DestroyRef).onDestroy(() => target?.removeEventListener(event, heard));
    };
    listen(this.window, 'online', () => this.now());
    listen(this.window, 'storage', () => this.read());
    listen(this.window?.document ?? null, 'visibilitychange', () => this.now());
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Keeps an item before it is sent; null where this browser keeps nothing. */
  put(body: EvidenceInput, draft: unknown, share: boolean): Waiting | null {
    const one = this.loose(body, draft, share);
    this.drafts.keep(NAME + one.key, one);
    this.read();
    return this.kept().some(({ key }) => key === one.key) ? one : null;
  }

  /** An item to be sent that is not kept. */
  loose(body: EvidenceInput, draft: unknown, share: boolean): Waiting {
    return { key: idempotencyKey()['Idempotency-Key'], body, draft, share, at: new Date().toISOString(), problem: null };
  }

  /** Sends one of them now. It stays among them until the server has it. */
  async send(one: Waiting): Promise<Sent> {
    const sent = await this.alone(() => this.post(one), false);
    if (sent?.state === 'waiting') this.later(sent.problem);
    return sent ?? { state: 'waiting', problem: toProblem(null) };
  }

  /** Takes one out: its text is typed in again, or not wanted. */
  remove({ key }: Pick<Waiting, 'key'>): void {
    this.drafts.drop(NAME + key);
    this.read();
  }

  /** Tries at once, whatever was waited for. */
  now(): void {
    this.failures = 0;
    this.read();
    void this.flush();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.flushing || this.owner() === null || this.open().length === 0) return;
    this.flushing = true;
    try {
      const held = await this.alone(() => this.sendAll(), true);
      if (this.open().length > 0) this.later(held);
    } finally {
      this.flushing = false;
    }
  }

  /** One after the other, until one finds no way; what stood in the way. */
  private async sendAll(): Promise<Problem | null> {
    this.read();
    for (const one of this.open()) {
      const sent = await this.post(one);
      if (sent.state === 'waiting') return sent.problem;
    }
    return null;
  }

  private async post(one: Waiting): Promise<Sent> {
    const personId = this.owner();
    if (personId === null) return { state: 'waiting', problem: toProblem(null) };
    try {
      const { key } = one;
      const logged = await within(PATIENCE, this.api.invoke(captureEvidence, { personId, body: one.body, 'Idempotency-Key': key }));
      const item = one.share ? await this.shared(logged) : logged;
      this.remove(one);
      this.failures = 0;
      this.sent.set({ key, item });
      return { state: 'sent', item };
    } catch (error) {
      const problem = toProblem(error);
      if (!isFinal(problem)) return { state: 'waiting', problem };
      this.drafts.keep(NAME + one.key, { ...one, problem });
      this.read();
      return { state: 'refused', problem };
    }
  }

  /** Where a try before this one has shared it already, or sharing is refused, the item is there all the same. */
  private async shared(item: EvidenceItem): Promise<EvidenceItem> {
    try {
      return await within(PATIENCE, this.api.invoke(shareEvidence, { itemId: item.id, body: { expectedState: item.state } }));
    } catch (error) {
      if (isFinal(toProblem(error))) return item;
      throw error;
    }
  }

  private later(problem: Problem | null): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayAfter(this.failures, problem?.retryAfter ?? null));
    this.failures += 1;
  }

  private open(): readonly Waiting[] {
    return this.kept().filter(({ problem }) => problem === null);
  }

  private read(): void {
    const kept = this.session.person() === null ? [] : this.drafts.names(NAME).map((name) => this.drafts.read(name)).filter(isWaiting);
    this.kept.set(kept.sort((a, b) => (a.at < b.at ? -1 : 1)));
  }

  /** While no other tab sends; null where one does and it is not waited for. */
  private async alone<T>(work: () => Promise<T>, ifFree: boolean): Promise<T | null> {
    // Absent where the page is not from a safe origin: then the keys alone keep an item from being logged twice.
    const locks = this.window?.navigator.locks;
    if (locks === undefined) return work();
    return locks.request(`nextrung.outbox.${this.owner() ?? ''}`, { ifAvailable: ifFree }, (lock) => (lock === null ? null : work()));
  }
}

/** What takes too long counts as not reached. */
async function within<T>(milliseconds: number, call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('unreachable', 'Nextrung does not answer')), milliseconds);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
