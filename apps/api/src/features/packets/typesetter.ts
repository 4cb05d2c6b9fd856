import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Packet } from '@nextrung/packet';

export type TypesetFormat = 'pdf' | 'docx';

export interface TypesetJob {
  readonly id: number;
  readonly format: TypesetFormat;
  readonly packet: Packet;
}

export type TypesetAnswer = { readonly id: number; readonly content: Uint8Array } | { readonly id: number; readonly failure: string };

/** The built file, also for tests that run from the sources: a thread cannot run them. */
const WORKER = new URL('../../../dist/features/packets/typeset.worker.js', import.meta.url);

interface Waiting {
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Sets packets in one thread of its own, one after the other, so that nobody else's request waits for it. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  typeset(format: TypesetFormat, packet: Packet): Promise<Uint8Array> {
    this.lastId += 1;
    const job: TypesetJob = { id: this.lastId, format, packet };
    return new Promise((resolve, reject) => {
      this.waiting.set(job.id, { resolve, reject });
      this.open().postMessage(job);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  /** The thread, started with the first packet and again after it died. */
  private open(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(WORKER);
    thread.on('message', (answer: TypesetAnswer) => this.settle(answer));
    thread.on('error', (error) => this.dropped(thread, error instanceof Error ? error : new Error(String(error))));
    thread.on('exit', () => this.dropped(thread, new Error('The typesetting thread ended.')));
    this.thread = thread;
    return thread;
  }

  private settle(answer: TypesetAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('content' in answer) waiting?.resolve(answer.content);
    else waiting?.reject(new Error(answer.failure));
  }

  private dropped(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
