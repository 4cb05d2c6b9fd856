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

/**
 * For tests that send the same statements thousands of times to tables that stay small: reading and planning them takes the database
 * longer than what they do. Pools that open until the returned function is called prepare them, on the newest version only.
 */
export function prepareStatements(): () => void {
  if (testRun().major !== 18) return () => undefined;
  const { Pool } = pg;
  pg.Pool = class extends Pool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, Client: PreparingClient });
    }
  };
  return () => { pg.Pool = Pool; };
}
