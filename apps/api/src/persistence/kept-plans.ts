import type { QueryConfig } from 'pg';

/** So many statements have a plan on a connection at most; further ones are planned each time. */
const MOST = 400;
/** So many statements are counted that came once. */
const MOST_SEEN = 2_000;
/** Values that say more than this deserve a plan of their own. */
const LONG_LIST = 250;
const LONG_TEXT = 8_192;

/** What a plan can be kept of. */
const PLANNED = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;
/** In a statement whose plan depends on its values. */
export const PLANNED_EACH_TIME = '/* planned each time */';

/** SQL: one of the identifiers in a parameter. They are hidden from the planner, which would plan anew for a single one each time. */
export const oneOf = (parameter: string): string => `ANY ((SELECT ${parameter}::uuid[])::uuid[])`;

/** Which statements have a name, by which a connection finds the plan it has made of them. */
export class KeptPlans {
  private seen = new Set<string>();
  private readonly names = new Map<string, string>();
  private given = 0;

  /** A statement gets its name when it comes the second time; undefined: it is planned by itself. */
  nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (values.length === 0 || values.some(isLong)) return undefined;
    const name = this.names.get(text);
    if (name !== undefined) return name;
    if (this.names.size >= MOST || !PLANNED.test(text) || text.includes(PLANNED_EACH_TIME)) return undefined;
    if (!this.seen.has(text)) {
      if (this.seen.size >= MOST_SEEN) this.seen = new Set();
      this.seen.add(text);
      return undefined;
    }
    this.seen.delete(text);
    return this.name(text);
  }

  /** The tables have changed so that its plan cannot be used any more. */
  renew(text: string): void {
    if (this.names.has(text)) this.name(text);
  }

  private name(text: string): string {
    this.given += 1;
    const name = `kept_${String(this.given)}`;
    this.names.set(text, name);
    return name;
  }
}

function isLong(value: unknown): boolean {
  return Array.isArray(value) ? value.length > LONG_LIST : typeof value === 'string' && value.length > LONG_TEXT;
}

interface Client {
  query: unknown;
}

type Send = (statement: string | QueryConfig, values?: unknown, callback?: unknown) => unknown;

/** "cached plan must not change result type" */
const changed = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '0A000' && error.message.includes('cached plan');

/**
 * Lets a connection keep the plans of the statements that come again: planning takes longer than running for most of
 * them. What row security and the settings of the transaction say is asked at each run, so a plan is good for every organisation.
 */
export function keepPlans(client: Client, plans: KeptPlans): void {
  const send = (client.query as Send).bind(client);
  const query: Send = (statement, values, callback) => {
    const name = typeof statement === 'string' && Array.isArray(values) && callback === undefined ? plans.nameOf(statement, values) : undefined;
    if (typeof statement !== 'string' || name === undefined) return send(statement, values, callback);
    return (send({ name, text: statement, values: values as unknown[] }) as Promise<unknown>).catch((error: unknown) => {
      if (changed(error)) plans.renew(statement);
      throw error;
    });
  };
  client.query = query;
}
