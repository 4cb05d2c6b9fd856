import { computed, signal } from '@angular/core';

import { idempotencyKey } from '../http/headers';
import { type Problem, toProblem } from '../http/problem';

/** The saving of one form: busy meanwhile, then what was refused, at its field or as a whole. What was typed is not touched. */
export class Saving {
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  /** What it is about has moved on: it is to be read again. */
  readonly outdated = computed(() => this.problem()?.status === 409);
  private key = idempotencyKey();

  /** @param fields names of the fields that show their own errors */
  constructor(private readonly fields: readonly string[] = []) {}

  /** What no field of the form shows, in one sentence; empty when there is nothing to say. */
  readonly general = computed(() => {
    const problem = this.problem();
    if (problem === null) return '';
    const others = problem.errors.filter(({ field }) => !this.fields.includes(field)).map(({ message }) => message);
    if (problem.errors.length > 0) return others.join(' ');
    return [problem.title, problem.detail].filter((text) => text !== '').join('. ').replaceAll('..', '.');
  });

  error(field: string): string {
    return this.problem()?.errors.find((error) => error.field === field)?.message ?? '';
  }

  /** Refuses before anything is sent. */
  refuse(errors: Readonly<Record<string, string>>): void {
    this.problem.set({ status: 400, title: 'Not saved', detail: '', code: 'incomplete', errors: Object.entries(errors).map(([field, message]) => ({ field, message, line: null })), retryAfter: null });
  }

  clear(): void {
    this.problem.set(null);
  }

  /** True when it went well. */
  async run(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(toProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Makes something new, once however often it is tried: the key stays the same until the server has answered. True when it went well. */
  async create(work: (key: { 'Idempotency-Key': string }) => Promise<void>): Promise<boolean> {
    const done = await this.run(() => work(this.key));
    const status = this.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    return done;
  }
}
