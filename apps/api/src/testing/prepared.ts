import { createHash } from 'node:crypto';
import pg from 'pg';
import { testRun } from '@nextrung/testing';

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}

/** Asks the database to keep what it has read and planned of a statement, under a name that follows from its text. */
class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const prepared = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const sent: unknown[] = prepared ? [{ name: nameOf(text), text, values }, ...rest] : args;
    return Reflect.apply(super.query, this, sent) as never;
  }
}

let done = false;

/**
 * Tests send the same statements a thousand times, and reading and planning them takes the database longer than what they do.
 * So its pools prepare them, on the newest version; on the oldest they are sent as the server sends them.
 */
export function prepareStatements(): void {
  if (done || testRun().major !== 18) return;
  done = true;
  const { Pool } = pg;
  pg.Pool = class extends Pool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, Client: PreparingClient });
    }
  };
}
