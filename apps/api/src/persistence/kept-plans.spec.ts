import { describe, expect, it } from '@jest/globals';
import { keepPlans, KeptPlans, PLANNED_EACH_TIME } from './kept-plans.js';

const READ = 'SELECT name FROM people WHERE id = $1';

describe('Which plans a connection keeps', () => {
  const twice = (text: string, values: readonly unknown[]): string | undefined => {
    const plans = new KeptPlans();
    plans.nameOf(text, values);
    return plans.nameOf(text, values);
  };

  it('names what comes again, by one name whatever the values', () => {
    const plans = new KeptPlans();
    expect(plans.nameOf(READ, ['a'])).toBeUndefined();
    const name = plans.nameOf(READ, ['b']);
    expect(name).toMatch(/^kept_\d+$/);
    expect(plans.nameOf(READ, ['c'])).toBe(name);
    plans.nameOf(`${READ} LIMIT 1`, ['a']);
    expect(plans.nameOf(`${READ} LIMIT 1`, ['a'])).not.toBe(name);
  });

  it('leaves alone what has no values, no plan, long values, or asks for it', () => {
    expect(twice('START TRANSACTION', [])).toBeUndefined();
    expect(twice('EXPLAIN SELECT $1', ['a'])).toBeUndefined();
    expect(twice(READ, [Array.from({ length: 300 }, () => 'a')])).toBeUndefined();
    expect(twice(READ, ['a'.repeat(10_000)])).toBeUndefined();
    expect(twice(`${READ} ${PLANNED_EACH_TIME}`, ['a'])).toBeUndefined();
    expect(twice(`\n  WITH x AS (SELECT 1) ${READ}`, ['a'])).toBeDefined();
  });

  it('stops somewhere', () => {
    const plans = new KeptPlans();
    const names = Array.from({ length: 500 }, (_, at) => [plans.nameOf(`${READ} LIMIT ${at}`, ['a']), plans.nameOf(`${READ} LIMIT ${at}`, ['a'])][1]).filter((name) => name !== undefined);
    expect(names).toHaveLength(400);
  });

  it('gives a statement another name once its plan does not fit the tables any more, and only then', async () => {
    const plans = new KeptPlans();
    const sent: unknown[] = [];
    let refusal: Error | null = null;
    const client = { query: (statement: unknown) => {
      sent.push(typeof statement === 'string' ? statement : (statement as { name: string }).name);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ rows: [] });
    } };
    const original = client.query;
    keepPlans(client, plans);
    expect(client.query).not.toBe(original);
    const ask = (): Promise<unknown> => (client.query as (text: string, values: unknown[]) => Promise<unknown>)(READ, ['a']).catch((error: unknown) => error);
    await ask();
    await ask();
    refusal = Object.assign(new Error('duplicate key'), { code: '23505' });
    expect(await ask()).toBe(refusal);
    refusal = Object.assign(new Error('cached plan must not change result type'), { code: '0A000' });
    expect(await ask()).toBe(refusal);
    refusal = null;
    await ask();
    expect(sent).toEqual([READ, 'kept_1', 'kept_1', 'kept_1', 'kept_2']);
  });
});
